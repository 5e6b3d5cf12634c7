import { svg, type TemplateResult } from 'lit';

/** Icons for buttons. The button's text or label says what they mean. */
const PATHS = {
  /** A crossed-out eye. */
  hide: 'M2 12c2.5-4.5 6-7 10-7s7.5 2.5 10 7c-2.5 4.5-6 7-10 7s-7.5-2.5-10-7ZM12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6ZM4.5 19.5l15-15',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

export const glyph = (name: keyof typeof PATHS): TemplateResult =>
  svg`<svg class="glyph" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
    <path d=${PATHS[name]} />
  </svg>` as TemplateResult;
