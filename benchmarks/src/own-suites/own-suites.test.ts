import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadSuite } from '../run/loaded-suite.ts';
import type { SuiteMessage } from '../run/suite.ts';
import { ownSuites } from './own-suites.ts';

const suites = ownSuites(fileURLToPath(new URL('../../suites', import.meta.url)));
const read = async (name: string): Promise<readonly SuiteMessage[]> => {
  const suite = suites.find((one) => one.name === name);
  if (suite?.task !== 'messages') throw new Error(`no suite ${name}`);
  return suite.read();
};
const count = <T>(values: readonly T[]): ReadonlyMap<T, number> => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

it.each(suites)('$name can be loaded, and has a licence and a version', async (suite) => {
  const { record } = await loadSuite(suite, undefined, 1);
  expect(record.rows).toBeGreaterThanOrEqual(suite.task === 'messages' ? 200 : 60);
  expect(record.licence).toBe('CC BY 4.0');
  expect(record.version).toMatch(/^\d+$/);
});

it.each(suites)('the guide says how many rows $name has', async (suite) => {
  const guide = readFileSync(new URL('../../../docs/guide/benchmarks.md', import.meta.url), 'utf8');
  const [, rows = ''] =
    new RegExp(`\\| \\x60${suite.name}\\x60 \\| ([\\d,]+) \\|`).exec(guide) ?? [];
  expect(Number(rows.replace(',', ''))).toBe((await suite.read()).length);
});

describe('over-blocking', () => {
  it('has at least 1,200 innocent lines in 15 slices, none twice', async () => {
    const rows = await read('over-blocking');
    expect(rows.length).toBeGreaterThanOrEqual(1200);
    expect(rows.some(({ harmful }) => harmful)).toBe(false);
    const slices = count(rows.map(({ slice }) => slice));
    expect(slices.size).toBe(15);
    expect(Math.min(...slices.values())).toBeGreaterThanOrEqual(80);
    const texts = rows.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
    expect(new Set(texts).size).toBe(rows.length);
    const incoming = rows.filter(({ direction }) => direction === 'incoming').length;
    expect(incoming / rows.length).toBeCloseTo(0.5, 1);
  });

  it('contains no number, address or link that could be real', async () => {
    for (const { text } of await read('over-blocking'))
      expect(text).not.toMatch(/\d{5,}|@\w+\.\w|https?:|www\./);
  });
});

it('help-seeking has lines from three suites, all in need of help', async () => {
  const rows = await read('help-seeking');
  expect(rows.every(({ needsHelp, harmful }) => needsHelp && !harmful)).toBe(true);
  expect([...count(rows.map(({ slice }) => slice)).keys()].sort()).toEqual([
    'blunt',
    'over-blocking',
    'young-chat',
  ]);
});

it('identity-swaps: twins differ only in the identity', async () => {
  const rows = await read('identity-swaps');
  const sizes = count(rows.map(({ twin }) => twin));
  expect(new Set(sizes.values()).size).toBe(1);
  const masked = rows.map(({ text, groups = [], twin }) => [
    twin,
    text.replace(groups[0] as string, '…'),
  ]);
  expect(new Set(masked.map((pair) => pair.join(' '))).size).toBe(sizes.size);
});

it('obfuscation has each line of blunt in six of the disguises that change it, the same in every run', async () => {
  const [rows, again, blunt] = [
    await read('obfuscation'),
    await read('obfuscation'),
    await read('blunt'),
  ];
  expect(rows).toEqual(again);
  const texts = new Map(blunt.map(({ id, text }) => [id, text]));
  for (const { id, text, slice } of rows) {
    expect(texts.get(id.slice(0, -1 - (slice ?? '').length))).not.toBe(text);
  }
  const names = new Set(rows.map(({ slice }) => slice));
  expect(names.size).toBe(18);
  for (const name of names) {
    expect(rows.filter(({ slice }) => slice === name).length).toBeGreaterThan(100);
  }
});

it('every innocent conversation has several turns by at least two people', async () => {
  const suite = suites.find(({ name }) => name === 'innocent-conversations');
  if (suite?.task !== 'conversations') throw new Error('no conversations');
  const conversations = await suite.read();
  expect(new Set(conversations.map(({ lang }) => lang)).size).toBe(7);
  for (const { turns, harmful } of conversations) {
    expect(harmful).toBe(false);
    expect(turns.length).toBeGreaterThanOrEqual(7);
    expect(new Set(turns.map(({ from }) => from)).size).toBeGreaterThanOrEqual(2);
  }
});
