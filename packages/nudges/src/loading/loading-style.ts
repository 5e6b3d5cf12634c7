import { css } from 'lit';

export const loadingStyle = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--nightlight-font-size, 0.94rem);
    line-height: 1.45;
    color: var(--_ink);
  }
  .surface {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 0.9em;
    align-items: center;
    padding: 0.8em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .surface > .icon {
    inline-size: 2em;
    block-size: 2em;
  }
  .words {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  progress {
    inline-size: 100%;
    block-size: 0.6em;
    margin-block: 0.4em 0.2em;
    accent-color: var(--_accent);
  }
  .once {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    color: var(--_quiet);
    font-size: 0.88em;
  }
  .share {
    font-variant-numeric: tabular-nums;
  }
`;
