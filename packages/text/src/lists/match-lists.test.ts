import { measureGrowth, measureTimeRatio } from '@nightlight/testing/time-ratio';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPatterns } from '../patterns/find-patterns.ts';
import type { LinkFinding } from '../patterns/finding.ts';
import { compileList } from './list.ts';
import { matchLists } from './match-lists.ts';

const createList = (words: string[], domains: string[] = []) =>
  compileList({ owner: 'guardian', effect: 'block', words, domains });

const findWords = (words: string[], text: string): string[] =>
  matchLists([createList(words)], text).map(({ span }) => text.slice(span.start, span.end));

const findLinks = (text: string): LinkFinding[] =>
  findPatterns(text).filter((finding): finding is LinkFinding => finding.kind === 'link');
const findDomains = (domains: string[], text: string): string[] =>
  matchLists([createList([], domains)], text, findLinks(text)).map(({ entry }) => entry);

it.each([
  ['a word', ['loser'], 'you LOSER!', ['LOSER']],
  ['not inside a word', ['ass'], 'in class, Bass, ass2', []],
  ['an accent makes another word', ['cafe'], 'café', []],
  ['composed or not', ['caf\u00e9'], 'cafe\u0301!', ['cafe\u0301']],
  ['full-width', ['loser'], 'ｌｏｓｅｒ', ['ｌｏｓｅｒ']],
  ['with an invisible character', ['loser'], 'lo\u200bser', ['lo\u200bser']],
  ['a phrase over a line', ['go away'], 'Go \n away', ['Go \n away']],
  ['Chinese anywhere', ['笨蛋'], '你是笨蛋吗', ['笨蛋']],
  ['Japanese anywhere', ['ばか'], 'おまえばかだ', ['ばか']],
  ['Thai anywhere', ['โง่'], 'เธอโง่มาก', ['โง่']],
  ['Cyrillic between boundaries', ['дом'], 'домой в Дом', ['Дом']],
  ['Arabic between boundaries', ['كلب'], 'كلبي هنا كلب', ['كلب']],
  ['Hebrew between boundaries', ['כלב'], 'כלבים או כלב', ['כלב']],
  ['Korean between boundaries', ['개'], '개미와 개', ['개']],
  ['Hindi with its marks', ['कर'], 'कर्म कर', ['कर']],
  ['an emoji', ['🍆'], 'hi🍆🙂', ['🍆']],
  ['signs', ['c++'], 'i like C++.', ['C++']],
  ['the longest entry at one position', ['go', 'go away'], 'go away', ['go away']],
  ['German ß', ['straße'], 'STRASSE', ['STRASSE']],
])('%s', (_, words, text, matches) => {
  expect(findWords(words, text)).toEqual(matches);
});

it('a domain matches its subdomains and nothing else', () => {
  expect(findDomains(['games.example'], 'https://a.b.GAMES.example/x')).toEqual(['games.example']);
  expect(findDomains(['games.example'], 'https://mygames.example')).toEqual([]);
  expect(findDomains(['a.games.example'], 'https://games.example')).toEqual([]);
  expect(findDomains(['münchen.example'], 'https://xn--mnchen-3ya.example')).toEqual([
    'münchen.example',
  ]);
  expect(findDomains(['games.example', 'a.games.example'], 'https://a.games.example')).toEqual([
    'a.games.example',
  ]);
});

it('names the owner and effect of the list, sorted by position', () => {
  const allow = compileList({ owner: 'self', effect: 'allow', words: ['nerd'] });
  const block = compileList({ owner: 'host', effect: 'block', words: ['you nerd'] });
  expect(matchLists([allow, block], 'hi you nerd')).toEqual([
    { owner: 'host', effect: 'block', entry: 'you nerd', span: { start: 3, end: 11 } },
    { owner: 'self', effect: 'allow', entry: 'nerd', span: { start: 7, end: 11 } },
  ]);
});

it('any valid entry is found in a text that contains it', () => {
  const entry = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(entry, (word) => {
      let compiled: ReturnType<typeof createList>;
      try {
        compiled = createList([word]);
      } catch {
        return;
      }
      const text = `so ${word} !`;
      const matches = matchLists([compiled], text);
      expect(matches.length).toBeGreaterThan(0);
      for (const { span } of matches) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

it('time grows linearly with the length of the text, and hardly with the length of the list', async () => {
  const entries = (count: number) =>
    createList(Array.from({ length: count }, (_, i) => `bad word ${i + 1000}`));
  const createText = (times: number): string => 'bad word 4999 and bad luck, '.repeat(times);
  const match = (compiled: ReturnType<typeof createList>, text: string) => () =>
    matchLists([compiled], text);
  const [few, many] = [entries(50), entries(5000)];
  expect(await measureGrowth((times) => match(many, createText(times)), 900)).toBeLessThan(2.2);
  const ratio = await measureTimeRatio(match(many, createText(900)), match(few, createText(900)));
  expect(ratio).toBeLessThan(10);
});
