import { expect, it } from 'vitest';
import { storeContract } from '../../core/src/store.contract.ts';
import { openStore } from './index.ts';

storeContract('the store in memory', (now) => openStore({ onDevice: false, now }));

it('where there is no IndexedDB it falls back to memory and says so', async () => {
  const told: unknown[] = [];
  const store = await openStore({ onStatus: (status) => told.push(status) });
  expect(store.status).toMatchObject({ where: 'memory', because: 'unavailable' });
  expect(told).toHaveLength(1);
  await store.close();
});
