import type { Decision } from '@nightlight/sdk/core';

/** A message was checked. `late` is true if it had already been sent or shown. */
export type DecisionEvent = CustomEvent<{ readonly decision: Decision; readonly late: boolean }>;

/**
 * A message was not checked in time, or the check failed with `error`. `sent` is true if the user
 * sent the message anyway. It is always false for incoming messages.
 */
export type UncheckedEvent = CustomEvent<{ readonly error?: unknown; readonly sent: boolean }>;

/** The app's `send` failed with `error`. The message is still in the field. */
export type UnsentEvent = CustomEvent<{ readonly error: unknown }>;

const composed = { bubbles: true, composed: true };

export const createDecisionEvent = (decision: Decision, late: boolean): DecisionEvent =>
  new CustomEvent('nightlight-decision', { ...composed, detail: { decision, late } });

export const createUncheckedEvent = (error: unknown, sent: boolean): UncheckedEvent =>
  new CustomEvent('nightlight-unchecked', {
    ...composed,
    detail: { sent, ...(error === undefined ? {} : { error }) },
  });

export const createUnsentEvent = (error: unknown): UnsentEvent =>
  new CustomEvent('nightlight-unsent', { ...composed, cancelable: true, detail: { error } });

/** The events that `guard` and `guardIncoming` dispatch. */
export interface GuardEventMap {
  'nightlight-decision': DecisionEvent;
  'nightlight-unchecked': UncheckedEvent;
  'nightlight-unsent': UnsentEvent;
}

declare global {
  interface HTMLElementEventMap extends GuardEventMap {}
}
