import { css } from 'lit';

export const rulesStyle = css`
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
    outline-offset: -2px;
  }
  h2 {
    font-size: 1.2em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .name {
    color: var(--_quiet);
  }
  ul {
    display: grid;
    gap: 0.45em;
    margin-block: 0.7em;
    padding-inline-start: 1.2em;
  }
  .frame {
    display: grid;
    gap: 0.4em;
    padding-block-start: 0.7em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.94em;
  }
  .from {
    color: var(--_quiet);
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.5em;
    margin-block-start: 0.9em;
  }
`;
