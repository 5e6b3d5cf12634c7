import type { NightlightSource } from '../checker.ts';

const containers = new WeakMap<NightlightSource, Map<string, WeakRef<Element>>>();

/**
 * Removes the unopened line below an earlier message of the conversation, so that several faint
 * worries show one line. `container` is where the new line will be.
 */
export const replaceLine = (
  source: NightlightSource,
  conversation: string,
  container: Element,
): void => {
  const own = containers.get(source) ?? new Map<string, WeakRef<Element>>();
  containers.set(source, own);
  for (const old of own.get(conversation)?.deref()?.querySelectorAll('nightlight-nudge') ?? []) {
    if (old.isLine) old.remove();
  }
  own.set(conversation, new WeakRef(container));
};
