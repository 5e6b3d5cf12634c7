/** The user wants to leave the page at once. */
export const createExitEvent = (): CustomEvent<undefined> =>
  new CustomEvent('nightlight-exit', { bubbles: true, composed: true, cancelable: true });

/** Replaces the page, so that "Back" doesn't return to it. */
export const replacePage = (url: string): void => {
  if (url) location.replace(url);
};

declare global {
  interface HTMLElementEventMap {
    'nightlight-exit': CustomEvent<undefined>;
  }
}
