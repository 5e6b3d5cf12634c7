import { atLeast, type Decision, type Signal } from '@nightlight/sdk/core';
import type { NightlightVeil } from '../veil/nightlight-veil.ts';

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

export type PileOnSignal = Signal & { readonly pileOn: NonNullable<Signal['pileOn']> };

const listBullying = ({ decision }: CoveredMessage): readonly Signal[] =>
  decision.assessment.harms.bullying.signals;

/** Returns the pile-on that a message takes part in. One with a known target comes first. */
export const findPileOn = (message: CoveredMessage): PileOnSignal | undefined => {
  const signals = listBullying(message).filter(
    (signal): signal is PileOnSignal => signal.pileOn !== undefined && signal.severity !== 'none',
  );
  return signals.find(({ pileOn }) => pileOn.target) ?? signals[0];
};

export const isThreat = (message: CoveredMessage): boolean =>
  listBullying(message).some(
    ({ kind, severity }) => kind === 'threat' && atLeast(severity, 'medium'),
  );

export const byPosition = (a: CoveredMessage, b: CoveredMessage): number =>
  a.veil.compareDocumentPosition(b.veil) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;

/** The app's own `display` of each bubble that is hidden now. */
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

/** Hides the bubble of a folded message, and tells the app's CSS what the bubble shows. */
export const updateBubble = ({ bubble, veil }: CoveredMessage): void => {
  if (veil.isFolded) bubble.dataset['nightlight'] = 'folded';
  else if (veil.shown && !veil.fold?.renderHead) bubble.removeAttribute('data-nightlight');
  else bubble.dataset['nightlight'] = 'veiled';
  if (veil !== bubble) setHidden(bubble, veil.isFolded);
};

/** Gives a message its own veil back. */
export const release = (message: CoveredMessage): void => {
  const { veil } = message;
  if (!veil.fold) return;
  veil.fold = undefined;
  veil.compact = false;
  updateBubble(message);
};
