import { css } from 'lit';

/** The style of the first veil of a pile-on. */
const foldStyle = css`
  .veil.fold {
    display: block;
    container-type: inline-size;
    padding-block: 0.3em 0.55em;
  }
  .fold button.line {
    inline-size: calc(100% + 2px);
    margin: -1px;
    padding: 0.4em 0;
    /* Visible only with forced colours. */
    border: 1px solid transparent;
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
    text-wrap: balance;
  }
  /* Large text on a small phone: without the icon, no word breaks. */
  @container (inline-size < 13em) {
    .fold .line .icon {
      display: none;
    }
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
  .first > .author {
    margin: 0.7em 1.1em 0.15em;
    font-family: var(--_font);
    font-size: 0.86em;
    font-weight: 650;
    line-height: 1.45;
    color: var(--_quiet);
  }
  .first > .content {
    padding: 0.5em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--nightlight-veil-radius, var(--_radius));
    background: var(--_surface);
    color: var(--_ink);
  }
`;

/** Adds the style to a veil. It is loaded later than the veil's own. */
export const adoptFoldStyle = (root: ShadowRoot): void => {
  const { styleSheet } = foldStyle;
  if (!styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
};
