import {
  checkNames,
  type Decision,
  type Message,
  NightlightError,
  type SentMessage,
  stopsWords,
} from '@nightlight/sdk/core';
import { type Checker, checkerOf, type NightlightSource, prepare } from '../checker.ts';
import { defineElements } from '../define-elements.ts';
import { decisionEvent, uncheckedEvent } from '../guard/guard-events.ts';
import type { PictureSrc } from '../image/picture-bytes.ts';
import { loadImage } from '../load-image.ts';
import { type ShowOptions, show } from '../show.ts';
import { rememberTurn, turnsBefore } from '../turns.ts';
import type { NightlightVeil } from '../veil/nightlight-veil.ts';
import { type Job, queueOf } from './check-queue.ts';
import { addPictures } from './incoming-pictures.ts';
import { addRow, breakRow, type RowPlace } from './rows.ts';

/** Milliseconds that a message waits for its answer before its veil says that it isn't checked yet. */
const TIME_LIMIT = 2_000;
/** Milliseconds in which an answer feels instant: until then no veil is seen. */
const BLINK = 300;

/** A message that came in. Without `id` it gets a random one, without `sentAt` it came in now. */
export type IncomingMessage = Omit<Message, 'images'> & {
  readonly images?: readonly PictureSrc[];
};

export interface IncomingOptions {
  /** Where advice and help appear; after the bubble unless set. */
  readonly below?: Element;
  /** BCP 47; the Nightlight's, or the page's, unless set. */
  readonly locale?: string;
  /** Milliseconds after which "Not checked yet" appears; 2,000 unless set. */
  readonly timeLimit?: number;
  /** Shows advice and help in your own way; `show` of this package unless set. */
  readonly show?: typeof show;
}

const OPTIONS = ['below', 'locale', 'timeLimit', 'show'];

export interface Incoming {
  /** The bubble is gone: nothing is done to it any more. */
  stop(): void;
}

const wrong = (what: string): NightlightError => new NightlightError('invalid-input', what);

const checkInput = (
  bubble: HTMLElement,
  nightlight: NightlightSource,
  message: IncomingMessage,
  options: IncomingOptions,
): void => {
  checkNames(options, OPTIONS, 'guardIncoming()');
  if (bubble?.nodeType !== 1) throw wrong('guardIncoming() needs the element of the message.');
  if (!nightlight) {
    throw wrong('guardIncoming() needs what createNightlight() returns as its second argument.');
  }
  const { conversation, author }: Partial<IncomingMessage> = message ?? {};
  if (typeof conversation !== 'string' || typeof author !== 'string') {
    throw wrong('guardIncoming() needs a message with `conversation` and `author`.');
  }
};

/** Puts a veil between a bubble and what is in it. A veil of the app's own is taken as it is. */
const veilOf = (bubble: HTMLElement): NightlightVeil => {
  if (bubble.localName === 'nightlight-veil') return bubble as NightlightVeil;
  const veil = document.createElement('nightlight-veil');
  veil.append(...bubble.childNodes);
  bubble.append(veil);
  return veil;
};

/** One message on its way from the queue to what its reader sees. */
class IncomingCheck implements Job {
  readonly #bubble: HTMLElement;
  readonly #source: NightlightSource;
  readonly #message: SentMessage;
  readonly #options: IncomingOptions;
  readonly #veil: NightlightVeil;
  readonly #row: RowPlace;
  readonly #stopped = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #decision: Decision | undefined;
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
    const veil = veilOf(bubble);
    this.#veil = veil;
    // A framework may use its veil for another message, or for other words of the same.
    Object.assign(veil, { decision: undefined, shown: false, unchecked: false, late: false });
    veil.fresh = true;
    veil.locale = options.locale;
    setTimeout(() => {
      veil.fresh = false;
      if (this.#bubble.dataset['nightlight'] === 'checking') this.#setVeiled();
    }, BLINK);
    veil.addEventListener('nightlight-choice', this.#onChoice);
    this.#row = addRow(source, message.conversation, veil);
    this.#setState('checking');
    this.onProgress();
  }

  message(checker: Checker): Message {
    const { id, conversation, author, text = '', sentAt } = this.#message;
    const previous = this.#message.previous ?? turnsBefore(checker, conversation, sentAt);
    rememberTurn(checker, conversation, { id, author, text, sentAt });
    return { ...this.#message, previous };
  }

  onProgress(): void {
    clearTimeout(this.#timer);
    const { timeLimit = TIME_LIMIT } = this.#options;
    if (!this.#isLate) this.#timer = setTimeout(() => this.#setLate(), timeLimit);
  }

  onAnswer(decision: Decision, checker: Checker): void {
    clearTimeout(this.#timer);
    if (this.#stopped.signal.aborted) return;
    this.#decision = decision;
    this.#bubble.dispatchEvent(decisionEvent(decision, this.#isLate));
    if (stopsWords(decision)) this.#cover(decision);
    else this.#uncover(decision);
    // One turn that isn't counted is no reason to hide a message.
    checker.observe(this.#message).catch(() => {});
  }

  onError(error: unknown): void {
    clearTimeout(this.#timer);
    if (this.#stopped.signal.aborted) return;
    this.#veil.unchecked = true;
    this.#row.fail();
    this.#setVeiled();
    this.#bubble.dispatchEvent(uncheckedEvent(error, false));
  }

  stop(): void {
    clearTimeout(this.#timer);
    queueOf(this.#source).remove(this);
    this.#stopped.abort();
    this.#row.leave();
    this.#veil.removeEventListener('nightlight-choice', this.#onChoice);
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
    this.#bubble.dispatchEvent(uncheckedEvent(undefined, false));
  }

  #cover(decision: Decision): void {
    this.#veil.decision = decision;
    this.#row.settle(decision);
    this.#setVeiled();
  }

  #uncover(decision: Decision): void {
    const veil = this.#veil;
    this.#row.settle(undefined);
    this.#setState(undefined);
    veil.decision = decision;
    // Its reader may be in it already; and a framework's veil stays where it is.
    if (veil !== this.#bubble && !veil.shown) veil.replaceWith(...veil.childNodes);
    if (!decision.nudge) return;
    const record: ShowOptions['record'] = (about, choice) => this.#record(about, choice);
    const { locale } = this.#options;
    const place = { container: this.#below(), signal: this.#stopped.signal };
    const present = this.#options.show ?? show;
    void present(decision, { ...place, record, ...(locale ? { locale } : {}) }).catch(() => {});
  }

  #below(): Element {
    if (this.#options.below) return this.#options.below;
    const made = document.createElement('div');
    this.#bubble.after(made);
    return made;
  }

  #onChoice = ({ detail, target }: HTMLElementEventMap['nightlight-choice']): void => {
    if (target !== this.#veil) return;
    this.#setVeiled();
    if (this.#decision) this.#record(this.#decision, detail.choice).catch(() => {});
  };

  async #record(...shown: Parameters<Checker['record']>): Promise<void> {
    await (await checkerOf(this.#source)).record(...shown);
  }
}

/** A message of one's own in a list, or one without words: a turn that is not checked. */
const rememberUnchecked = (source: NightlightSource, message: SentMessage): void => {
  const { id, conversation, author, text = '', sentAt } = message;
  breakRow(source, conversation);
  checkerOf(source)
    .then((checker) => {
      rememberTurn(checker, conversation, { id, author, text, sentAt });
      return checker.observe(message);
    })
    .catch(() => {});
};

/**
 * Guards a message that came in. Call it in the same task in which its bubble gets on the page:
 * what is in the bubble is covered at once, checked, and then shown, or veiled with the reason.
 * Advice and help appear beneath. Each of `images` is put into the bubble behind a cover of its own.
 *
 * If there is no answer within the time limit, or the check fails, the veil says so and offers
 * *Show*; a late answer uncovers the message or gives the reason. It records and observes by
 * itself. A whole list of messages, one's own among them, may be given one by one in one task:
 * they are checked together, and one's own are only remembered.
 *
 * Where a framework owns the nodes, give it a `<nightlight-veil>` around them in place of the
 * bubble. Meanwhile the bubble has `data-nightlight`: `checking` at
 * first, `veiled` while a veil is seen. It fires
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
  const { images = [], ...words } = message;
  const { id = crypto.randomUUID(), sentAt = Date.now() } = message;
  const sent: SentMessage = { ...words, id, sentAt };
  const stopped = new AbortController();
  const place = bubble.localName === 'nightlight-veil' ? (options.below ?? bubble) : bubble;
  const hasWords = (message.text ?? '').trim() !== '';
  const isOwn = message.author === 'self';
  const check =
    hasWords && !isOwn ? new IncomingCheck(bubble, nightlight, sent, options) : undefined;
  if (check) queueOf(nightlight).add(check);
  else {
    if (bubble.localName === 'nightlight-veil') (bubble as NightlightVeil).shown = true;
    rememberUnchecked(nightlight, sent);
  }
  const shown = { ...message, images };
  void addPictures(place, nightlight, shown, options.locale, stopped.signal).catch(() => {});
  return {
    stop() {
      stopped.abort();
      check?.stop();
    },
  };
};
