import { HARMS, type ReadingGroup } from '@nightlight/sdk/core';
import { describe, expect, it } from 'vitest';
import { loadLesson } from '../lesson/load-lesson.ts';
import { readingGrade } from '../messages/flesch-kincaid.ts';
import { lessons } from './en/index.ts';
import type { Lesson } from './lesson.ts';

const GROUPS: readonly [ReadingGroup, number][] = [
  ['under-13', 4],
  ['13-and-over', 7],
];
const ALL = HARMS.flatMap((harm) => GROUPS.map(([group, grade]) => ({ harm, group, grade })));

const toRead = ({ title, what, feels, helps, game }: Lesson): readonly string[] => [
  `${title}.`,
  ...what,
  ...feels,
  ...helps,
  ...game.map(({ story }) => story),
];
const answers = ({ game }: Lesson) => game.flatMap(({ choices }) => choices);

describe.each(ALL)('the lesson on $harm, $group', ({ harm, group, grade }) => {
  const lesson = lessons[harm][group];

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

  it('has three situations, in each something that helps and something that does not', () => {
    expect(lesson.game).toHaveLength(3);
    for (const { choices } of lesson.game) {
      expect(choices).toHaveLength(3);
      expect(choices.some(({ helps }) => helps)).toBe(true);
      expect(choices.some(({ helps }) => !helps)).toBe(true);
      expect(new Set(choices.map(({ text }) => text)).size).toBe(3);
    }
    // Whoever always takes the same place learns nothing.
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

  it('is what an app gets as data', async () => {
    expect(await loadLesson(harm, group)).toEqual({ locale: 'en', lesson });
  });
});
