/** The focused element, also inside shadow roots. */
export const focused = (): HTMLElement | undefined => {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
};

/** Returns the focus, unless it has moved elsewhere in the meantime. */
export const giveBackFocus = (to: HTMLElement | undefined): void => {
  if (!focused() && to?.isConnected) to.focus();
};
