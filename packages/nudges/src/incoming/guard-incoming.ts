import {
  checkNames,
  type Decision,
  type Message,
  NightlightError,
  type SentMessage,
  stopsWords,
} from '@nightlight/sdk/core';
import {
  type Checker,
  hasSaid,
  isEarly,
  type NightlightSource,
  prepare,
  resolveAnswering,
  resolveChecker,
} from '../checker.ts';
import { defineElements } from '../define-elements.ts';
import { createDecisionEvent, createUncheckedEvent } from '../guard/guard-events.ts';
import type { PictureSrc } from '../image/picture-bytes.ts';
import { isLimited } from '../is-limited.ts';
import { loadImage } from '../load-image.ts';
import { type ShowOptions, show } from '../show.ts';
import { getTurnsBefore, rememberTurn } from '../turns.ts';
import type { NightlightVeil } from '../veil/nightlight-veil.ts';
import { getCheckQueue, type Job } from './check-queue.ts';
import { addPictures } from './incoming-pictures.ts';
import { loadPileOns } from './load-pile-ons.ts';
import { replaceLine } from './newest-line.ts';
import type { FoldedMessage } from './pile-ons.ts';
import { addRow, breakRow, type RowPlace } from './rows.ts';

/** How long a message waits for its decision before its veil says "Not checked yet". */
const DEFAULT_TIME_LIMIT_MS = 2_000;
/** A faster decision feels instant, so the veil stays invisible until then. */
const VEIL_DELAY_MS = 300;

/** An incoming message. Default for `id`: a random one. Default for `sentAt`: now. */
export type IncomingMessage = Omit<Message, 'images'> & {
  readonly images?: readonly PictureSrc[];
};

export interface IncomingOptions {
  /** Where advice and help appear. Default: after the bubble. */
  readonly below?: Element;
  /** Language tag (BCP 47). Default: the Nightlight's locale, or the page's language. */
  readonly locale?: string;
  /** Milliseconds after which "Not checked yet" appears. Default: 2,000. */
  readonly timeLimit?: number;
  /** Displays advice and help in your own UI. Default: `show` of this package. */
  readonly show?: typeof show;
  /** Returns the name of a participant, which is shown in a pile-on. Default: no names. */
  readonly nameOf?: (participant: string) => string | undefined;
}

const OPTIONS = ['below', 'locale', 'timeLimit', 'show', 'nameOf'];

export interface Incoming {
  /** Stops guarding, and removes the pictures that were added. Call it when the bubble is removed. */
  stop(): void;
}

const invalidInput = (message: string): NightlightError =>
  new NightlightError('invalid-input', message);

const checkInput = (
  bubble: HTMLElement,
  nightlight: NightlightSource,
  message: IncomingMessage,
  options: IncomingOptions,
): void => {
  checkNames(options, OPTIONS, 'guardIncoming()');
  if (bubble?.nodeType !== 1)
    throw invalidInput('guardIncoming() needs the element of the message.');
  if (!nightlight) {
    throw invalidInput(
      'guardIncoming() needs what createNightlight() returns as its second argument.',
    );
  }
  const { conversation, author }: Partial<IncomingMessage> = message ?? {};
  if (typeof conversation !== 'string' || typeof author !== 'string') {
    throw invalidInput('guardIncoming() needs a message with `conversation` and `author`.');
  }
};

/** Moves the content of a bubble into a veil. If the bubble is a veil already, it is used. */
const createVeil = (bubble: HTMLElement): NightlightVeil => {
  if (bubble.localName === 'nightlight-veil') return bubble as NightlightVeil;
  const veil = document.createElement('nightlight-veil');
  veil.append(...bubble.childNodes);
  bubble.append(veil);
  return veil;
};

/**
 * Adds the turns before a message, and remembers it for the next ones. The message must be observed
 * with the same turns with which it was checked.
 */
const addTurnsBefore = (memory: object, message: SentMessage): SentMessage => {
  const { id, conversation, author, text = '', sentAt } = message;
  const previous = message.previous ?? getTurnsBefore(memory, conversation, sentAt);
  rememberTurn(memory, conversation, { id, author, text, sentAt });
  return { ...message, previous };
};

/** The check of one incoming message, and what its bubble shows meanwhile. */
class IncomingCheck implements Job {
  readonly #bubble: HTMLElement;
  readonly #source: NightlightSource;
  #message: SentMessage;
  readonly #options: IncomingOptions;
  readonly #veil: NightlightVeil;
  readonly #row: RowPlace;
  readonly #stopped = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #decision: Decision | undefined;
  #folded: FoldedMessage | undefined;
  /** Set while a limit covers the message. */
  #stopWaiting: (() => void) | undefined;
  /** The quiet nudge below the bubble. Aborting `visible` removes it. */
  #shown:
    | {
        readonly decision: Decision;
        readonly visible: AbortController;
        readonly container: Element;
      }
    | undefined;
  #isLate = false;

  constructor(
    bubble: HTMLElement,
    source: NightlightSource,
    message: SentMessage,
    options: IncomingOptions,
  ) {
    this.#bubble = bubble;
    this.#source = source;
    this.#message = message;
    this.#options = options;
    const veil = createVeil(bubble);
    this.#veil = veil;
    // A framework may reuse a veil for another message, or for a changed text of the same message.
    const { text } = message;
    Object.assign(veil, { text, decision: undefined, shown: false, unchecked: false, late: false });
    veil.fold = undefined;
    veil.fresh = true;
    veil.locale = options.locale;
    setTimeout(() => {
      veil.fresh = false;
      if (this.#bubble.dataset['nightlight'] === 'checking') this.#setVeiled();
    }, VEIL_DELAY_MS);
    veil.addEventListener('nightlight-choice', this.#onChoice);
    this.#row = addRow(source, message.conversation, veil);
    this.#setState('checking');
    this.onProgress();
  }

  get isStopped(): boolean {
    return this.#stopped.signal.aborted;
  }

  get isEarly(): boolean {
    return this.#decision !== undefined && isEarly(this.#decision);
  }

  createMessage(memory: object): Message {
    this.#message = addTurnsBefore(memory, this.#message);
    return this.#message;
  }

  onProgress(): void {
    clearTimeout(this.#timer);
    if (this.#decision) return;
    const { timeLimit = DEFAULT_TIME_LIMIT_MS } = this.#options;
    if (!this.#isLate) this.#timer = setTimeout(() => this.#setLate(), timeLimit);
  }

  async onDecision(decision: Decision, checker: Checker | undefined): Promise<void> {
    clearTimeout(this.#timer);
    if (this.isStopped) return;
    const early = this.#decision;
    this.#decision = decision;
    this.#bubble.dispatchEvent(createDecisionEvent(decision, this.#isLate || early !== undefined));
    this.#veil.nightlight = checker;
    this.#waitForLimit(decision, checker);
    if (stopsWords(decision)) this.#cover(decision);
    else this.#uncover(decision, early, checker);
    // If it can't be observed, the message must still be shown.
    if (!isEarly(decision)) await this.#observe().catch(() => {});
  }

  onError(error: unknown): void {
    clearTimeout(this.#timer);
    if (this.isStopped) return;
    // If only base failed, the early decision stays.
    if (!this.#decision) {
      this.#veil.unchecked = true;
      this.#row.fail();
      this.#setVeiled();
    }
    this.#bubble.dispatchEvent(createUncheckedEvent(error, false));
  }

  stop(): void {
    clearTimeout(this.#timer);
    getCheckQueue(this.#source).remove(this);
    this.#stopWaiting?.();
    this.#stopped.abort();
    this.#row.leave();
    this.#folded?.leave();
    this.#veil.removeEventListener('nightlight-choice', this.#onChoice);
  }

  /** A message that a limit or a guardian's list covers is checked again when the limits change. */
  #waitForLimit(decision: Decision, checker: Checker | undefined): void {
    this.#stopWaiting?.();
    this.#stopWaiting = isLimited(decision)
      ? checker?.onLimitsChange?.(() => {
          const queue = getCheckQueue(this.#source);
          queue.remove(this);
          queue.add(this);
        })
      : undefined;
  }

  #setState(state: 'checking' | 'veiled' | undefined): void {
    if (state) this.#bubble.dataset['nightlight'] = state;
    else this.#bubble.removeAttribute('data-nightlight');
  }

  #setVeiled(): void {
    this.#setState(this.#veil.shown ? undefined : 'veiled');
  }

  #setLate(): void {
    this.#isLate = true;
    this.#veil.late = true;
    this.#row.wait();
    this.#bubble.dispatchEvent(createUncheckedEvent(undefined, false));
  }

  async #observe(): Promise<void> {
    await (await resolveChecker(this.#source)).observe(this.#message);
  }

  #cover(decision: Decision): void {
    this.#veil.decision = decision;
    this.#row.settle(decision, { isEarly: isEarly(decision) });
    this.#removeNudge();
    this.#setVeiled();
    // A pile-on is known only when base has read the messages. If the file can't be loaded, each
    // message has its own veil.
    if (!isEarly(decision)) this.#fold(decision).catch(() => {});
  }

  async #fold(decision: Decision): Promise<void> {
    const { addCovered } = await loadPileOns();
    if (this.isStopped) return;
    const { id, author, sentAt } = this.#message;
    this.#folded = addCovered(this.#source, {
      ...{ id, author, sentAt, decision, veil: this.#veil, bubble: this.#bubble },
      nameOf: this.#options.nameOf,
    });
  }

  #uncover(decision: Decision, early: Decision | undefined, checker: Checker | undefined): void {
    const veil = this.#veil;
    this.#row.settle(undefined, { isEarly: isEarly(decision) });
    this.#setState(undefined);
    veil.decision = decision;
    // Keep the veil if base may still cover the message, if the user has opened it or may be
    // inside, or if a framework owns it.
    const isDone = !isEarly(decision) && !veil.shown && !veil.matches(':focus-within');
    if (isDone && veil !== this.#bubble) veil.replaceWith(...veil.childNodes);
    if (early && !early.stops && hasSaid(early, decision)) return;
    this.#removeNudge();
    this.#showNudge(decision, checker);
  }

  /** Removes what an early decision has shown below the bubble, unless it offers help. */
  #removeNudge(): void {
    if (!this.#shown?.decision.support) this.#shown?.visible.abort();
  }

  #showNudge(decision: Decision, nightlight: Checker | undefined): void {
    if (!decision.nudge) return;
    // In the same place, a card replaces the line of an early decision.
    const container = this.#shown?.container ?? this.#createContainer();
    this.#shown = { decision, visible: new AbortController(), container };
    const record: ShowOptions['record'] = (shown, choice) => this.#record(shown, choice);
    const { locale } = this.#options;
    const signal = AbortSignal.any([this.#shown.visible.signal, this.#stopped.signal]);
    const { text = '' } = this.#message;
    const place = { container, signal, text, ...(nightlight ? { nightlight } : {}) };
    if (decision.nudge.brief) replaceLine(this.#source, this.#message.conversation, container);
    const showDecision = this.#options.show ?? show;
    void showDecision(decision, { ...place, record, ...(locale ? { locale } : {}) }).catch(
      () => {},
    );
  }

  #createContainer(): Element {
    if (this.#options.below) return this.#options.below;
    const container = document.createElement('div');
    this.#bubble.after(container);
    return container;
  }

  #onChoice = ({ detail, target }: HTMLElementEventMap['nightlight-choice']): void => {
    if (target !== this.#veil) return;
    this.#setVeiled();
    this.#folded?.change(detail.choice);
    if (this.#decision) this.#record(this.#decision, detail.choice).catch(() => {});
  };

  async #record(...shown: Parameters<Checker['record']>): Promise<void> {
    await (await resolveChecker(this.#source)).record(...shown);
  }
}

/** Observes a message that needs no check: the user's own, or one without text. */
const rememberUnchecked = (source: NightlightSource, message: SentMessage): void => {
  breakRow(source, message.conversation);
  const observe = async (): Promise<void> => {
    const { memory } = await resolveAnswering(source);
    const withTurns = addTurnsBefore(memory, message);
    const checker = await resolveChecker(source);
    await checker.observe(addTurnsBefore(checker, withTurns));
  };
  observe().catch(() => {});
};

/**
 * Guards an incoming message. Call it in the same task in which you add the bubble to the page. It
 * covers the content of the bubble at once and checks the message. Then it shows the content, or
 * veils it and says why. Advice and help appear below the bubble. Each picture in `images` is
 * added to the bubble behind its own cover.
 *
 * If the check fails or exceeds the time limit, the veil says so and offers *Show*. If the
 * decision arrives later, the message is uncovered or the veil gives the reason. Choices are
 * recorded and messages observed automatically.
 *
 * While base loads, the tiny model decides. When base is ready, it reads the message again, and the
 * veil appears or disappears if it decides differently.
 *
 * You can pass a whole list of messages one by one in one task, including the user's own. They are
 * checked together. The user's own messages are not checked, only remembered as context.
 *
 * If a framework owns the nodes, pass a `<nightlight-veil>` around them instead of the bubble. The
 * bubble has the attribute `data-nightlight`: `checking` at first, `veiled` while a veil is
 * visible, `folded` while it is one of several covered messages that share one place. It fires
 * `nightlight-decision` and `nightlight-unchecked`. Throws `invalid-input` for wrong options.
 */
export const guardIncoming = (
  bubble: HTMLElement,
  nightlight: NightlightSource,
  message: IncomingMessage,
  options: IncomingOptions = {},
): Incoming => {
  checkInput(bubble, nightlight, message, options);
  defineElements();
  prepare(nightlight, options.locale);
  void loadImage();
  void loadPileOns().catch(() => {});
  const { images = [], ...withoutImages } = message;
  const { id = crypto.randomUUID(), sentAt = Date.now() } = message;
  const sent: SentMessage = { ...withoutImages, id, sentAt };
  const stopped = new AbortController();
  const place = bubble.localName === 'nightlight-veil' ? (options.below ?? bubble) : bubble;
  const hasText = (message.text ?? '').trim() !== '';
  const isOwn = message.author === 'self';
  const check =
    hasText && !isOwn ? new IncomingCheck(bubble, nightlight, sent, options) : undefined;
  if (check) getCheckQueue(nightlight).add(check);
  else {
    if (bubble.localName === 'nightlight-veil') (bubble as NightlightVeil).shown = true;
    rememberUnchecked(nightlight, sent);
  }
  const withImages = { ...message, id, images };
  void addPictures(place, nightlight, withImages, options.locale, stopped.signal).catch(() => {});
  return {
    stop() {
      stopped.abort();
      check?.stop();
    },
  };
};
