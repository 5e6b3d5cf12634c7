import type { LitElement } from 'lit';
import { getFocused } from './focus.ts';

const TARGET = '[tabindex="-1"]';

/**
 * Remembers what has the focus inside `host`. If the focus is lost later, the returned function moves
 * it back there or to what is nearest: the group around it, the heading, or the heading of the
 * element around `host`.
 */
export const rememberFocus = (host: LitElement): (() => void) => {
  const focused = host.shadowRoot?.activeElement as HTMLElement | null | undefined;
  if (!focused) return () => {};
  const group = focused.closest<HTMLElement>(TARGET);
  const hosts: Element[] = [host];
  let root = host.getRootNode();
  while (root instanceof ShadowRoot && root.host.localName.startsWith('nightlight-')) {
    hosts.push(root.host);
    root = root.host.getRootNode();
  }
  return () => {
    const headings = hosts.map((one) => one.shadowRoot?.querySelector<HTMLElement>(TARGET));
    for (const target of [focused, group, ...headings]) {
      // Also if the user has moved it elsewhere.
      if (getFocused()) return;
      target?.focus();
    }
  };
};

/** Keeps the focus inside `host` when an update removes what has it. */
export const keepFocus = (host: LitElement): void => {
  let restoreFocus = (): void => {};
  host.addController({
    hostUpdate() {
      restoreFocus = rememberFocus(host);
    },
    hostUpdated() {
      restoreFocus();
    },
  });
};
