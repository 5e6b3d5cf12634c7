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
  vi.useRealTimers();
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

it('shows the guardian’s settings and the time that is left in the language of the app', async () => {
  vi.useFakeTimers({ now: new Date(2026, 5, 15, 20, 55), toFake: ['Date'] });
  limits = await openLimits('10-12', { quiet: { from: '21:00', to: '07:00' } });
  const onHelp = vi.fn();
  act(() =>
    root.render(
      <>
        <GuardianSettings limits={limits} locale="de" />
        <TimeLeft limits={limits} locale="de" onHelp={onHelp} />
      </>,
    ),
  );
  await vi.waitUntil(() => textOf('nightlight-guardian').includes('Anmelden'), { timeout: 10_000 });
  await vi.waitUntil(() => textOf('nightlight-time').includes('Noch 5 Minuten'), {
    timeout: 10_000,
  });
  // When the time is up, help is there.
  vi.setSystemTime(new Date(2026, 5, 15, 22));
  limits = await openLimits('10-12', { quiet: { from: '21:00', to: '07:00' } });
  act(() => root.render(<TimeLeft limits={limits} locale="de" onHelp={onHelp} />));
  await vi.waitUntil(() => textOf('nightlight-time').includes('Jetzt ist Ruhezeit'), {
    timeout: 10_000,
  });
  await press('nightlight-time', 'help');
  expect(onHelp).toHaveBeenCalledTimes(1);
});

it('asks for a contact, and tells the app what the user chose', async () => {
  const onDone = vi.fn();
  act(() => root.render(<ContactAsk limits={limits} participant="cleo" onDone={onDone} />));
  await press('nightlight-ask', 'ask');
  await vi.waitUntil(() => onDone.mock.calls.length, { timeout: 10_000 });
  expect(onDone).toHaveBeenCalledWith(true);
  expect((await limits.get()).asks).toMatchObject([{ id: 'cleo' }]);
});
