import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findSealedIds, readSealedIds, SEALED_ID } from './sealed-ids.fixture.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

it('every sealed id has the form by which the others are found, and open ids don’t', () => {
  const ids = readSealedIds(folder('suites'));
  expect(ids.length).toBeGreaterThan(3_000);
  const whole = new RegExp(`^${SEALED_ID.source}$`);
  expect(ids.filter((id) => !whole.test(id))).toEqual([]);
  for (const half of ['blunt/open', 'yardstick/dev'])
    expect(findSealedIds(folder(`suites/${half}`))).toEqual([]);
});

it('no committed result names a sealed row', () => {
  expect(findSealedIds(folder('results'))).toEqual([]);
});

it('finds a sealed id in a result', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'nightlight-sealed-'));
  try {
    const file = join(temporary, 'result.json');
    const [id] = readSealedIds(folder('suites'));
    writeFileSync(file, JSON.stringify({ worst: { misses: [{ id }] } }));
    expect(findSealedIds(temporary)).toEqual([file]);
  } finally {
    rmSync(temporary, { recursive: true });
  }
});
