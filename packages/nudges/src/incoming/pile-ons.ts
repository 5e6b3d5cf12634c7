import { atLeast, type Decision, type Helpline, type Signal } from '@nightlight/sdk/core';
import type { NightlightSource } from '../checker.ts';
import type { WordsKey } from '../messages/words.ts';
import { createFoldPlace, type FoldHead } from '../veil/fold.ts';
import type { FoldPlace } from '../veil/fold-place.ts';
import type { NightlightVeil } from '../veil/nightlight-veil.ts';
import { keepScroll } from './keep-scroll.ts';

/** Maximum number of covered messages of a conversation that a pile-on can still fold in. */
const MAX_COVERED = 64;
/** Fewer covered messages are no wall, so each has its own veil. */
const MIN_COVERED = 2;

/** An incoming message behind a veil. */
export interface CoveredMessage {
  readonly id: string;
  readonly author: string;
  readonly sentAt: number;
  readonly bubble: HTMLElement;
  readonly veil: NightlightVeil;
  readonly decision: Decision;
  /** Returns the name of a participant, if the app shows one. */
  readonly nameOf: ((participant: string) => string | undefined) | undefined;
}

type PileOnSignal = Signal & { readonly pileOn: NonNullable<Signal['pileOn']> };

const bullyingSignals = ({ assessment }: Decision): readonly Signal[] =>
  assessment.harms.bullying.signals;

/** Returns the pile-on that a message takes part in. One with a known target comes first. */
const findSignal = (decision: Decision): PileOnSignal | undefined => {
  const signals = bullyingSignals(decision).filter(
    (signal): signal is PileOnSignal => signal.pileOn !== undefined && signal.severity !== 'none',
  );
  return signals.find(({ pileOn }) => pileOn.target) ?? signals[0];
};

const isThreat = ({ decision }: CoveredMessage): boolean =>
  bullyingSignals(decision).some(
    ({ kind, severity }) => kind === 'threat' && atLeast(severity, 'medium'),
  );

const isCovered = ({ veil }: CoveredMessage): boolean => !veil.shown;

/** Hides bubbles that are not veils themselves, and makes them visible again. */
const displays = new WeakMap<HTMLElement, string>();
const setHidden = (bubble: HTMLElement, isHidden: boolean): void => {
  if (isHidden === displays.has(bubble)) return;
  if (isHidden) {
    displays.set(bubble, bubble.style.display);
    bubble.style.setProperty('display', 'none', 'important');
  } else {
    bubble.style.display = displays.get(bubble) ?? '';
    displays.delete(bubble);
  }
};

const applyState = ({ bubble, veil }: CoveredMessage): void => {
  if (veil.isFolded) bubble.dataset['nightlight'] = 'folded';
  else if (veil.shown && !veil.fold?.renderHead) bubble.removeAttribute('data-nightlight');
  else bubble.dataset['nightlight'] = 'veiled';
  if (veil !== bubble) setHidden(bubble, veil.isFolded);
};

/** Gives a message its own veil back. */
const release = (message: CoveredMessage): void => {
  const { veil } = message;
  if (!veil.fold) return;
  veil.fold = undefined;
  veil.compact = false;
  applyState(message);
};

const byPosition = (a: CoveredMessage, b: CoveredMessage): number =>
  a.veil.compareDocumentPosition(b.veil) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;

/** The messages of several people against one, which share one place. */
class PileOn {
  /** Ids of all its messages, also of those that have not been checked on this page. */
  readonly #ids = new Set<string>();
  readonly #messages = new Set<CoveredMessage>();
  #target: string | undefined;
  #lastAt = 0;
  #head: CoveredMessage | undefined;
  #isOpen = false;
  #isHelpOpen = false;
  #words: WordsKey = {
    ...{ harm: 'bullying', kind: 'pile-on', direction: 'incoming', group: '13-and-over' },
  };
  #isReported = false;
  #helplines: readonly Helpline[] | undefined;

  /** Whether a message that raised this signal is part of it. */
  continuesWith({ pileOn }: PileOnSignal): boolean {
    const isSameTarget = !this.#target || !pileOn.target || this.#target === pileOn.target;
    return isSameTarget && pileOn.since <= this.#lastAt;
  }

  /** Adds what a message says about the pile-on. `covered` are the messages of the conversation. */
  report(
    message: CoveredMessage,
    { turns = [], pileOn }: PileOnSignal,
    covered: readonly CoveredMessage[],
  ): void {
    this.#target ??= pileOn.target;
    const role = this.#target && (this.#target === 'self' ? 'target' : 'bystander');
    // The texts stay the same while the pile-on grows.
    const {
      role: _,
      seen: __,
      ...words
    } = this.#isReported ? this.#words : { ...this.#words, ...message.decision.nudge };
    this.#isReported = true;
    this.#words = { ...words, harm: 'bullying', kind: 'pile-on', ...(role ? { role } : {}) };
    // The model's alarm doesn't list the messages before it, only when the first was sent.
    const isListed = turns.length > 0;
    for (const id of [...turns, message.id]) this.#ids.add(id);
    for (const one of covered) {
      if (this.has(one) || (!isListed && one.sentAt >= pileOn.since)) this.add(one);
    }
  }

  has({ id }: CoveredMessage): boolean {
    return this.#ids.has(id);
  }

  add(message: CoveredMessage): void {
    this.#ids.add(message.id);
    this.#messages.add(message);
    this.#lastAt = Math.max(this.#lastAt, message.sentAt);
    this.#helplines ??= message.decision.helplines;
  }

  /** Updates all its veils. `fixed` must not move; without it, nothing that the user sees does. */
  async update({ fixed, hidden }: UpdateOptions = {}): Promise<void> {
    const bubbles = [...this.#messages].map(({ bubble }) => bubble);
    await keepScroll(bubbles, fixed, async () => {
      const places = this.#arrange();
      let isFocusLost = false;
      for (const [one, place] of places) {
        const { bubble, veil } = one;
        const isNewHead = place.renderHead !== undefined && !veil.fold?.renderHead;
        veil.fold = place;
        veil.compact = true;
        const hasFocus = one === hidden || bubble.matches(':focus-within');
        const isAway = one === hidden ? !this.#isOpen : veil.isFolded || isNewHead;
        isFocusLost ||= hasFocus && isAway;
      }
      for (const one of places.keys()) applyState(one);
      await Promise.all([...this.#messages].map(({ veil }) => veil.updateComplete));
      if (isFocusLost) this.#find('#covered')?.focus();
    });
  }

  /** Selects the head and the place of each message. Releases all if they are too few. */
  #arrange(): ReadonlyMap<CoveredMessage, FoldPlace> {
    const messages = [...this.#messages].sort(byPosition);
    // Don't fold a message away while the user reads why it is covered.
    const foldable = messages.filter(({ veil }) => veil.fold || !veil.isUnfolded);
    const candidates = foldable.filter((one) => isCovered(one) && one.veil.isConnected);
    const isHeadGone =
      this.#head && !(this.#messages.has(this.#head) && this.#head.veil.isConnected);
    if (isHeadGone) this.#head = undefined;
    if (!this.#head && candidates.length < MIN_COVERED) {
      for (const one of messages) release(one);
      return new Map();
    }
    this.#head ??= candidates[0];
    const head = this.#createHead(candidates);
    return new Map(
      foldable.map((one) => {
        const options = { isOpen: this.#isOpen, words: this.#words, isThreat: isThreat(one) };
        return [one, createFoldPlace(one === this.#head ? { ...options, head } : options)];
      }),
    );
  }

  /** Takes a message out, because it was removed. */
  delete(message: CoveredMessage): boolean {
    const isPart = this.#messages.delete(message);
    if (isPart) release(message);
    return isPart;
  }

  get isEmpty(): boolean {
    return this.#messages.size === 0;
  }

  #createHead(covered: readonly CoveredMessage[]): FoldHead {
    const target = this.#target;
    return {
      messages: covered.length,
      people: new Set(covered.map(({ author }) => author)).size,
      threats: covered.filter(isThreat).length,
      name: target && this.#head?.nameOf?.(target),
      helplines: this.#helplines,
      isHelpOpen: this.#isHelpOpen,
      toggle: () => this.#toggle(),
      toggleHelp: () => void this.#toggleHelp(),
    };
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#head?.veil.renderRoot.querySelector<HTMLElement>(selector);
  }

  async #toggleHelp(): Promise<void> {
    this.#isHelpOpen = !this.#isHelpOpen;
    await this.update({ fixed: this.#head?.veil });
    this.#find('#support')?.scrollIntoView({ block: 'nearest' });
  }

  #toggle(): void {
    this.#isOpen = !this.#isOpen;
    for (const { veil } of this.#messages)
      if (!this.#isOpen && !veil.shown) veil.isUnfolded = false;
    void this.update({ fixed: this.#head?.veil });
  }
}

interface UpdateOptions {
  readonly fixed?: Element | undefined;
  /** The message that the user has just hidden. If it is folded away, the focus goes to the head. */
  readonly hidden?: CoveredMessage | undefined;
}

interface Conversation {
  covered: readonly CoveredMessage[];
  pileOns: readonly PileOn[];
}

const conversations = new WeakMap<NightlightSource, Map<string, Conversation>>();

const getConversation = (source: NightlightSource, id: string): Conversation => {
  const own = conversations.get(source) ?? new Map<string, Conversation>();
  conversations.set(source, own);
  const conversation = own.get(id) ?? { covered: [], pileOns: [] };
  own.set(id, conversation);
  return conversation;
};

/** A covered message among those of its conversation. */
export interface FoldedMessage {
  /** The user has shown it or hidden it again. */
  change(choice: string): void;
  /** It was removed. */
  leave(): void;
}

/**
 * Adds a covered message. If several people attack one person in the conversation, their covered
 * messages share one place: the veil of the first shows how many there are and opens the list.
 */
export const addCovered = (source: NightlightSource, message: CoveredMessage): FoldedMessage => {
  const { conversation: id, harms } = message.decision;
  const conversation = getConversation(source, id);
  const signal = findSignal(message.decision);
  if (harms.includes('bullying')) {
    conversation.covered = [...conversation.covered, message].slice(-MAX_COVERED);
  }
  const known = conversation.pileOns.find(
    (one) => one.has(message) || (signal && one.continuesWith(signal)),
  );
  const pileOn = known ?? (signal ? new PileOn() : undefined);
  if (pileOn) {
    if (!known) conversation.pileOns = [...conversation.pileOns, pileOn];
    const free = conversation.covered.filter(
      (each) => !conversation.pileOns.some((one) => one !== pileOn && one.has(each)),
    );
    if (signal) pileOn.report(message, signal, free);
    pileOn.add(message);
    void pileOn.update();
  }
  const findOwn = (): PileOn | undefined => conversation.pileOns.find((one) => one.has(message));
  return {
    change: (choice) => {
      void findOwn()?.update({
        fixed: message.veil,
        hidden: choice === 'close' ? message : undefined,
      });
    },
    leave() {
      conversation.covered = conversation.covered.filter((one) => one !== message);
      for (const one of conversation.pileOns) if (one.delete(message)) void one.update();
      conversation.pileOns = conversation.pileOns.filter((one) => !one.isEmpty);
      const own = conversations.get(source);
      if (conversation.covered.length === 0 && own?.get(id) === conversation) own.delete(id);
    },
  };
};
