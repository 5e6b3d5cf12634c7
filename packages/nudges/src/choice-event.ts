import type { Choice } from '@nightlight/sdk/core';

/** Dispatched by the elements when a button is pressed. Bubbles out of shadow roots. */
export type ChoiceEvent = CustomEvent<{ readonly choice: Choice }>;

export const choiceEvent = (choice: Choice): ChoiceEvent =>
  new CustomEvent('nightlight-choice', { detail: { choice }, bubbles: true, composed: true });

declare global {
  interface HTMLElementEventMap {
    'nightlight-choice': ChoiceEvent;
  }
}
