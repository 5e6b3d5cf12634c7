import type { Decision } from '@nightlight/sdk/core';

/** A draft was looked at. `late`: it had been sent by then. */
export type DecisionEvent = CustomEvent<{ readonly decision: Decision; readonly late: boolean }>;

/** A draft could not be looked at; `sent` says whether it was let go all the same. */
export type UncheckedEvent = CustomEvent<{ readonly error: unknown; readonly sent: boolean }>;

const composed = { bubbles: true, composed: true };

export const decisionEvent = (decision: Decision, late: boolean): DecisionEvent =>
  new CustomEvent('nightlight-decision', { ...composed, detail: { decision, late } });

export const uncheckedEvent = (error: unknown, sent: boolean): UncheckedEvent =>
  new CustomEvent('nightlight-unchecked', { ...composed, detail: { error, sent } });

declare global {
  interface HTMLElementEventMap {
    'nightlight-decision': DecisionEvent;
    'nightlight-unchecked': UncheckedEvent;
  }
}
