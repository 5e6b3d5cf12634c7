/** The person wants to leave the page at once. */
export const exitEvent = (): CustomEvent<undefined> =>
  new CustomEvent('nightlight-exit', { bubbles: true, composed: true, cancelable: true });

/** Replaces the page, so that "Back" doesn't return to it. */
export const leave = (to: string): void => {
  if (to) location.replace(to);
};

declare global {
  interface HTMLElementEventMap {
    'nightlight-exit': CustomEvent<undefined>;
  }
}
