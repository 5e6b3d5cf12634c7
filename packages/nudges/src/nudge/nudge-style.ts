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
  /* What only says something leaves the foot free: there somebody types. */
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
    margin-inline: auto;
    padding: 1em 1.1em 0.9em;
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
  :host([quiet][layout='card']) .surface {
    box-shadow: none;
  }
  :host([quiet][layout='sheet']) .surface {
    max-block-size: 45dvh;
    scroll-padding-block-end: 4em;
  }
  .head {
    display: flex;
    gap: 0.8em;
    align-items: flex-start;
  }
  .badge {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
    background: var(--_glow);
  }
  .badge .icon {
    inline-size: 2.1em;
    block-size: 2.1em;
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
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.95em;
  }
  :host([quiet]) {
    font-size: var(--nightlight-font-size, 0.94rem);
  }
  :host([quiet]) .choices {
    margin-block: 0.35em -0.35em;
    gap: 0.2em 0.9em;
  }
  /* However much there is above them, its way out stays in sight. */
  :host([quiet][layout='sheet']) .choices {
    position: sticky;
    inset-block-end: -0.9em;
    margin-block-end: 0;
    background: var(--_surface);
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
