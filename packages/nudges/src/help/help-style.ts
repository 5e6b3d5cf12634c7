import { css } from 'lit';

export const helpStyle = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--nightlight-font-size, 1rem);
    line-height: 1.5;
    overflow-wrap: anywhere;
    color: var(--_ink);
  }
  .surface {
    display: grid;
    /* Long words or a large font must not make the card wider than its container. */
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    padding: 1em 1.1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 0.8em;
  }
  header h2 {
    margin-inline-end: auto;
    font-size: 1.25em;
    line-height: 1.25;
  }
  .badge {
    display: grid;
    place-items: center;
    inline-size: min(2.75em, 56px);
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--_glow);
  }
  .badge .icon {
    inline-size: 76%;
    block-size: auto;
  }
  /* The list has a margin of its own outside of a card. */
  .helplines {
    margin-block-start: 0;
  }
  .helplines h3,
  section h3 {
    margin-block-end: 0.35em;
    font-size: 0.94em;
    font-weight: 650;
    color: var(--_ink);
  }
  .suggested-words {
    margin: 0.6em 0 0.2em;
    padding: 0.7em 0.9em;
    border-inline-start: 3px solid var(--_lamp);
    border-radius: 0.4em;
    background: color-mix(in srgb, var(--_ink) 5%, transparent);
  }
  .lessons {
    display: grid;
    gap: 0.5em;
    margin-block-end: 0.7em;
  }
  .lessons button {
    padding-block: 0.5em;
    border-radius: calc(var(--_radius) * 0.66);
    text-align: start;
  }
  .lessons button[aria-expanded='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .note {
    color: var(--_quiet);
    font-size: 0.88em;
  }
`;
