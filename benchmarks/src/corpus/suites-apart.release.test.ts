import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { identitySwaps } from '../own-suites/identity-swaps.ts';
import { checkOverlap, findShortCopies, isShort, type PlacedText } from './check-overlap.ts';
import { checkAlike } from './conversations/check-alike.ts';
import { readConversations } from './conversations/conversation.ts';
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

interface MeasuredText extends PlacedText {
  readonly suite: string;
}
interface Row {
  readonly id: string;
  readonly lang: string;
  readonly text?: string;
  readonly previous?: readonly { readonly text: string }[];
  readonly turns?: readonly { readonly text: string }[];
}

const rows = listFiles(SUITES, '.jsonl').flatMap((file) => {
  const suite = relative(SUITES, file).split(sep)[0] as string;
  return readLines(file).map((line) => ({ suite, ...(JSON.parse(line) as Row) }));
});
const toTexts = (
  row: (typeof rows)[number],
  texts: readonly (string | undefined)[],
): MeasuredText[] =>
  texts.flatMap((text) =>
    text === undefined ? [] : [{ suite: row.suite, place: row.id, lang: row.lang, text }],
  );

/** Stories that the chat test plays. */
const STORIES = join(SUITES, 'stories');
const storyTexts = ['harmful', 'innocent'].flatMap((side) =>
  readTexts(join(STORIES, side), () => 'en').map((text) => ({ ...text, suite: 'stories' })),
);

/** What is judged: messages, and the turns of conversations. Both halves. */
const judged: readonly MeasuredText[] = [
  ...rows.flatMap((row) => toTexts(row, [row.text, ...(row.turns ?? []).map(({ text }) => text)])),
  ...storyTexts,
  ...identitySwaps().map(({ id, text }) => ({
    ...{ suite: 'identity-swaps', place: id, lang: 'en', text },
  })),
];
/** The turns before a message. They have no label. */
const previous = rows.flatMap((row) =>
  toTexts(
    row,
    (row.previous ?? []).map(({ text }) => text),
  ),
);

const { lines: messages } = readCorpus(join(CORPUS, 'messages'));
const learned: readonly PlacedText[] = [
  ...messages,
  ...readTexts(join(CORPUS, 'everyday'), beforeDot),
  ...readTexts(join(CORPUS, 'conversations/innocent'), beforeDash),
  ...readTexts(join(CORPUS, 'conversations/harmful'), beforeDash),
  ...listFiles(join(CORPUS, 'ordinary'), '.txt').flatMap((file) =>
    readLines(file).map((text, i) => ({
      ...{ place: `${file}:${i + 1}`, lang: beforeDot(basename(file)), text },
    })),
  ),
];

/** The turns before the messages. A model reads them when it learns the message. */
const learnedTurns: readonly PlacedText[] = messages.flatMap(({ place, lang, previous }) =>
  previous === '' ? [] : previous.split(' / ').map((text) => ({ place, lang, text })),
);

it('no text of a suite is in the corpus, not even nearly', () => {
  expect(judged.length).toBeGreaterThan(8_000);
  expect(learned.length).toBeGreaterThan(150_000);
  expect(checkOverlap(judged, learned)).toEqual([]);
});

it('no text of a suite is an earlier turn (`previous`) in the corpus, not even nearly', () => {
  expect(learnedTurns.length).toBeGreaterThan(25_000);
  expect(checkOverlap(judged, learnedTurns)).toEqual([]);
});

it('no story of the chat’s tests is a conversation of the corpus, not even nearly', () => {
  const { conversations } = readConversations(join(CORPUS, 'conversations'));
  const stories = readConversations(STORIES).conversations;
  const isStory = new Set(stories.map(({ turns }) => turns[0]?.place));
  expect(stories).toHaveLength(70);
  const faults = checkAlike([...conversations, ...stories]);
  expect(faults.filter(({ place }) => isStory.has(place))).toEqual([]);
});

/** The numbers that a data card states, such as "About 40 of the 223 …". */
const readCard = (suite: string, sentence: RegExp): readonly number[] => {
  const card = readFileSync(join(SUITES, suite, 'README.md'), 'utf8').replaceAll(/\s+/g, ' ');
  return (sentence.exec(card) ?? []).slice(1).map((number) => Number(number.replace(',', '')));
};
/** The corpora grow, and copies of common words with them. */
const expectAbout = (stated: number | undefined, found: number): void => {
  expect(Math.abs((stated ?? 0) - found), `found ${found}`).toBeLessThanOrEqual(0.2 * found + 2);
};

it.each(['blunt', 'yardstick', 'innocent-conversations'])(
  'the data card of %s says how many of its short texts are in a corpus too',
  (suite) => {
    const own = judged.filter((one) => one.suite === suite);
    const short = own.filter(isShort).length;
    const [copies, of] = readCard(suite, /[Aa]bout ([\d,]+) of the ([\d,]+) shorter/);
    expect(of).toBe(short);
    expectAbout(copies, findShortCopies(own, learned).length);
  },
);

it.each(['blunt', 'yardstick'])(
  'the data card of %s says how many earlier turns resemble a text of a corpus',
  (suite) => {
    const own = previous.filter((one) => one.suite === suite);
    const found = new Set(checkOverlap(own, learned).map(({ what }) => what));
    const [stated] = readCard(suite, /(\d+) earlier turns \(`previous`\)/);
    expectAbout(stated, found.size);
  },
);
