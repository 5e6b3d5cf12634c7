import type { Choice } from '@nightlight/sdk/core';

/** The elements dispatch it when a button is pressed. It bubbles out of shadow roots. */
export type ChoiceEvent = CustomEvent<{ readonly choice: Choice }>;

export const createChoiceEvent = (choice: Choice): ChoiceEvent =>
  new CustomEvent('nightlight-choice', { detail: { choice }, bubbles: true, composed: true });

declare global {
  interface HTMLElementEventMap {
    'nightlight-choice': ChoiceEvent;
  }
}
