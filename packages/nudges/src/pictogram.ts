import type { Choice, Offer } from '@nightlight/sdk/core';
import { svg, type TemplateResult } from 'lit';

/** Pictures of what each button does, for people who find reading hard. Drawn for this package. */
const PATHS: Readonly<Record<Choice | Offer, TemplateResult>> = {
  edit: svg`<path d="M5 19l1-4L16.5 4.5l3 3L9 18z M14.5 6.5l3 3" />`,
  send: svg`<path d="M3.5 12L20.5 4l-5 16.5-4-6.5z M11.5 14l9-10" />`,
  show: svg`<path d="M2.5 12q9.5-12 19 0q-9.5 12-19 0z" /><circle cx="12" cy="12" r="2.8" />`,
  why: svg`<path d="M8.5 9.5q0-4 3.5-4t3.5 3.5q0 2-2 3.2t-1.5 2.8" /><path d="M12 18.5v.2" />`,
  help: svg`<circle cx="12" cy="12" r="9" /><circle cx="12" cy="12" r="3.6" /><path d="M5.6 5.6l3.8 3.8M14.6 14.6l3.8 3.8M18.4 5.6l-3.8 3.8M9.4 14.6l-3.8 3.8" />`,
  close: svg`<path d="M6 6l12 12M18 6L6 18" />`,
  mute: svg`<path d="M4 9.5v5h4l5 4v-13l-5 4z M16.5 9.5l5 5M21.5 9.5l-5 5" />`,
  block: svg`<circle cx="12" cy="12" r="9" /><path d="M5.6 5.6l12.8 12.8" />`,
  report: svg`<path d="M5.5 21V4h12.5l-3 4 3 4H5.5" />`,
  unsend: svg`<path d="M9 5L4 10l5 5M4 10h10q6 0 6 5t-6 5" />`,
  leave: svg`<path d="M12 4H5v16h7M10 12h11M17 8l4 4-4 4" />`,
};

/** Renders the pictogram of a button. It is hidden from screen readers, which read the label. */
export const renderPictogram = (choice: Choice | Offer): TemplateResult =>
  svg`<svg
    class="pictogram"
    part="pictogram"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >${PATHS[choice]}</svg>` as TemplateResult;
