import { css } from 'lit';

/** The style of a nudge that is only one line. */
export const lineStyle = css`
  .line,
  :host([layout='card']) .line {
    display: flex;
    align-items: center;
    gap: 0.3em;
    inline-size: fit-content;
    max-inline-size: min(100%, 34rem);
    padding-block: 0;
    padding-inline: 0.7em 0.2em;
    margin-inline: 0 auto;
    box-shadow: none;
  }
  .line.lifted {
    flex-wrap: wrap;
  }
  .line.lifted .title {
    flex: 1 1 8em;
  }
  .note {
    flex: 1 0 100%;
    padding-inline-end: 0.5em;
  }
  :host([layout='sheet']) .line {
    margin-inline: auto;
    box-shadow: var(--_shadow);
  }
  .line .icon {
    inline-size: min(1.6em, 32px);
    block-size: auto;
  }
  .line .title {
    flex: 0 1 auto;
    min-inline-size: 0;
    font-size: 1em;
    font-weight: 500;
  }
  .line button {
    flex: none;
    border-color: transparent;
    padding-inline: 0.5em;
  }
  .line .close {
    inline-size: 44px;
    padding: 0;
    color: var(--_quiet);
    font-weight: 400;
    font-size: 1.3em;
    line-height: 1;
  }
`;
