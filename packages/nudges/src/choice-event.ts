import type { Choice, Decision, Offer } from '@nightlight/sdk/core';

/** The elements dispatch it when a button is pressed. It bubbles out of shadow roots. */
export type ChoiceEvent = CustomEvent<{ readonly choice: Choice }>;

export const createChoiceEvent = (choice: Choice): ChoiceEvent =>
  new CustomEvent('nightlight-choice', { detail: { choice }, bubbles: true, composed: true });

/**
 * The elements dispatch it when the user presses a button of something that the app offers, such as
 * *Block*. It bubbles out of shadow roots. `decision.author`, `.conversation` and `.message` say
 * what it is about. `<nightlight-help>` has no decision.
 */
export type OfferEvent = CustomEvent<{ readonly offer: Offer; readonly decision?: Decision }>;

export const createOfferEvent = (offer: Offer, decision?: Decision): OfferEvent =>
  new CustomEvent('nightlight-offer', {
    detail: { offer, ...(decision ? { decision } : {}) },
    bubbles: true,
    composed: true,
  });

declare global {
  interface DocumentEventMap {
    'nightlight-offer': OfferEvent;
  }
  interface HTMLElementEventMap {
    'nightlight-choice': ChoiceEvent;
    'nightlight-offer': OfferEvent;
  }
}
