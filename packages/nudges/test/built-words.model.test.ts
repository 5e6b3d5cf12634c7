import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LOCALES } from '../src/messages/catalogues.ts';
import { LOADERS } from '../src/messages/locales.generated.ts';

const DIST = join(import.meta.dirname, '../dist');

/** Runs plain Node, because Vitest would also accept files that only a bundler can load. */
const inNode = (script: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: DIST,
      encoding: 'utf8',
    }),
  );

it('the built package loads every locale and the lessons in plain Node', async () => {
  const loaded = inNode(`
    import { LOCALES, loadWords, wordsFor } from './index.js';
    import { loadLesson } from './lesson/index.js';
    const key = { harm: 'bullying', direction: 'outgoing', group: '13-and-over' };
    const titles = {};
    for (const locale of LOCALES) titles[await loadWords(locale)] = wordsFor(key, locale).title;
    const { lesson } = await loadLesson('scam', 'under-13', 'ar');
    console.log(JSON.stringify({ titles, situations: lesson.game.length }));
  `);
  const titles = await Promise.all(
    LOCALES.map(async (locale) => {
      const { default: words } = (await LOADERS[locale.toLowerCase()]?.()) ?? {};
      return [locale, words?.advice.bullying.outgoing.any['13-and-over'][0]?.title];
    }),
  );
  expect(loaded).toEqual({ titles: Object.fromEntries(titles), situations: 3 });
});

it('each locale is a separate JavaScript file with unescaped letters', () => {
  const chunks = readdirSync(join(DIST, 'chunks')).filter((name) => name.endsWith('.js'));
  for (const locale of LOCALES) {
    expect(chunks.filter((name) => name.startsWith(`${locale}-`)).length).toBeGreaterThan(0);
  }
  const arabic = chunks.find((name) => name.startsWith('ar-')) ?? '';
  const code = readFileSync(join(DIST, 'chunks', arabic), 'utf8');
  expect(code).toMatch(/[\u0600-\u06ff]{4}/);
  expect(code).not.toMatch(/\\u06/i);
});
