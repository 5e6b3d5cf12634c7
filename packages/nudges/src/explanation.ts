import { css, html, nothing, type TemplateResult } from 'lit';
import type { Words } from './messages/words.ts';
import { labelFor } from './messages/words-for.ts';

export const explanationStyle = css`
  .explanation {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.75em;
    padding: 0.85em 1em;
    border-radius: calc(var(--_radius) * 0.66);
    background: color-mix(in srgb, var(--_ink) 5%, transparent);
    font-size: 0.94em;
  }
  .explanation h3 {
    font-size: 1em;
    font-weight: 650;
  }
  .explanation p + h3 {
    margin-block-start: 0.35em;
  }
  .on-device {
    color: var(--_quiet);
    font-size: 0.9em;
  }
`;

/** Renders the reasons (`why`) and the advice (`tip`), each only if `parts` asks for it. */
export const renderExplanation = (
  words: Words,
  parts: { why: boolean; tip: boolean },
): TemplateResult =>
  html`<div class="explanation" part="explanation">
    ${parts.why ? html`<h3>${words.choices.why}</h3><p>${words.why}</p>` : nothing}
    ${parts.tip ? html`<h3>${words.choices.help}</h3><p>${words.tip}</p>` : nothing}
    ${parts.why ? html`<p class="on-device">${labelFor('onDevice', words.locale)}</p>` : nothing}
  </div>`;
