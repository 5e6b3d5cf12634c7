import type { Store } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHeard, type Heard } from '../../heard.ts';

let store: Store;
let heard: Heard;
beforeEach(async () => {
  store = await openStore({ name: `own-lock-${crypto.randomUUID()}` });
  heard = createHeard({ store });
});
afterEach(async () => {
  heard.dispose();
  await store.close();
});

const item = { note: 'He wants 50.', people: [], messages: [] };

it('closes when the page is left, and is closed when Back shows the page again', async () => {
  await heard.evidence.save(item);
  await heard.lock.set('seven moons');
  expect(await heard.lock.state()).toBe('open');
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(await heard.lock.state()).toBe('locked');
  expect(await heard.evidence.list()).toEqual([]);
});

it('a tab that froze while it set a lock does not make saving wait for ever', async () => {
  let thaw = (): void => {};
  const frozen = new Promise<void>((resolve) => {
    thaw = resolve;
  });
  const gate = `nightlight-gate-${await store.createTag('heard', 'gate')}`;
  const holding = navigator.locks.request(gate, () => frozen);
  await expect.poll(async () => (await navigator.locks.query()).held?.length).toBeGreaterThan(0);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let error: unknown;
  try {
    heard.evidence.save(item).catch((reason) => {
      error = reason;
    });
    await expect
      .poll(async () => {
        await vi.advanceTimersByTimeAsync(1000);
        return error;
      })
      .toMatchObject({ code: 'storage' });
  } finally {
    vi.useRealTimers();
  }
  thaw();
  await holding;
  expect(await heard.evidence.save(item)).toBe(1);
});
