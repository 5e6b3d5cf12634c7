import { css } from 'lit';

/** Style of the cover and its buttons. */
export const coverStyle = css`
  .cover,
  .lost {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: center;
    justify-items: center;
    gap: 0.85em;
    padding: 1.35em 1.1em 0.7em;
    min-block-size: min(var(--_tall), 100cqi / var(--_ratio));
    text-align: center;
  }
  .lost {
    min-block-size: min(12rem, 100cqi / var(--_ratio));
    padding-block-end: 1.35em;
  }
  .text {
    display: grid;
    justify-items: center;
  }
  .badge {
    display: grid;
    place-items: center;
    inline-size: 3em;
    block-size: 3em;
    margin-block-end: 0.6em;
    border-radius: 50%;
    background: var(--_glow);
  }
  .badge .icon {
    inline-size: 2.25em;
    block-size: 2.25em;
  }
  .title {
    max-inline-size: 100%;
    font-size: 1em;
    font-weight: 680;
    line-height: 1.3;
    text-wrap: balance;
    hyphens: auto;
  }
  .body {
    max-inline-size: 30ch;
    margin-block-start: 0.25em;
    font-size: 0.92em;
    color: color-mix(in srgb, var(--_ink) 85%, var(--_surface));
    text-wrap: balance;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5em;
    max-inline-size: 100%;
  }
  .choices.more {
    gap: 0 0.9em;
    margin-block-start: -0.35em;
    font-size: 0.92em;
  }
  button {
    max-inline-size: 100%;
    border-radius: 22px;
    line-height: 1.25;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  button.plain {
    background: var(--_surface);
  }
  .noted {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 0.4em;
    color: var(--_quiet);
  }
  .unfolded {
    justify-self: stretch;
    inline-size: 100%;
    padding-block-end: 0.5em;
    text-align: start;
    animation: late 0.2s ease-out;
  }
  .unfolded .explanation,
  .unfolded .helplines:first-child {
    margin-block-start: 0;
  }
  .sky .explanation {
    background: color-mix(in srgb, var(--_surface) 72%, transparent);
  }

  .away {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
  }
  .away.on-cover {
    justify-content: center;
    inline-size: 44px;
    padding: 0;
    border-color: transparent;
    color: var(--_quiet);
  }
  .away.on-cover:hover {
    color: var(--_ink);
    background: color-mix(in srgb, var(--_ink) 8%, transparent);
  }
  /* Dark enough for its text over any picture. */
  .away.on-picture {
    padding-inline: 0.85em 1em;
    border-color: rgb(255 255 255 / 0.35);
    background: rgb(18 21 38 / 0.78);
    color: #fff;
    font-size: 0.92em;
  }
  .away.on-picture:hover {
    background: rgb(18 21 38 / 0.92);
  }
  .away.on-picture:focus-visible {
    outline-color: #fff;
    outline-offset: 0;
    box-shadow: 0 0 0 6px rgb(18 21 38 / 0.9);
  }
  .glyph {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @container (max-inline-size: 13rem) {
    .cover {
      padding-inline: 0.7em;
      font-size: 0.9em;
    }
    .badge {
      inline-size: 2.4em;
      block-size: 2.4em;
    }
    .badge .icon {
      inline-size: 1.8em;
      block-size: 1.8em;
    }
    .choices > button.primary,
    .choices > button.plain {
      inline-size: 100%;
      padding-inline: 0.6em;
    }
    /* The rest appears with the first section that is expanded. */
    .folded :is(.body, [data-choice='wrong'], [data-choice='again']) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .away.on-picture {
      background: ButtonFace;
      border-color: ButtonText;
      color: ButtonText;
    }
    .badge {
      border: 1px solid CanvasText;
    }
    button.primary {
      border-color: ButtonText;
    }
  }
`;
