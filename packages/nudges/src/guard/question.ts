import type { Choice, Decision, Message } from '@nightlight/sdk/core';
import { type Checker, type NightlightSource, resolveChecker } from '../checker.ts';
import type { Disagrees } from '../disagreement.ts';
import { getTurnsBefore, rememberTurn } from '../turns.ts';
import { type Draft, getPictures } from './draft.ts';

/** What `options.context` may add to the message. */
export type MessageContext = Pick<
  Partial<Message>,
  'previous' | 'to' | 'replyTo' | 'place' | 'relation'
>;

interface OpenQuestion {
  readonly checker: Checker;
  readonly message: Message;
}

/** Checks one draft with a Nightlight, records the choice, and observes the message once it is sent. */
export class Question {
  readonly #source: NightlightSource;
  readonly #conversation: string;
  readonly #draft: Draft;
  readonly #context: MessageContext;
  #current: Promise<OpenQuestion> | undefined;
  #checker: Checker | undefined;
  /** The id that the app's `send` returned. */
  messageId: string | undefined;
  /** Whether the author said that the decision was wrong. */
  hasDisagreed = false;

  constructor(
    source: NightlightSource,
    conversation: string,
    draft: Draft,
    context: MessageContext,
  ) {
    this.#source = source;
    this.#conversation = conversation;
    this.#draft = draft;
    this.#context = context;
  }

  /** Checks the draft. Resolves the source again, because it may return a new Nightlight after a failure. */
  async check(signal: AbortSignal): Promise<Decision> {
    this.#current = this.#open();
    const { checker, message } = await this.#current;
    return checker.classify(message, { signal });
  }

  async record(decision: Decision, choice: Choice): Promise<void> {
    const { checker } = await this.#getCurrent();
    await checker.record(decision, choice);
  }

  get text(): string {
    return this.#draft.text;
  }

  /** Saves "This was wrong" in the Nightlight that made the decision, if it can. */
  get disagrees(): Disagrees {
    const checker = this.#checker as Required<Checker> | undefined;
    if (!checker?.disagree) return {};
    const save =
      (name: keyof Disagrees): Checker['disagree'] & {} =>
      async (...args) => {
        await checker[name](...args);
        this.hasDisagreed = name === 'disagree';
      };
    return { disagree: save('disagree'), undoDisagree: save('undoDisagree') };
  }

  /** The message was sent, so it counts as a turn of its conversation. */
  async observeSent(id: string): Promise<void> {
    const sentAt = Date.now();
    const { checker, message } = await this.#getCurrent();
    const { images: _, ...withoutImages } = message;
    const { text } = this.#draft;
    rememberTurn(checker, this.#conversation, { id, author: 'self', text, sentAt });
    await checker.observe({ ...withoutImages, id, sentAt });
  }

  #getCurrent(): Promise<OpenQuestion> {
    this.#current ??= this.#open();
    return this.#current;
  }

  async #open(): Promise<OpenQuestion> {
    const checker = await resolveChecker(this.#source);
    this.#checker = checker;
    const images = getPictures(this.#draft);
    const message: Message = {
      ...{ conversation: this.#conversation, author: 'self', text: this.#draft.text },
      ...(images.length > 0 ? { images } : {}),
      previous: getTurnsBefore(checker, this.#conversation, Date.now()),
      ...this.#context,
    };
    return { checker, message };
  }
}
