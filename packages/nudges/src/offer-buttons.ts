import type { Decision } from '@nightlight/sdk/core';
import { html, type TemplateResult } from 'lit';
import { createOfferEvent } from './choice-event.ts';
import type { OfferButton } from './messages/words.ts';

/** Renders the buttons of what the app offers. Each fires `nightlight-offer` on `host`. */
export const renderOffers = (
  host: EventTarget,
  buttons: readonly OfferButton[],
  decision?: Decision,
): readonly TemplateResult[] =>
  buttons.map(
    ({ offer, label }) => html`<button
      type="button"
      class="quiet"
      part=${`offer offer-${offer}`}
      data-offer=${offer}
      @click=${() => host.dispatchEvent(createOfferEvent(offer, decision))}
    >
      ${label}
    </button>`,
  );
