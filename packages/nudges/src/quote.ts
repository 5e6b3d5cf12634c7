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
    white-space: pre-wrap;
  }
  mark {
    background: var(--_glow);
    color: inherit;
    border-radius: 0.2em;
    font-weight: 650;
    text-decoration: underline 2px var(--_lamp);
    text-underline-offset: 0.2em;
  }
  @media (forced-colors: active) {
    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
      text-decoration-color: currentColor;
    }
  }
  .stood-out {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Shortens the text between two marked parts. Cuts between code points. */
const shorten = (text: string, { isFirst, isLast }: Record<'isFirst' | 'isLast', boolean>) => {
  const characters = [...text];
  const before = isFirst ? 0 : CONTEXT_CHARACTERS;
  const after = isLast ? 0 : CONTEXT_CHARACTERS;
  if (characters.length <= before + after) return text;
  const start = characters.slice(0, before).join('');
  const end = after === 0 ? '' : characters.slice(-after).join('');
  return `${start}…${end}`;
};

interface Quote {
  /** Alternates between unmarked and marked parts, beginning and ending with an unmarked one. */
  readonly parts: readonly string[];
  readonly marked: readonly string[];
}

/** Returns the parts of the text around the words that led to the decision, if some stand out. */
export const getQuote = (decision: Decision | undefined, text = ''): Quote | undefined => {
  const spans = decision ? reasonSpans(decision).filter(({ end }) => end <= text.length) : [];
  if (spans.length === 0) return undefined;
  const edges = [0, ...spans.flatMap(({ start, end }) => [start, end]), text.length];
  const pieces = edges.slice(1).map((end, i) => text.slice(edges[i], end));
  return {
    parts: pieces.map((piece, i) =>
      i % 2 === 1 ? piece : shorten(piece, { isFirst: i === 0, isLast: i === pieces.length - 1 }),
    ),
    marked: pieces.filter((_, i) => i % 2 === 1),
  };
};

/** Quotes the message with the words marked. Screen readers may ignore marks, so it also lists them. */
export const renderQuote = (
  quote: Quote | undefined,
  locale: string,
): TemplateResult | typeof nothing =>
  quote
    ? html`<h3>${labelFor('stoodOut', locale)}</h3>
        <p class="stood-out" lang="" dir="auto">${quote.marked.join(', ')}</p>
        <blockquote part="quote" lang="" dir="auto">${quote.parts.map((part, i) => (i % 2 === 1 ? html`<mark part="mark">${part}</mark>` : part))}</blockquote>`
    : nothing;
