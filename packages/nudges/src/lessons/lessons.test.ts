import { HARMS, type ReadingGroup } from '@nightlight/sdk/core';
import { describe, expect, it } from 'vitest';
import { loadLesson } from '../lesson/load-lesson.ts';
import { readingGrade } from '../messages/flesch-kincaid.ts';
import type { Lesson } from './lesson.ts';

const GROUPS: readonly [ReadingGroup, number][] = [
  ['under-13', 4],
  ['13-and-over', 7],
];
const ALL = await Promise.all(
  HARMS.flatMap((harm) =>
    GROUPS.map(async ([group, grade]) => {
      const { lesson } = await loadLesson(harm, group);
      return { harm, group, grade, lesson };
    }),
  ),
);

const toRead = ({ title, what, feels, helps, game }: Lesson): readonly string[] => [
  `${title}.`,
  ...what,
  ...feels,
  ...helps,
  ...game.map(({ story }) => story),
];
const answers = ({ game }: Lesson) => game.flatMap(({ choices }) => choices);

describe.each(ALL)('the lesson on $harm, $group', ({ grade, lesson }) => {
  it('takes about two minutes and is easy enough', () => {
    const words = toRead(lesson).join(' ').split(/\s+/).length;
    expect(words).toBeGreaterThan(140);
    expect(words).toBeLessThan(330);
    expect(readingGrade(toRead(lesson).join(' '))).toBeLessThanOrEqual(grade);
    expect(
      readingGrade(
        answers(lesson)
          .map(({ reply }) => reply)
          .join(' '),
      ),
    ).toBeLessThanOrEqual(grade);
  });

  it('has three situations, each with an answer that helps and one that does not', () => {
    expect(lesson.game).toHaveLength(3);
    for (const { choices } of lesson.game) {
      expect(choices).toHaveLength(3);
      expect(choices.some(({ helps }) => helps)).toBe(true);
      expect(choices.some(({ helps }) => !helps)).toBe(true);
      expect(new Set(choices.map(({ text }) => text)).size).toBe(3);
    }
    // The best answer isn't always in the same place.
    const places = lesson.game.map(({ choices }) => choices.findIndex(({ helps }) => helps));
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  it('never scolds', () => {
    const text = [
      ...toRead(lesson),
      ...answers(lesson).flatMap(({ text, reply }) => [text, reply]),
    ];
    for (const line of text) {
      expect(line).not.toMatch(
        /\b(wrong answer|you should have|shame on|your (own )?fault for|stupid of you)\b/i,
      );
    }
  });
});

it.each(['en', 'en-GB', 'pt_br', 'ar', ''])(
  'an app that asks for "%s" gets English lessons, marked as English',
  async (locale) => {
    const english = await loadLesson('scam', 'under-13');
    expect(english.locale).toBe('en');
    expect(await loadLesson('scam', 'under-13', locale)).toEqual(english);
  },
);

it('children under 13 get one text on body safety, with stories of their own', async () => {
  const [grooming, explicit] = await Promise.all(
    (['grooming', 'explicit'] as const).map(async (harm) => loadLesson(harm, 'under-13')),
  );
  expect(grooming?.lesson.what).toEqual(explicit?.lesson.what);
  expect(grooming?.lesson.game).not.toEqual(explicit?.lesson.game);
});
