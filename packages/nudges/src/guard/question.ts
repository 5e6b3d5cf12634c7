import type { Choice, Decision, Message } from '@nightlight/sdk/core';
import { type Checker, checkerOf, type NightlightSource } from '../checker.ts';
import { rememberTurn, turnsBefore } from '../turns.ts';
import { type Draft, picturesOf } from './draft.ts';

export type Surroundings = Pick<Partial<Message>, 'previous' | 'to' | 'replyTo' | 'place'>;

interface Opened {
  readonly checker: Checker;
  readonly message: Message;
}

/** What a Nightlight is asked about one draft, and told once it was sent. */
export class Question {
  readonly #source: NightlightSource;
  readonly #conversation: string;
  readonly #draft: Draft;
  readonly #surroundings: Surroundings;
  #opened: Promise<Opened> | undefined;

  constructor(
    source: NightlightSource,
    conversation: string,
    draft: Draft,
    surroundings: Surroundings,
  ) {
    this.#source = source;
    this.#conversation = conversation;
    this.#draft = draft;
    this.#surroundings = surroundings;
  }

  /** Asks the Nightlight of now: after a failure it may be another one. */
  async ask(signal: AbortSignal): Promise<Decision> {
    this.#opened = this.#open();
    const { checker, message } = await this.#opened;
    return checker.classify(message, { signal });
  }

  async record(decision: Decision, choice: Choice): Promise<void> {
    const { checker } = await this.#current();
    await checker.record(decision, choice);
  }

  /** It was truly sent: one turn more of its conversation. */
  async sent(id: string): Promise<void> {
    const sentAt = Date.now();
    const { checker, message } = await this.#current();
    const { images: _, ...words } = message;
    const { text } = this.#draft;
    rememberTurn(checker, this.#conversation, { id, author: 'self', text, sentAt });
    await checker.observe({ ...words, id, sentAt });
  }

  #current(): Promise<Opened> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<Opened> {
    const checker = await checkerOf(this.#source);
    const images = picturesOf(this.#draft);
    const message: Message = {
      ...{ conversation: this.#conversation, author: 'self', text: this.#draft.text },
      ...(images.length > 0 ? { images } : {}),
      previous: turnsBefore(checker, this.#conversation, Date.now()),
      ...this.#surroundings,
    };
    return { checker, message };
  }
}
