import type { Message } from '@nightlight/core';
import { expect, it } from 'vitest';
import { createPatternClassifier } from './pattern-classifier.ts';

const createMessage = (text: string): Message => ({ conversation: 'c', author: 'self', text });
const classify = async (text: string, lists = {}) => {
  const classifier = createPatternClassifier({ region: 'GB', ...lists });
  const [classification] = await classifier.classify([createMessage(text)]);
  return classification;
};

it('a phone number gets its span, and low severity on its own', async () => {
  const text = 'my number is 07700 900123 call me';
  const [signal] = (await classify(text))?.signals ?? [];
  expect(signal).toMatchObject({ kind: 'personal-info', severity: 'low' });
  expect(text.slice(signal?.span?.start, signal?.span?.end)).toBe('07700 900123');
});

it('a card number is medium', async () => {
  const classification = await classify('card is 4111 1111 1111 1111');
  expect(classification?.signals).toMatchObject([{ kind: 'personal-info', severity: 'medium' }]);
});

it('a site that imitates a platform counts as phishing', async () => {
  const classification = await classify('look https://roblox.free-coins.example/login');
  expect(classification?.signals).toMatchObject([{ kind: 'phishing', severity: 'medium' }]);
  expect((await classify('see https://library.example/opening'))?.signals).toEqual([]);
});

it('scores, prices and times are not personal data', async () => {
  for (const text of ['we won 3-2', 'it was £12.99', 'see you at 10:30', 'level 1234567', 'gg']) {
    expect((await classify(text))?.signals).toEqual([]);
  }
});

it('matches of word and domain lists name the owner of the list', async () => {
  const lists = [
    { owner: 'guardian', effect: 'block', domains: ['bets.example'] },
    { owner: 'self', effect: 'allow', words: ['muppet'] },
  ] as const;
  const classification = await classify('you muppet, look at https://www.bets.example/x', {
    lists,
  });
  expect(classification?.listed).toMatchObject([
    { owner: 'self', effect: 'allow', entry: 'muppet' },
    { owner: 'guardian', effect: 'block', entry: 'bets.example' },
  ]);
});

it('a malformed list throws a typed error that names the entry', () => {
  const lists = [{ owner: 'self', effect: 'block', words: [''] }] as const;
  expect(() => createPatternClassifier({ lists })).toThrow(/words\[0\]/);
});

it('whoever calls for the fire brigade may say where it burns', async () => {
  const classification = await classify('there is smoke coming out of 5 Meadow Lane, call 999!!');
  expect(classification?.signals).toEqual([]);
});
