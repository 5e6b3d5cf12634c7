import { css } from 'lit';

export const lessonStyle = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--nightlight-font-size, 1rem);
    line-height: 1.55;
    overflow-wrap: anywhere;
    color: var(--_ink);
  }
  .surface {
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
    margin-block: 0.8em 0.4em;
    font-size: 0.94em;
    font-weight: 650;
    color: var(--_quiet);
  }
  .step {
    min-block-size: 11em;
    outline: none;
  }
  .step p + p {
    margin-block-start: 0.6em;
  }
  .step ul {
    display: grid;
    gap: 0.45em;
    padding-inline-start: 1.2em;
  }
  .answers {
    display: grid;
    gap: 0.5em;
    margin-block: 0.8em;
  }
  .answers button {
    min-block-size: 48px;
    padding: 0.5em 1em;
    border-radius: calc(var(--_radius) * 0.66);
    text-align: start;
    font-weight: 500;
  }
  .answers .chosen {
    border-color: var(--_accent);
    border-width: 2px;
  }
  .reply {
    min-block-size: 3em;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_lamp);
  }
  .reply:empty {
    border: 0;
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em;
    margin-block-start: 0.9em;
  }
  .place {
    margin-inline-end: auto;
    color: var(--_quiet);
    font-size: 0.88em;
    font-variant-numeric: tabular-nums;
  }
`;
