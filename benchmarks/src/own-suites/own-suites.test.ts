import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadSuite } from '../run/loaded-suite.ts';
import { PLANS } from '../run/plans.ts';
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

const guide = readFileSync(new URL('../../../docs/guide/benchmarks.md', import.meta.url), 'utf8');

it('the guide says how many slices, sentences, identities and disguises there are', async () => {
  const count = async (name: string, field: 'slice' | 'twin' | 'text'): Promise<number> =>
    new Set((await read(name)).map((row) => row[field])).size;
  const sentences = await count('identity-swaps', 'twin');
  const identities = (await count('identity-swaps', 'text')) / sentences;
  expect(guide).toContain(`in ${await count('over-blocking', 'slice')} slices`);
  expect(guide).toContain(`${sentences} innocent sentences, each with ${identities} identities`);
  expect(guide).toContain(`in ${await count('obfuscation', 'slice')} disguises`);
});

it('the guide says how many rows the plan quick draws', () => {
  expect(guide).toContain(`\`quick\` draws ${PLANS.quick.rows} rows of each suite`);
});

it.each(suites)('the guide says how many rows $name has', async (suite) => {
  const [, rows = ''] =
    new RegExp(`\\| \\x60${suite.name}\\x60 \\| ([\\d,]+) \\|`).exec(guide) ?? [];
  expect(Number(rows.replace(',', ''))).toBe((await suite.read()).length);
});

/** Folders of suites whose folder has another name. */
const FOLDERS: Readonly<Record<string, string>> = { 'young-chat': 'yardstick' };
const readCard = (name: string): string =>
  readFileSync(new URL(`../../suites/${FOLDERS[name] ?? name}/README.md`, import.meta.url), 'utf8');

it.each(suites)('$name has a data card with its version, its licence and its writers', (suite) => {
  const card = readCard(suite.name);
  expect(card).toContain(`Licence: CC BY 4.0. Version ${suite.version}, `);
  expect(card).toMatch(/language model wrote/);
});

it.each(['help-seeking', 'identity-swaps', 'obfuscation'])(
  'the data card of %s has the numbers of its rows',
  async (name) => {
    const rows = await read(name);
    const card = readCard(name);
    expect(card).toMatch(new RegExp(`^${rows.length.toLocaleString('en-GB')} `, 'm'));
    if (name === 'help-seeking')
      for (const [slice, size] of count(rows.map((row) => row.slice)))
        expect(card).toContain(`| \`${slice}\` | ${size} |`);
    if (name === 'obfuscation') {
      expect(card).toContain(
        `${rows.filter((row) => row.harmful).length.toLocaleString('en-GB')} are harmful`,
      );
      for (const slice of new Set(rows.map((row) => row.slice)))
        expect(card).toContain(`\n| \`${slice}\` |`);
    }
    if (name === 'identity-swaps')
      for (const group of new Set(rows.flatMap(({ groups = [] }) => groups)))
        expect(card).toMatch(new RegExp(`[(\\s]${group}[,)]`));
  },
);

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
