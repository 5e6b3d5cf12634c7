import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { checkOverlap, type PlacedText } from './check-overlap.ts';
import { readCorpus } from './corpus-line.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CORPUS = join(ROOT, 'models/corpus');
const SUITES = join(ROOT, 'benchmarks/suites');

const listFiles = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const readLines = (file: string): string[] => readFileSync(file, 'utf8').trimEnd().split('\n');

/** Reads the column `text` of each table below a folder. */
const readTexts = (folder: string, toLanguage: (file: string) => string): PlacedText[] =>
  listFiles(folder, '.tsv').flatMap((file) => {
    const [header = '', ...rows] = readLines(file);
    const column = header.split('\t').indexOf('text');
    return rows.map((row, i) => ({
      place: `${file}:${i + 2}`,
      lang: toLanguage(basename(file)),
      text: row.split('\t')[column] ?? '',
    }));
  });

const beforeDot = (file: string): string => file.split('.')[0] as string;
const beforeDash = (file: string): string => file.split('-')[0] as string;

it('no text of a suite is in the corpus, not even nearly', () => {
  const measured = listFiles(SUITES, '.jsonl').flatMap((file) =>
    readLines(file).flatMap((line): PlacedText[] => {
      const { id, lang, text, turns } = JSON.parse(line);
      if (!turns) return [{ place: id, lang, text }];
      return turns.map((turn: { text: string }) => ({ place: id, lang, text: turn.text }));
    }),
  );
  const learned = [
    ...readCorpus(join(CORPUS, 'messages')).lines,
    ...readTexts(join(CORPUS, 'everyday'), beforeDot),
    ...readTexts(join(CORPUS, 'conversations/innocent'), beforeDash),
    ...readTexts(join(CORPUS, 'conversations/harmful'), beforeDash),
    ...listFiles(join(CORPUS, 'ordinary'), '.txt').flatMap((file) =>
      readLines(file).map((text, i) => ({
        ...{ place: `${file}:${i + 1}`, lang: beforeDot(basename(file)), text },
      })),
    ),
  ];
  expect(measured.length).toBeGreaterThan(7_000);
  expect(learned.length).toBeGreaterThan(150_000);
  expect(checkOverlap(measured, learned)).toEqual([]);
});
