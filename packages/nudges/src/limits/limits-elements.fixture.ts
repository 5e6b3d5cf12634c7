import type { GuardianChanges, Limits } from '@nightlight/sdk/limits';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { defineLimits } from './index.ts';

import type { LimitsElement } from './limits-element.ts';

export const PIN = '482913';

export let box: HTMLElement;
beforeAll(defineLimits);
beforeEach(() => {
  box = document.createElement('main');
  box.innerHTML = '<h1>A page</h1>';
  document.body.append(box);
});
afterEach(() => {
  box.remove();
  vi.useRealTimers();
});

export const show = async (
  name: 'limits' | 'guardian' | 'time' | 'ask',
  limits: Limits,
  more: Readonly<Record<string, unknown>> = {},
): Promise<LimitsElement> => {
  const element = document.createElement(`nightlight-${name}`) as LimitsElement;
  Object.assign(element, { limits, ...more });
  box.append(element);
  return element;
};
export const find = <T extends HTMLElement>(element: LimitsElement, selector: string): T | null =>
  element.renderRoot.querySelector<T>(selector);
export const findAll = (element: LimitsElement, selector: string): readonly HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
export const until = <T>(read: () => T): Promise<NonNullable<T>> =>
  vi.waitUntil(read, { timeout: 10_000 }) as Promise<NonNullable<T>>;
export const press = async (element: LimitsElement, selector: string): Promise<void> => {
  (await until(() => find(element, selector))).click();
};
/** Presses it with the focus on it, as with a keyboard. */
export const pressFocused = async (element: LimitsElement, selector: string): Promise<void> => {
  (await until(() => find(element, selector))).focus();
  await press(element, selector);
};
/** What has the focus in the element: its part, or its name. */
export const focusOf = (element: LimitsElement): string | undefined => {
  const focused = element.shadowRoot?.activeElement;
  return focused?.getAttribute('part') ?? focused?.localName;
};
export const textOf = (element: LimitsElement): string => element.renderRoot.textContent ?? '';
export const type = async (
  element: LimitsElement,
  form: string,
  values: Readonly<Record<string, string>>,
) => {
  const found = (await until(() => find(element, form))) as unknown as HTMLFormElement;
  for (const [name, value] of Object.entries(values)) {
    (found.elements.namedItem(name) as HTMLInputElement).value = value;
  }
  found.requestSubmit();
};

export const QUIET: GuardianChanges = { quiet: { from: '21:00', to: '07:00' } };
