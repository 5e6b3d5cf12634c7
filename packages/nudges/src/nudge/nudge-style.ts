import { css } from 'lit';

export const nudgeStyle = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--nightlight-font-size, 1rem);
    line-height: 1.45;
    color: var(--_ink);
  }
  :host([layout='sheet']) {
    position: fixed;
    inset: auto 0 0;
    z-index: var(--nightlight-z-index, 1000);
    padding: 0 8px max(8px, env(safe-area-inset-bottom));
    pointer-events: none;
  }
  /* A quiet sheet is at the top: the text field is at the bottom. */
  :host([layout='sheet'][quiet]) {
    inset: 0 0 auto;
    padding: max(8px, env(safe-area-inset-top)) 8px 0;
    --_from: -10px;
  }
  .surface {
    pointer-events: auto;
    max-inline-size: 34rem;
    max-block-size: min(80dvh, 40rem);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block-end: 4em;
    margin-inline: auto;
    padding: 1em 1.1em 0;
    overflow-wrap: anywhere;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    outline: none;
    animation: rise 0.24s cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  :host([layout='card']) .surface {
    max-inline-size: none;
    max-block-size: var(--nightlight-card-height, 60dvh);
  }
  /* The card is inside a list that scrolls. If it scrolled too, its helplines would be hard to find. */
  :host([quiet][layout='card']) .surface {
    max-block-size: none;
    box-shadow: none;
  }
  :host([quiet][layout='card']) .choices {
    box-shadow: none;
  }
  :host([quiet][layout='sheet']) .surface {
    max-block-size: 45dvh;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.8em;
    align-items: flex-start;
  }
  /* Large text uses the whole width. */
  .text {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  .badge {
    flex: none;
    display: grid;
    place-items: center;
    /* With large text, a picture only takes up space. */
    inline-size: min(2.75em, 56px);
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--_glow);
  }
  .badge .icon {
    inline-size: 76%;
    block-size: auto;
  }
  .title {
    font-size: 1.06em;
    line-height: 1.3;
    font-weight: 680;
    text-wrap: balance;
  }
  .body {
    margin-block-start: 0.2em;
    color: color-mix(in srgb, var(--_ink) 88%, var(--_surface));
    text-wrap: pretty;
  }
  nightlight-lesson {
    margin-block-start: 0.75em;
  }
  /* The choices stay visible, however long the text is. */
  .choices {
    position: sticky;
    /* Covers the padding too, so that no text shows above them. */
    inset-block: -1em 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: min(0.5em, 8px);
    margin-block-start: 0.45em;
    padding-block: min(0.5em, 8px) min(0.9em, 14px);
    background: var(--_surface);
    box-shadow: 0 -6px 6px -3px var(--_surface);
  }
  @media (max-height: 30em) {
    /* Where there is little room, they would cover what they unfold. */
    .choices {
      inset-block-start: auto;
    }
  }
  #unfolded {
    padding-block-end: 0.9em;
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.25em;
  }
  #unfolded button.quiet {
    text-align: start;
  }
  :host([quiet]) {
    font-size: var(--nightlight-font-size, 0.94rem);
  }
  :host([quiet]) .choices {
    margin-block-start: 0;
    padding-block: 0.35em 0.5em;
    gap: 0.2em 0.9em;
  }
  :host([quiet]) .badge {
    font-size: 0.86em;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(var(--_from, 10px));
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .surface {
      animation: none;
    }
  }
`;
