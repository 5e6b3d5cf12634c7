import { css } from 'lit';

/**
 * The colours and sizes of all elements. The app can set the `--nightlight-…` properties. Light and
 * dark follow the page's `color-scheme`.
 */
export const theme = css`
  :host {
    --_surface: var(--nightlight-surface, #ffffff);
    --_ink: var(--nightlight-ink, #1f2437);
    --_quiet: var(--nightlight-quiet, #5b6178);
    --_line: var(--nightlight-line, #dfe2ec);
    --_accent: var(--nightlight-accent, #4650b8);
    --_on-accent: var(--nightlight-on-accent, #ffffff);
    --_glow: var(--nightlight-glow, #fff3d6);
    --_lamp: var(--nightlight-lamp, #b97a0a);
    --_radius: var(--nightlight-radius, 18px);
    --_font: var(--nightlight-font, inherit);
    --_shadow: var(--nightlight-shadow, 0 8px 30px rgb(20 24 48 / 0.14));
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_surface: var(--nightlight-surface, light-dark(#ffffff, #222639));
      --_ink: var(--nightlight-ink, light-dark(#1f2437, #eceef8));
      --_quiet: var(--nightlight-quiet, light-dark(#5b6178, #a9afc8));
      --_line: var(--nightlight-line, light-dark(#dfe2ec, #383d56));
      --_accent: var(--nightlight-accent, light-dark(#4650b8, #aab2ff));
      --_on-accent: var(--nightlight-on-accent, light-dark(#ffffff, #161a2b));
      --_glow: var(--nightlight-glow, light-dark(#fff3d6, #453a22));
      --_lamp: var(--nightlight-lamp, light-dark(#b97a0a, #f6c667));
    }
  }
  * {
    box-sizing: border-box;
  }
  p,
  h2,
  h3,
  ul {
    margin: 0;
    padding: 0;
  }
  .icon {
    flex: none;
    color: var(--_lamp);
  }
  .face {
    fill: none;
    stroke: var(--_glow);
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  button {
    font: inherit;
    cursor: pointer;
    color: var(--_ink);
    min-block-size: 44px;
    padding: 0.3em 1.1em;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: transparent;
    font-weight: 600;
  }
  button:hover {
    border-color: var(--_quiet);
  }
  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.quiet {
    border-color: transparent;
    padding: 0.3em 0.4em;
    color: var(--_quiet);
    font-weight: 500;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.25em;
  }
  button.quiet:hover {
    color: var(--_ink);
    text-decoration-color: currentColor;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
`;
