import { css } from 'lit';

/** The style of the first veil of a pile-on. */
const foldStyle = css`
  .veil.fold {
    display: block;
    padding-block: 0.3em 0.55em;
  }
  .fold button.line {
    inline-size: 100%;
    padding: 0.4em 0;
    border: 0;
    border-radius: 0.5em;
    text-align: start;
    overflow-wrap: break-word;
  }
  .fold button.line:focus-visible {
    outline-offset: -3px;
  }
  .fold .line .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .fold .count {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .fold .chevron {
    flex: none;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline: 0.3em;
    border: solid currentColor;
    border-width: 0 0.16em 0.16em 0;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  .fold [aria-expanded='true'] > .chevron {
    rotate: 225deg;
    translate: 0 0.15em;
  }
  .fold .threats {
    font-weight: 600;
  }
  .fold .choices {
    margin-block-start: 0.2em;
  }
  /* The first message of the list, below the head. */
  .first {
    margin-block-start: 0.4em;
  }
  .first > .content {
    padding: 0.5em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--nightlight-veil-radius, var(--_radius));
  }
`;

/** Adds the style to a veil. It is loaded later than the veil's own. */
export const adoptFoldStyle = (root: ShadowRoot): void => {
  const { styleSheet } = foldStyle;
  if (!styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
};
