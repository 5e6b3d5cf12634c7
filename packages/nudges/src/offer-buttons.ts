import type { Decision } from '@nightlight/sdk/core';
import { html, nothing, type TemplateResult } from 'lit';
import { createOfferEvent } from './choice-event.ts';
import type { OfferButton } from './messages/words.ts';
import { renderPictogram } from './pictogram.ts';

/**
 * Renders the buttons of what the app offers. Each fires `nightlight-offer` on `host`. With easy
 * read, each has a pictogram.
 */
export const renderOffers = (
  host: EventTarget & { readonly easyRead?: boolean },
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
      ${host.easyRead ? renderPictogram(offer) : nothing}${label}
    </button>`,
  );
