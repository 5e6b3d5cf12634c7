import { svg, type TemplateResult } from 'lit';

/** A sleepy moon with a star: the usual companion. */
const moon = svg`
  <path
    d="M26.4 6.6a11.6 11.6 0 1 0 8 17.2A10 10 0 0 1 26.4 6.6Z"
    fill="currentColor"
  />
  <path d="M13.9 20.6q1.6 1.5 3.2 0M20.4 23.6q1.6 1.5 3.2 0" class="face" />
  <path d="M16.2 26.4q1.6 1.7 3.9 1.5" class="face" />
  <path
    d="m32.6 8.2.9 2.3 2.3.9-2.3.9-.9 2.3-.9-2.3-2.3-.9 2.3-.9Z"
    fill="currentColor"
  />
`;

/** A heart in two arcs: somebody may need company. */
const heart = svg`
  <path
    d="M20 32.2C12.4 26.7 8.4 22.4 8.4 17.5c0-3.7 2.8-6.5 6.3-6.5 2.2 0 4.2 1.1 5.3 3 1.1-1.9 3.1-3 5.3-3 3.5 0 6.3 2.8 6.3 6.5 0 4.9-4 9.2-11.6 14.7Z"
    fill="currentColor"
  />
  <path d="M14.6 18.7q1.5 1.4 3 0M22.4 18.7q1.5 1.4 3 0" class="face" />
  <path d="M17.6 22.6q2.4 2 4.8 0" class="face" />
`;

/** The small picture beside the words. Says nothing on its own, so it is hidden from readers. */
export const icon = (which: 'moon' | 'heart'): TemplateResult =>
  svg`
  <svg part="icon" class="icon" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
    ${which === 'heart' ? heart : moon}
  </svg>
` as TemplateResult;
