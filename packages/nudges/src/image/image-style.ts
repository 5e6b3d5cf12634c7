import { css } from 'lit';

export const imageStyle = css`
  :host {
    display: block;
    position: relative;
    container-type: inline-size;
    inline-size: var(--nightlight-image-width, 20rem);
    max-inline-size: 100%;
    font-family: var(--_font);
    line-height: 1.4;
    color: var(--_ink);
    --_tall: var(--nightlight-image-height, 24rem);
    --_corner: var(--nightlight-image-radius, var(--_radius));
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    --_ratio: 1.3333;
    --_wide: 100cqi;
    --_room: max(var(--_wide), 9rem);
    overflow-wrap: anywhere;
  }
  .surface {
    position: relative;
    border-radius: var(--_corner);
    outline-offset: -3px;
  }
  .surface:focus:not(:focus-visible) {
    outline: none;
  }
  .news {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* A drawn dusk: contains nothing of the picture. */
  .sky {
    border: 1px solid var(--_line);
    background:
      radial-gradient(
        90% 80% at 100% 0%,
        color-mix(in srgb, var(--_glow) 85%, transparent),
        transparent 70%
      ),
      radial-gradient(
        110% 100% at 0% 100%,
        color-mix(in srgb, var(--_accent) 13%, transparent),
        transparent 72%
      ),
      color-mix(in srgb, var(--_accent) 5%, var(--_surface));
  }

  .waiting {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.6em;
    padding: 1em;
    inline-size: min(100%, var(--_tall) * var(--_ratio), var(--_room));
    aspect-ratio: var(--_ratio);
    font-size: 0.86em;
    color: var(--_quiet);
    text-align: center;
  }
  .waiting .icon {
    justify-self: center;
    opacity: 0.75;
  }
  /* Hundreds may be waiting, so those off screen don't animate. */
  .waiting.near .icon {
    animation: breathe 2.6s ease-in-out infinite;
  }
  /* Most verdicts arrive before the text could be read. */
  .waits {
    animation: late 0.3s ease-out 0.7s backwards;
  }

  .picture {
    position: relative;
    overflow: hidden;
    inline-size: min(100%, var(--_tall) * var(--_ratio), max(var(--_wide), 4rem));
    aspect-ratio: var(--_ratio);
    border-radius: var(--_corner);
    background: color-mix(in srgb, var(--_ink) 6%, var(--_surface));
  }
  .opened .picture {
    min-inline-size: min(100%, 8rem);
    min-block-size: 3.6rem;
  }
  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    border-radius: inherit;
    outline-offset: -3px;
    animation: clear 0.18s ease-out;
  }
  .picture img:focus:not(:focus-visible) {
    outline: none;
  }
  .opened .choices.more {
    justify-content: flex-start;
    margin-block-start: 0.15em;
    padding-inline: 0.25em;
  }
  .opened > .helplines {
    margin-block-start: 0.2em;
  }

  .hidden {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
    padding: 0.15em 0.8em;
    font-size: 0.92em;
    color: var(--_quiet);
  }
  .hidden .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .hidden button {
    margin-inline-start: auto;
  }

  @keyframes breathe {
    50% {
      opacity: 0.4;
    }
  }
  @keyframes late {
    from {
      opacity: 0;
    }
  }
  @keyframes clear {
    from {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .waiting.near .icon,
    .unfolded,
    .picture img {
      animation: none;
    }
  }
`;
