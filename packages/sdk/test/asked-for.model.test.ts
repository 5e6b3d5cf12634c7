import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(join(root, 'docs/guide/asked-for.md'), 'utf8');

it('every request in the guide names a test that exists', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!asked for \|)/.test(line));
  expect(rows.length).toBeGreaterThan(25);
  const tests = rows.map((row) => /\| `([^`]+\.test\.tsx?)` \|$/.exec(row)?.[1] ?? row);
  expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('no file of a published package is over 25 MiB', () => {
  const files = ['sdk', 'nudges', 'react'].flatMap((name) =>
    readdirSync(join(root, 'packages', name, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => statSync(file).size > 25 * 2 ** 20)).toEqual([]);
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
