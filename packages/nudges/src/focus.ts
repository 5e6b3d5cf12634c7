/** Returns the focused element, also if it is inside a shadow root. */
export const getFocused = (): HTMLElement | undefined => {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
};

/** Moves the focus back to `previous`, unless the user has moved it elsewhere. */
export const restoreFocus = (previous: HTMLElement | undefined): void => {
  if (!getFocused() && previous?.isConnected) previous.focus();
};
