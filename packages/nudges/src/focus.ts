/** What has the focus, looked up through shadow roots. */
export const focused = (): HTMLElement | undefined => {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
};

/** Gives the focus back, unless it has been moved elsewhere meanwhile. */
export const giveBackFocus = (to: HTMLElement | undefined): void => {
  if (!focused() && to?.isConnected) to.focus();
};
