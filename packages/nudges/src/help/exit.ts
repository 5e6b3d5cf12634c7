/** Somebody wants to be gone from here at once. */
export const exitEvent = (): CustomEvent<undefined> =>
  new CustomEvent('nightlight-exit', { bubbles: true, composed: true, cancelable: true });

/** Replaces the page, so that "back" doesn't lead here. */
export const leave = (to: string): void => {
  if (to) location.replace(to);
};

declare global {
  interface HTMLElementEventMap {
    'nightlight-exit': CustomEvent<undefined>;
  }
}
