import {
  defineHeard,
  type NightlightEvidence,
  type NightlightLock,
  type NightlightLog,
  type NightlightReport,
  type NightlightTrusted,
} from '@nightlight/nudges/heard';
import type { Store } from '@nightlight/sdk/core';
import {
  createHeard,
  type Heard,
  type Report,
  type ReportAnswer,
  type ReportSink,
} from '@nightlight/sdk/heard';
import { openStore } from '@nightlight/store';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';

export let store: Store;
export let heard: Heard;
export let received: Report[];
export let answer: ReportAnswer;
export const createSink = (): ReportSink => ({
  receiver: { name: 'the safety team', family: 'maybe' },
  send: async (report) => {
    received.push(report);
    return answer;
  },
  check: async () => answer,
});
beforeAll(() => defineHeard());
beforeEach(async () => {
  const inMemory = await openStore({ onDevice: false });
  store = { ...inMemory, status: { ...inMemory.status, where: 'device' } };
  received = [];
  answer = { reference: 'R-7', status: 'received', messages: [] };
  heard = createHeard({ store, sink: createSink() });
});
afterEach(async () => {
  document.body.replaceChildren();
  heard.dispose();
  await store.close();
});

export interface Elements {
  'nightlight-report': NightlightReport;
  'nightlight-log': NightlightLog;
  'nightlight-evidence': NightlightEvidence;
  'nightlight-trusted': NightlightTrusted;
  'nightlight-lock': NightlightLock;
}
export const put = async <Name extends keyof Elements>(
  name: Name,
  set: Partial<Elements[Name]> = {},
): Promise<Elements[Name]> => {
  const element = Object.assign(document.createElement(name), { heard, ...set }) as Elements[Name];
  document.body.append(element);
  await expect.poll(() => element.shadowRoot?.textContent?.trim() ?? '').not.toBe('');
  return element;
};
export const textOf = (element: HTMLElement): string => element.shadowRoot?.textContent ?? '';
export const find = <E extends HTMLElement = HTMLElement>(
  element: HTMLElement,
  selector: string,
): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
export const press = (element: HTMLElement, part: string): void =>
  find(element, `[part=${part}]`).click();
/** Presses it with the focus on it, as with a keyboard. */
export const pressFocused = (element: HTMLElement, part: string): void => {
  find(element, `[part=${part}]`).focus();
  press(element, part);
};
/** What has the focus in the element: its id, or its part. */
export const focusOf = (element: HTMLElement): string | undefined => {
  const focused = element.shadowRoot?.activeElement;
  return focused?.id || focused?.getAttribute('part') || focused?.localName;
};
export const fill = (element: HTMLElement, selector: string, value: string): void => {
  find<HTMLInputElement>(element, selector).value = value;
};

export const DRAFT = {
  conversation: 'c1',
  people: [
    { id: 'mo', name: 'Mo' },
    { id: 'liv', name: 'Liv' },
  ],
  messages: [
    { id: 'm1', author: 'mo', text: 'nobody wants you here', sentAt: 1 },
    { id: 'm2', author: 'self', text: 'please stop', pictures: ['ab'.repeat(32)] },
  ],
};

/** Goes on with another one. */
export const setHeard = (next: Heard): void => {
  heard = next;
};
export const setAnswer = (next: ReportAnswer): void => {
  answer = next;
};

/** The file that pressing this part saves. */
export const save = async (element: HTMLElement, part: string): Promise<string> => {
  const create = vi.spyOn(URL, 'createObjectURL');
  press(element, part);
  await expect.poll(() => create.mock.calls.length).toBe(1);
  const [blob] = create.mock.calls[0] as [Blob];
  create.mockRestore();
  return blob.text();
};
