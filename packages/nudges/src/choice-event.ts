import type { Choice } from '@nightlight/sdk/core';

/** What the elements dispatch: bubbles out of any shadow root. */
export type ChoiceEvent = CustomEvent<{ readonly choice: Choice }>;

export const choiceEvent = (choice: Choice): ChoiceEvent =>
  new CustomEvent('nightlight-choice', { detail: { choice }, bubbles: true, composed: true });

declare global {
  interface HTMLElementEventMap {
    'nightlight-choice': ChoiceEvent;
  }
}
