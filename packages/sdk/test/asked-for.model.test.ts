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

it('every model has a card that states its licence', () => {
  const models = readdirSync(join(root, 'models')).filter((name) =>
    /^(text|conversation|picture)/.test(name),
  );
  expect(models.length).toBeGreaterThanOrEqual(4);
  for (const name of models) {
    expect(readFileSync(join(root, 'models', name, 'card.md'), 'utf8'), name).toMatch(
      /licen[cs]e/i,
    );
  }
});
