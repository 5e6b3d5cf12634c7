import { css } from 'lit';

/** The style that the elements of being heard share. */
export const heardStyle = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--nightlight-font-size, 1rem);
    line-height: 1.5;
    overflow-wrap: anywhere;
    color: var(--_ink);
  }
  .surface,
  form {
    display: grid;
    /* Long words or a large font must not make the card wider than its container. */
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
  }
  .surface {
    padding: 1em 1.1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  h2 {
    font-size: 1.2em;
    line-height: 1.25;
  }
  h3 {
    font-size: 1em;
  }
  .quiet-text {
    color: var(--_quiet);
    font-size: 0.92em;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend,
  .field > span {
    padding: 0;
    font-weight: 650;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  .check {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
    min-block-size: 44px;
    padding-block: 0.5em;
  }
  .check > :last-child {
    min-inline-size: 0;
  }
  .first-words {
    display: block;
    color: var(--_quiet);
  }
  [open] > summary > .first-words {
    display: none;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.3em;
    block-size: 1.3em;
    accent-color: var(--_accent);
  }
  input:not([type='checkbox']),
  select,
  textarea {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_quiet);
    border-radius: 0.6em;
    background: transparent;
  }
  option {
    color: var(--_ink);
    background: var(--_surface);
  }
  blockquote {
    margin: 0.3em 0 0;
    padding: 0.4em 0.8em;
    border-inline-start: 3px solid var(--_lamp);
    border-radius: 0.4em;
    background: color-mix(in srgb, var(--_ink) 5%, transparent);
    white-space: pre-wrap;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.8em;
    align-items: center;
  }
  ul {
    list-style: none;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
  }
  li {
    padding: 0.7em 0.9em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.66);
  }
  a.reach {
    display: inline-flex;
    justify-content: center;
    align-items: center;
    min-block-size: 44px;
    padding: 0.3em 1.1em;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-decoration: none;
  }
  [part='compact'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    margin-block-start: 0.85em;
  }
  #needs-lock:empty,
  [role='status']:empty {
    display: none;
  }
`;
