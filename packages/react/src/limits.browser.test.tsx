import type { Limits } from '@nightlight/sdk/limits';
import { openLimits } from '@nightlight/testing/limits';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ContactAsk, GuardianSettings, LimitsPage, TimeLeft } from './index.ts';

let root: Root;
let box: HTMLElement;
let limits: Limits;
beforeEach(async () => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
  limits = await openLimits('10-12', { askFirst: true, minutes: 60 });
});
afterEach(() => {
  act(() => root.unmount());
  box.remove();
});

const textOf = (tag: string): string => box.querySelector(tag)?.shadowRoot?.textContent ?? '';
const press = async (tag: string, part: string): Promise<void> => {
  const find = () =>
    box.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`);
  (await vi.waitUntil(find, { timeout: 10_000 }))?.click();
};

it('shows the limits, and tells the app when the user wants help', async () => {
  const onHelp = vi.fn();
  act(() => root.render(<LimitsPage limits={limits} onHelp={onHelp} />));
  await vi.waitUntil(() => textOf('nightlight-limits').includes('Ask first'), { timeout: 10_000 });
  await press('nightlight-limits', 'help');
  expect(onHelp).toHaveBeenCalledTimes(1);
});

it('shows the guardian’s settings and the time in the language of the app', async () => {
  act(() =>
    root.render(
      <>
        <GuardianSettings limits={limits} locale="de" />
        <TimeLeft limits={limits} />
      </>,
    ),
  );
  await vi.waitUntil(() => textOf('nightlight-guardian').includes('Anmelden'), { timeout: 10_000 });
  expect(box.querySelector('nightlight-time')).not.toBeNull();
});

it('asks for a contact, and tells the app what the user chose', async () => {
  const onDone = vi.fn();
  act(() => root.render(<ContactAsk limits={limits} participant="cleo" onDone={onDone} />));
  await press('nightlight-ask', 'ask');
  await vi.waitUntil(() => onDone.mock.calls.length, { timeout: 10_000 });
  expect(onDone).toHaveBeenCalledWith(true);
  expect((await limits.get()).asks).toMatchObject([{ id: 'cleo' }]);
});
