import { css } from 'lit';

export const limitsStyle = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--nightlight-font-size, 1rem);
    line-height: 1.5;
    overflow-wrap: anywhere;
    color: var(--_ink);
  }
  .surface {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding: 1em 1.1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  h2 {
    font-size: 1.2em;
    line-height: 1.3;
    text-wrap: balance;
  }
  h3 {
    margin-block-end: 0.3em;
    font-size: 1em;
    font-weight: 650;
  }
  ul {
    padding-inline-start: 1.2em;
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
    padding: 0;
    list-style: none;
  }
  .cards > li,
  fieldset,
  .note {
    min-inline-size: 0;
    margin: 0;
    padding: 0.8em 0.9em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.66);
  }
  .note {
    background: var(--_glow);
  }
  .who,
  .hint {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  .row,
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.8em;
  }
  .help {
    padding: 0.6em 0.8em;
    border-inline-start: 3px solid var(--_lamp);
  }
  legend {
    padding: 0;
    font-weight: 650;
    float: inline-start;
    inline-size: 100%;
  }
  legend + * {
    clear: both;
  }
  fieldset > * + * {
    margin-block-start: 0.5em;
  }
  /* Screen readers announce only what appears in something that is there already. */
  [part='saved'],
  [part='too-long'] {
    margin-block-start: 0;
  }
  label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.5em;
    max-inline-size: 100%;
    min-block-size: 44px;
  }
  input {
    min-inline-size: 0;
    max-inline-size: 100%;
    font: inherit;
    color: var(--_ink);
    background: var(--_surface);
  }
  input:not([type='checkbox']) {
    min-block-size: 44px;
    padding: 0.3em 0.7em;
    border: 1px solid var(--_quiet);
    border-radius: 10px;
  }
  input[type='checkbox'] {
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--_accent);
  }
  input[type='number'] {
    inline-size: 6em;
  }
  .entry {
    flex: 1 1 8em;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    padding: 0;
    list-style: none;
  }
  .chips li {
    max-inline-size: 100%;
  }
  button {
    max-inline-size: 100%;
  }
  .error {
    font-weight: 600;
  }
  .surface:focus {
    outline: none;
  }
`;
