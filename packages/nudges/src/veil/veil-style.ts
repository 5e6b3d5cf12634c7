import { css } from 'lit';

export const veilStyle = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }
  /* Another veil represents it. The app's own styles must not make it visible. */
  :host([folded]) {
    display: none !important;
  }
  /* Not set on :host, so that the revealed content keeps the app's font. */
  .veil,
  .afterwards {
    font-family: var(--_font);
    line-height: 1.45;
  }
  .veil {
    position: relative;
    overflow: hidden;
    padding: 0.8em 0.95em 0.55em;
    border-radius: var(--nightlight-veil-radius, var(--_radius));
    border: 1px dashed var(--_line);
    background: var(--_surface);
    color: var(--_ink);
  }
  .line {
    display: flex;
    gap: 0.6em;
    align-items: center;
    font-weight: 600;
  }
  .line .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .body {
    margin-block-start: 0.3em;
    font-size: 0.94em;
    color: color-mix(in srgb, var(--_ink) 88%, var(--_surface));
    text-wrap: pretty;
  }
  /* These are blurred bars and not blurred text, because the hidden content is not rendered. */
  .mist {
    display: grid;
    gap: 0.5em;
    margin-block: 0.7em 0.45em;
    filter: blur(3px);
  }
  .mist i {
    block-size: 0.62em;
    border-radius: 1em;
    background: color-mix(in srgb, var(--_quiet) 26%, transparent);
  }
  .mist i:last-child {
    inline-size: 62%;
  }
  @media (forced-colors: active) {
    .mist {
      filter: none;
    }
    .mist i {
      border: 1px solid GrayText;
    }
  }
  :host([compact]) .veil {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.9em;
    padding-block: 0.55em 0.3em;
  }
  :host([compact]) .mist {
    display: none;
  }
  :host([compact]) .line {
    flex: 1 1 auto;
    font-size: 0.94em;
  }
  :host([compact]) .line .icon {
    inline-size: 1.35em;
    block-size: 1.35em;
  }
  :host([compact]) #unfolded {
    flex: 0 0 100%;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    /* Six short buttons fit into two rows on a small phone. */
    gap: 0.1em 0.25em;
    font-size: 0.94em;
  }
  .choices button.quiet[data-choice='show'] {
    color: var(--_accent);
    font-weight: 650;
  }
  .explanation,
  .helplines {
    margin-block-end: 0.5em;
  }
  /* These buttons are on the app's background, so they use the app's text colour. */
  .afterwards button.quiet {
    color: inherit;
    font-size: 0.86em;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
  }
  /* A box, so that it doesn't read as part of the message. */
  .note {
    margin-block: 0.35em 0.25em;
    padding-inline: 0.75em 0.5em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.66);
    background: var(--_surface);
    color: var(--_ink);
  }
  .note .noted {
    margin-block: 0.5em;
    font-size: 0.86em;
  }
  /* Draw the focus outline inside the button, because the message is close to it. */
  .afterwards button:focus-visible,
  :host([compact]) button:focus-visible {
    outline-offset: -3px;
  }
  .afterwards #unfolded {
    overflow: hidden;
    margin-block: 0.25em;
    border-radius: calc(var(--_radius) * 0.66);
    background: var(--_surface);
    color: var(--_ink);
  }
  .afterwards .explanation {
    margin-block: 0;
  }
  .afterwards .helplines {
    margin-inline: 0.6em;
  }
  .content {
    outline: none;
  }
  /* Set both, so that no style of the content can make it visible. */
  .content.pending {
    visibility: hidden;
    opacity: 0;
  }
  .content.revealed {
    animation: clear 0.3s ease-out;
  }
  @keyframes clear {
    from {
      opacity: 0;
      filter: blur(6px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .content.revealed {
      animation: none;
    }
  }
`;
