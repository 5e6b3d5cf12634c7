import { css, html, nothing, type TemplateResult } from 'lit';
import type { Words } from './messages/words.ts';
import { labelFor } from './messages/words-for.ts';
import { quoteStyle, renderQuote } from './quote.ts';

export const explanationStyle = css`
  ${quoteStyle}
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
  .explanation p + h3,
  .explanation blockquote + h3 {
    margin-block-start: 0.35em;
  }
  .on-device {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.5em;
  }
  .explanation button {
    justify-self: start;
    /* The words of a quiet button are in line with the text above them. */
    margin-inline-start: -0.4em;
    text-align: start;
  }
`;

interface ExplanationParts {
  /** The reasons, with the quote and the disagreement. */
  readonly why: boolean;
  /** The advice. */
  readonly tip: boolean;
  readonly quote?: readonly string[];
  /** "This was wrong". */
  readonly disagreement?: unknown;
}

/** Renders the reasons and the advice, each only if `parts` asks for it. */
export const renderExplanation = (
  words: Words,
  { why, tip, quote = [], disagreement = nothing }: ExplanationParts,
): TemplateResult =>
  html`<div class="explanation" part="explanation">
    ${why ? html`<h3>${words.choices.why}</h3><p>${words.why}</p>` : nothing}
    ${why ? renderQuote(quote, words.locale) : nothing}
    ${tip ? html`<h3>${words.choices.help}</h3><p>${words.tip}</p>` : nothing}
    ${why ? html`<p class="on-device">${labelFor('onDevice', words.locale)}</p>` : nothing}
    ${why ? disagreement : nothing}
  </div>`;
