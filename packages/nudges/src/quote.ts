import { type Decision, reasonSpans } from '@nightlight/sdk/core';
import { css, html, nothing, type TemplateResult } from 'lit';
import { labelFor } from './messages/words-for.ts';

/** Maximum characters of unmarked text on each side of a marked part. */
const CONTEXT_CHARACTERS = 60;

export const quoteStyle = css`
  blockquote {
    margin: 0;
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--_line);
    white-space: pre-line;
  }
  mark {
    background: var(--_glow);
    color: inherit;
    font-weight: 650;
    text-decoration: underline 2px var(--_lamp);
  }
  @media (forced-colors: active) {
    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
      text-decoration-color: currentColor;
    }
  }
`;

/** Cuts out the middle of a text, between code points. */
const shorten = (text: string, before: number, after: number): string => {
  const characters = [...text];
  const end = characters.length - after;
  if (end <= before) return text;
  return `${characters.slice(0, before).join('')}…${characters.slice(end).join('')}`;
};

/**
 * Returns the parts of the text around the words that led to the decision. Every second part is to
 * be marked. Empty if no words stand out.
 */
export const getQuote = (decision: Decision | undefined, text = ''): readonly string[] => {
  const spans = decision ? reasonSpans(decision).filter(({ end }) => end <= text.length) : [];
  if (spans.length === 0) return [];
  const ends = [...spans.flatMap(({ start, end }) => [start, end]), text.length];
  return ends.map((end, i) => {
    const part = text.slice(i === 0 ? 0 : ends[i - 1], end);
    if (i % 2 === 1) return part;
    const isLast = i === ends.length - 1;
    return shorten(part, i === 0 ? 0 : CONTEXT_CHARACTERS, isLast ? 0 : CONTEXT_CHARACTERS);
  });
};

/** Screen readers may ignore marks, so the heading names the marked words. */
export const renderQuote = (
  quote: readonly string[],
  locale: string,
): TemplateResult | typeof nothing => {
  if (quote.length === 0) return nothing;
  const title = labelFor('stoodOut', locale);
  const marked = quote.filter((_, i) => i % 2 === 1).join(', ');
  return html`<h3 aria-label=${`${title}: ${marked}`}>${title}</h3>
    <blockquote part="quote" lang="" dir="auto">${quote.map((part, i) => (i % 2 === 1 ? html`<mark>${part}</mark>` : part))}</blockquote>`;
};
