import { expect, it } from 'vitest';
import { drawDistinct } from './timed-messages.ts';

const LANGUAGES = ['ar', 'de', 'en', 'fr', 'zh'];
const messages = LANGUAGES.flatMap((lang) =>
  Array.from({ length: 200 }, (_, i) => ({ id: `${lang}-${i}`, lang, text: `${lang} ${i}` })),
);

it('times messages of all languages, not the first ones of the first suite', () => {
  const drawn = drawDistinct(messages, 100, 1);
  expect(drawn).toHaveLength(100);
  for (const lang of LANGUAGES)
    expect(drawn.filter((one) => one.lang === lang).length).toBeGreaterThan(8);
});

it('times the same messages for the same seed', () => {
  expect(drawDistinct(messages, 50, 1)).toEqual(drawDistinct(messages, 50, 1));
  expect(drawDistinct(messages, 50, 2)).not.toEqual(drawDistinct(messages, 50, 1));
});

it('times no text twice, because a cache would answer', () => {
  const twice = [...messages, ...messages.map((one) => ({ ...one, id: `again-${one.id}` }))];
  const texts = drawDistinct(twice, 1500, 1).map(({ text }) => text);
  expect(texts).toHaveLength(1000);
  expect(new Set(texts).size).toBe(1000);
});
