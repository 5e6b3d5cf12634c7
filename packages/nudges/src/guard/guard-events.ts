import type { Decision } from '@nightlight/sdk/core';

/** A message was checked. `late`: it had been sent, or shown, before. */
export type DecisionEvent = CustomEvent<{ readonly decision: Decision; readonly late: boolean }>;

/**
 * A message was not checked in time, or the check failed with `error`. `sent`: the person has
 * sent it all the same; always `false` for one that came in.
 */
export type UncheckedEvent = CustomEvent<{ readonly error?: unknown; readonly sent: boolean }>;

/** The app's `send` failed with `error`; everything is still in the field. */
export type UnsentEvent = CustomEvent<{ readonly error: unknown }>;

const composed = { bubbles: true, composed: true };

export const decisionEvent = (decision: Decision, late: boolean): DecisionEvent =>
  new CustomEvent('nightlight-decision', { ...composed, detail: { decision, late } });

export const uncheckedEvent = (error: unknown, sent: boolean): UncheckedEvent =>
  new CustomEvent('nightlight-unchecked', {
    ...composed,
    detail: { sent, ...(error === undefined ? {} : { error }) },
  });

export const unsentEvent = (error: unknown): UnsentEvent =>
  new CustomEvent('nightlight-unsent', { ...composed, cancelable: true, detail: { error } });

/** What `guard` and `guardIncoming` dispatch. */
export interface GuardEventMap {
  'nightlight-decision': DecisionEvent;
  'nightlight-unchecked': UncheckedEvent;
  'nightlight-unsent': UnsentEvent;
}

declare global {
  interface HTMLElementEventMap extends GuardEventMap {}
}
