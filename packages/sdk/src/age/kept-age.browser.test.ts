import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { createNightlight } from '../index.ts';
import { appAge, appleAge, forgetAge, readAge } from './index.ts';

let count = 0;
const createStorage = () => ({ name: `age-${Date.now()}-${count++}` });

/** All rows of the raw database, as text. */
const readRows = async (name: string): Promise<readonly string[]> => {
  const database = await openDB(name);
  const rows = await database.getAll('records');
  database.close();
  const decoder = new TextDecoder('latin1');
  return rows.map((row) =>
    JSON.stringify(row, (_, value) => {
      if (value instanceof ArrayBuffer) return decoder.decode(value);
      return ArrayBuffer.isView(value) ? decoder.decode(value.buffer as ArrayBuffer) : value;
    }),
  );
};

it('the raw database contains no age', async () => {
  const storage = createStorage();
  await readAge([appleAge({ lowerBound: 13, upperBound: 16 })], { storage });
  const rows = await readRows(storage.name);
  expect(rows).toHaveLength(1);
  expect(rows[0]).not.toMatch(/13-15|device|"age"/);
});

it('is still there after a reload', async () => {
  const storage = createStorage();
  await readAge([appleAge({ lowerBound: 13 })], { storage });
  expect(await readAge([], { storage })).toEqual({ band: '13-15', origin: 'device' });
});

it('forgetAge() erases it from the raw database', async () => {
  const storage = createStorage();
  await readAge([appAge('13-15')], { storage });
  await forgetAge({ storage });
  expect(await readRows(storage.name)).toEqual([]);
  expect(await readAge([], { storage })).toEqual({ band: 'unknown', origin: 'none' });
});

it('a Nightlight starts with the age that was read, and forget(everything) erases it', async () => {
  const storage = createStorage();
  const age = readAge([appAge('adult')], { storage });
  const nightlight = await createNightlight({
    ...{ assets: '/nightlight/', tier: 'tiny', storage },
    policy: age.then(({ band }) => ({ ageBand: band, region: 'GB' }) as const),
  });
  const decision = await nightlight.classify('my number is 07700 900123');
  // Younger authors would be asked.
  expect(decision).toMatchObject({ action: 'allow', harms: ['personal-info'] });
  await nightlight.forget('everything');
  await nightlight.dispose();
  expect(await readRows(storage.name)).toEqual([]);
  expect(await readAge([], { storage })).toEqual({ band: 'unknown', origin: 'none' });
});
