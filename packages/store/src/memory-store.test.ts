import { storeContract } from '@nightlight/core/contracts/store';
import { expect, it, vi } from 'vitest';
import { openStore } from './index.ts';

storeContract('the store in memory', (now) => openStore({ onDevice: false, now }));

it('without IndexedDB it falls back to memory and reports it', async () => {
  const reported: unknown[] = [];
  const store = await openStore({ onStatus: (status) => reported.push(status) });
  expect(store.status).toMatchObject({ where: 'memory', because: 'unavailable' });
  expect(reported).toHaveLength(1);
  await store.close();
});

it('a page that stays open for days deletes expired records', async () => {
  vi.useFakeTimers({ now: 0 });
  const day = 86_400_000;
  const store = await openStore({ onDevice: false, retention: { usage: 2 } });
  await store.put('usage', { id: 'monday', at: Date.now(), value: 1 });
  await vi.advanceTimersByTimeAsync(2 * day + 1);
  expect(await store.list('usage')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(day);
  expect(await store.list('usage')).toEqual([]);
  await store.close();
  vi.useRealTimers();
});
