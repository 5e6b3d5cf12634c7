import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(join(root, 'docs/guide/asked-for.md'), 'utf8');

/** The citations of a row: files, each with titles of tests in it. */
const citationsOf = (row: string): readonly (readonly [file: string, title: string])[] => {
  const cell = row.replace(/ \|$/, '').split(' | ').at(-1) ?? '';
  let file = '';
  return cell.split('; ').map((citation) => {
    const [, path = file, title = ''] = /^(?:`([^`]+)`: )?\*([^*]+)\*$/.exec(citation) ?? [];
    file = path;
    return [file, title] as const;
  });
};

/** The quoted strings of a file: titles, and the cases of `it.each`. */
const stringsIn = (path: string): string =>
  (readFileSync(join(root, path), 'utf8').match(/'(?:[^'\\\n]|\\.)*'|"[^"\n]*"/g) ?? []).join('\n');

it('every request in the guide names a test and its title, which stand in the file', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!asked for \|)/.test(line));
  expect(rows.length).toBeGreaterThan(25);
  const missing = rows.flatMap((row) =>
    citationsOf(row)
      .filter(
        ([file, title]) =>
          !/\.test\.tsx?$/.test(file) ||
          title === '' ||
          !existsSync(join(root, file)) ||
          !stringsIn(file).includes(`'${title}'`),
      )
      .map(([file, title]) => `${row.slice(0, 40)}… ${file}: ${title}`),
  );
  expect(missing).toEqual([]);
});

it('the example chat uses what any app can import, and nothing else of ours', () => {
  const folder = join(root, 'examples/chat/src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name),
  );
  const imported = sources.flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import\(?) ?'([^']+)'/g),
  ]);
  const entries = new Set(
    ['sdk', 'nudges'].flatMap((name) => {
      const { exports } = JSON.parse(
        readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'),
      );
      return Object.keys(exports).map((entry) => entry.replace('.', `@nightlight/${name}`));
    }),
  );
  const ours = imported
    .map(([, name = '']) => name)
    .filter((name) => /nightlight|\.\.\/\.\.\//.test(name));
  expect(ours.length).toBeGreaterThan(20);
  expect(ours.filter((name) => !entries.has(name))).toEqual([]);
});

/** The cards of our models by name. */
const cards = new Map(
  readdirSync(join(root, 'models'))
    .filter((name) => /^(text|conversation|picture)/.test(name))
    .map((name) => [name, readFileSync(join(root, 'models', name, 'card.md'), 'utf8')]),
);

it('every model has a card that states its licence and where it comes from', () => {
  expect(cards.size).toBeGreaterThanOrEqual(4);
  for (const [name, card] of cards) {
    const facts = card.slice(0, card.indexOf('\n## '));
    expect(facts + (/^### Licence[\s\S]*?(?=\n## )/m.exec(card)?.[0] ?? ''), name).toMatch(
      /\b(Apache-2\.0|MIT)\b/,
    );
    const origin = /^- \*\*(?:Source|Made by)\*\* (.+)$/m.exec(facts)?.[1] ?? '';
    // The table of data is in one card. The other cards name that card, or what was converted.
    expect(card.includes('\n## Data\n') || /base's card|\]\(https:/.test(origin), name).toBe(true);
  }
});

it('the card of the text models names each data set with its licence and its address', () => {
  const [, table = ''] = /\n## Data\n([\s\S]*?)\n\n/.exec(cards.get('text-base') ?? '') ?? [];
  const [head = '', , ...rows] = table.split('\n');
  const columns = head.split(' | ');
  const licence = columns.indexOf('licence');
  expect([columns[0], columns.at(-1)]).toEqual(['| source', 'from |']);
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const cells = row.split(' | ');
    expect(cells[licence], row).toMatch(/^(CC|MIT|Apache-2\.0|CDLA)/);
    expect(cells.at(-1), row).toMatch(
      /\]\(https:\/\/.+\)(?: at `[0-9a-f]{12}`|, state of \d+ \w+ \d{4})|this repository/,
    );
  }
  expect(table).toContain('| models/corpus/everyday (ours) |');
  expect(table).toContain('| common-voice-sentences |');
});

it('the card says for which four data sets the licence is assumed', () => {
  const [, names = ''] =
    /^- For (.+), the copies that we used state no licence\. .* assumed, not checked\.$/m.exec(
      cards.get('text-base') ?? '',
    ) ?? [];
  expect(names.split(/, | and /)).toHaveLength(4);
});
