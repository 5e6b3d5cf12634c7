import type { Choice, Decision, Message } from '@nightlight/sdk/core';
import {
  type Checker,
  isEarly,
  type NightlightSource,
  resolveAnswering,
  resolveChecker,
} from '../checker.ts';
import type { Disagrees } from '../disagreement.ts';
import { getTurnsBefore, rememberTurn } from '../turns.ts';
import { type Draft, getPictures } from './draft.ts';

/** What `options.context` may add to the message. */
export type MessageContext = Pick<
  Partial<Message>,
  'previous' | 'to' | 'replyTo' | 'place' | 'relation'
>;

/** Checks one draft with a Nightlight, records the choice, and observes the message once it is sent. */
export class Question {
  readonly #source: NightlightSource;
  readonly #conversation: string;
  readonly #draft: Draft;
  readonly #context: MessageContext;
  #checker: Checker | undefined;
  #message: Message | undefined;
  #checked: Promise<Decision> | undefined;
  #checkedAgain: Promise<Decision> | undefined;
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

  /**
   * Checks the draft. Resolves the source again, because it may return a new Nightlight after a
   * failure. The decision may be early.
   */
  check(signal: AbortSignal): Promise<Decision> {
    this.#checked = this.#check(signal);
    return this.#checked;
  }

  /** Checks the message once more, when the whole Nightlight is ready. */
  checkAgain(): Promise<Decision> {
    this.#checkedAgain ??= this.#checkAgain();
    return this.#checkedAgain;
  }

  async record(decision: Decision, choice: Choice): Promise<void> {
    const checker = await resolveChecker(this.#source);
    await checker.record(decision, choice);
  }

  /** Calls `listener` when a limit may apply differently. Returns a function that ends this. */
  onLimitsChange(listener: () => void): () => void {
    return this.#checker?.onLimitsChange?.(listener) ?? (() => {});
  }

  get text(): string {
    return this.#draft.text;
  }

  /** Saves "This was wrong" in the Nightlight that made the decision, if it can. Tiny alone can't. */
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
    const { text } = this.#draft;
    const remember = (memory: object): void =>
      rememberTurn(memory, this.#conversation, { id, author: 'self', text, sentAt });
    const { memory, observeEarly } = await resolveAnswering(this.#source);
    const { images: _, ...message } = this.#createMessage(memory);
    remember(memory);
    // Not when base is ready, because the page may be closed before.
    await observeEarly?.({ ...message, id, sentAt }).catch(() => {});
    const checker = await resolveChecker(this.#source);
    remember(checker);
    // A message is judged by the conversation before it, so observe it last.
    if (await this.#wasEarly()) await this.checkAgain().catch(() => {});
    await checker.observe({ ...message, id, sentAt });
  }

  async #check(signal: AbortSignal): Promise<Decision> {
    const { classify, checker, memory } = await resolveAnswering(this.#source);
    this.#message = undefined;
    const decision = await classify(this.#createMessage(memory), { signal });
    // Base may have become ready meanwhile.
    const isWhole = !checker && !isEarly(decision);
    this.#checker = isWhole ? await resolveChecker(this.#source) : checker;
    return decision;
  }

  async #checkAgain(): Promise<Decision> {
    this.#checker = await resolveChecker(this.#source);
    return this.#checker.classify(this.#createMessage(this.#checker));
  }

  #wasEarly(): Promise<boolean> {
    return this.#checked?.then(isEarly, () => false) ?? Promise.resolve(false);
  }

  /** The same message for all calls after a check. */
  #createMessage(memory: object): Message {
    const images = getPictures(this.#draft);
    this.#message ??= {
      ...{ conversation: this.#conversation, author: 'self', text: this.#draft.text },
      ...(images.length > 0 ? { images } : {}),
      previous: getTurnsBefore(memory, this.#conversation, Date.now()),
      ...this.#context,
    };
    return this.#message;
  }
}
