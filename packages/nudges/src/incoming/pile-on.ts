import type { Helpline, NudgeKey } from '@nightlight/sdk/core';
import type { WordsKey } from '../messages/words.ts';
import { createFoldPlace, type FoldHead } from '../veil/fold.ts';
import type { FoldPlace } from '../veil/fold-place.ts';
import {
  byPosition,
  type CoveredMessage,
  isThreat,
  type PileOnSignal,
  release,
  updateBubble,
} from './covered-message.ts';
import { keepScroll } from './keep-scroll.ts';

/** Fewer covered messages are no wall, so each has its own veil. */
const MIN_COVERED = 2;

interface UpdateOptions {
  /** Must not move. Without it, nothing that the user sees does. */
  readonly fixed?: Element | undefined;
  /** The message that the user has just hidden. If it is folded away, the focus goes to the head. */
  readonly hidden?: CoveredMessage | undefined;
}

/** The messages of several people against one, which share one place. */
export class PileOn {
  /** Ids of all its messages, also of those that have not been checked on this page. */
  readonly #ids = new Set<string>();
  readonly #messages = new Set<CoveredMessage>();
  #target: string | undefined;
  #lastAt = 0;
  /** Its veil shows the count. */
  #head: CoveredMessage | undefined;
  /** Selects the texts, which stay the same while the pile-on grows. */
  #nudge: NudgeKey | undefined;
  #helplines: readonly Helpline[] | undefined;
  #isOpen = false;
  #isHelpOpen = false;

  get isEmpty(): boolean {
    return this.#messages.size === 0;
  }

  has({ id }: CoveredMessage): boolean {
    return this.#ids.has(id);
  }

  /** Whether a message that raised this signal is part of it. */
  continuesWith({ pileOn }: PileOnSignal): boolean {
    const isSameTarget = !this.#target || !pileOn.target || this.#target === pileOn.target;
    return isSameTarget && pileOn.since <= this.#lastAt;
  }

  add(message: CoveredMessage): void {
    this.#ids.add(message.id);
    this.#messages.add(message);
    this.#lastAt = Math.max(this.#lastAt, message.sentAt);
    this.#helplines ??= message.decision.helplines;
  }

  /** Adds what a message says about the pile-on. `covered` are the messages of the conversation. */
  report(
    message: CoveredMessage,
    { turns = [], pileOn }: PileOnSignal,
    covered: readonly CoveredMessage[],
  ): void {
    this.#target ??= pileOn.target;
    this.#nudge ??= message.decision.nudge;
    for (const id of turns) this.#ids.add(id);
    this.add(message);
    // The model's alarm doesn't list the messages before it, only when the first was sent.
    const isListed = turns.length > 0;
    for (const one of covered) {
      if (this.has(one) || (!isListed && one.sentAt >= pileOn.since)) this.add(one);
    }
  }

  /** Takes a message out, because it was removed. */
  delete(message: CoveredMessage): boolean {
    const isPart = this.#messages.delete(message);
    if (isPart) release(message);
    return isPart;
  }

  /** Updates all its veils. */
  async update({ fixed, hidden }: UpdateOptions = {}): Promise<void> {
    const bubbles = [...this.#messages].map(({ bubble }) => bubble);
    await keepScroll(bubbles, fixed, async () => {
      let isFocusLost = false;
      const places = this.#arrange();
      for (const [one, place] of places) {
        const { bubble, veil } = one;
        const isNewHead = place.renderHead !== undefined && !veil.fold?.renderHead;
        veil.fold = place;
        veil.compact = true;
        const hasFocus = one === hidden || bubble.matches(':focus-within');
        const isAway = one === hidden ? !this.#isOpen : veil.isFolded || isNewHead;
        isFocusLost ||= hasFocus && isAway;
      }
      for (const one of places.keys()) updateBubble(one);
      await Promise.all([...this.#messages].map(({ veil }) => veil.updateComplete));
      if (isFocusLost) this.#find('#covered')?.focus();
    });
  }

  /** Selects the head and the place of each message. Releases all if they are too few. */
  #arrange(): ReadonlyMap<CoveredMessage, FoldPlace> {
    const messages = [...this.#messages].sort(byPosition);
    // Don't fold a message away while the user reads why it is covered.
    const foldable = messages.filter(({ veil }) => veil.fold || !veil.isUnfolded);
    const covered = foldable.filter(({ veil }) => !veil.shown && veil.isConnected);
    if (this.#head && !(this.#messages.has(this.#head) && this.#head.veil.isConnected)) {
      this.#head = undefined;
    }
    if (!this.#head && covered.length < MIN_COVERED) {
      for (const one of messages) release(one);
      return new Map();
    }
    this.#head ??= covered[0];
    const head = this.#createHead(covered);
    return new Map(
      foldable.map((one) => {
        const options = { isOpen: this.#isOpen, words: this.#words, isThreat: isThreat(one) };
        return [one, createFoldPlace(one === this.#head ? { ...options, head } : options)];
      }),
    );
  }

  get #words(): WordsKey {
    const { group = '13-and-over', variant = 0 } = this.#nudge ?? {};
    const role = this.#target && (this.#target === 'self' ? 'target' : 'bystander');
    return {
      ...{ harm: 'bullying', kind: 'pile-on', direction: 'incoming', group, variant },
      ...(role ? { role } : {}),
    };
  }

  #createHead(covered: readonly CoveredMessage[]): FoldHead {
    const target = this.#target;
    const { author, nameOf } = this.#head ?? {};
    return {
      messages: covered.length,
      people: new Set(covered.map(({ author }) => author)).size,
      threats: covered.filter(isThreat).length,
      name: target && nameOf?.(target),
      author: author && nameOf?.(author),
      helplines: this.#helplines,
      decision: this.#head?.decision,
      isHelpOpen: this.#isHelpOpen,
      toggle: () => this.#toggle(),
      toggleHelp: () => void this.#toggleHelp(),
    };
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#head?.veil.renderRoot.querySelector<HTMLElement>(selector);
  }

  #toggle(): void {
    this.#isOpen = !this.#isOpen;
    if (!this.#isOpen) {
      for (const { veil } of this.#messages) if (!veil.shown) veil.isUnfolded = false;
    }
    void this.update({ fixed: this.#head?.veil });
  }

  async #toggleHelp(): Promise<void> {
    this.#isHelpOpen = !this.#isHelpOpen;
    await this.update({ fixed: this.#head?.veil });
    // The help may be higher than the screen, so the button comes last.
    for (const part of ['#support', '#help']) {
      this.#find(part)?.scrollIntoView({ block: 'nearest' });
    }
  }
}
