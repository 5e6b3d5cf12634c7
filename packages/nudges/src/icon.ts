import { svg, type TemplateResult } from 'lit';

/** A sleepy moon and a star, the default icon. */
const moon = svg`
  <circle cx="18.5" cy="21.5" r="11.5" fill="currentColor" />
  <path d="M11.8 20.4q1.9 1.9 3.8 0M21.4 20.4q1.9 1.9 3.8 0" class="face" />
  <path d="M15.6 26q2.9 2.5 5.8 0" class="face" />
  <path
    d="m32 4.6 1.4 3.6L37 9.6 33.4 11 32 14.6 30.6 11 27 9.6 30.6 8.200Z"
    fill="currentColor"
  />
`;

/** A heart with a face, for support. */
const heart = svg`
  <path
    d="M20 32.2C12.4 26.7 8.4 22.4 8.4 17.5c0-3.7 2.8-6.5 6.3-6.5 2.2 0 4.2 1.1 5.3 3 1.1-1.9 3.1-3 5.3-3 3.5 0 6.3 2.8 6.3 6.5 0 4.9-4 9.2-11.6 14.7Z"
    fill="currentColor"
  />
  <path d="M13.8 18.4q1.7 1.7 3.4 0M22.8 18.4q1.7 1.7 3.4 0" class="face" />
  <path d="M17.4 23q2.6 2.2 5.2 0" class="face" />
`;

/** The icon beside the text. It is decorative, so it is hidden from screen readers. */
export const icon = (name: 'moon' | 'heart'): TemplateResult =>
  svg`
  <svg part="icon" class="icon" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
    ${name === 'heart' ? heart : moon}
  </svg>
` as TemplateResult;
