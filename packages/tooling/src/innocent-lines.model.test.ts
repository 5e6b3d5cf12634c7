import { expect, it } from 'vitest';
import {
  compilePhrases,
  findPhrases,
  getPackedPhrases,
  listPhrases,
  loadPhrases,
  PHRASE_FILES,
} from '../../text/src/phrases/index.ts';
import { readInnocentLines } from './innocent-lines.mjs';
import { ROOT } from './repository.mjs';

const compiled = compilePhrases(PHRASE_FILES);
const { chats, hard } = readInnocentLines(ROOT);

const isFound = ({ text, direction }: { text: string; direction?: string }): boolean =>
  findPhrases(compiled, text, direction === 'outgoing' ? 'outgoing' : 'incoming').some(
    ({ severity }) => severity !== 'low',
  );

const groupBy = <T>(items: readonly T[], getKey: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = getKey(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

it('phrases find at most 0.3% of everyday and ordinary chats in any language', () => {
  expect(chats.length).toBeGreaterThan(20_000);
  for (const [language, lines] of groupBy(chats, ({ lang }) => lang)) {
    const found = lines.filter(isFound).map(({ text }) => text);
    expect(found.length, `${language}: ${found.join(' | ')}`).toBeLessThanOrEqual(
      lines.length * 0.003,
    );
  }
});

it('phrases find at most 1% of the innocent lines of any slice that look harmful', () => {
  // Phrases read one message, so lines that are innocent only as an answer are left out.
  const alone = hard.filter(({ hasPrevious }) => !hasPrevious);
  expect(alone.length).toBeGreaterThan(15_000);
  for (const [slice, lines] of groupBy(alone, ({ slice }) => slice)) {
    const found = lines.filter(isFound).map(({ text }) => text);
    // Fewer than 300 lines can't show such a share.
    const most = 0.01 * Math.max(300, lines.length);
    expect(found.length, `${slice}: ${found.join(' | ')}`).toBeLessThanOrEqual(most);
  }
});

it('packed phrases that were written to a file find the same as the language files', () => {
  // As a bundle has them: written as UTF-8, and read again.
  const bytes = Buffer.from(JSON.stringify(getPackedPhrases()), 'utf8');
  const loaded = loadPhrases(JSON.parse(bytes.toString('utf8')));
  const sample = [...chats, ...hard].filter((_, i) => i % 10 === 0).map(({ text }) => text);
  // A written phrase without its signs is a line that it probably finds.
  const phrases = listPhrases(PHRASE_FILES).map(({ phrase }) =>
    phrase.replace(/[()|~<>^$*]/g, ' '),
  );
  let found = 0;
  for (const text of [...sample, ...phrases]) {
    const expected = findPhrases(compiled, text, 'outgoing');
    expect(findPhrases(loaded, text, 'outgoing'), text).toEqual(expected);
    found += expected.length;
  }
  expect(found).toBeGreaterThan(500);
});
