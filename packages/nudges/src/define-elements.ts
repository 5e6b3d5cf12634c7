import { NightlightImage } from './image/nightlight-image.ts';
import { NightlightNudge } from './nudge/nightlight-nudge.ts';
import { NightlightVeil } from './veil/nightlight-veil.ts';

const ELEMENTS = {
  'nightlight-image': NightlightImage,
  'nightlight-nudge': NightlightNudge,
  'nightlight-veil': NightlightVeil,
};

/** Makes the elements known to the page. Does nothing on a server, or a second time. */
export const defineElements = (): void => {
  if (!('customElements' in globalThis)) return;
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
};
