import { expect, it } from 'vitest';
import lessons from '../../lessons/locales/en.json';
import en from '../locales/en.json';
import { checkAll } from './check-all.ts';

const english = { file: 'en.json', locale: 'en', content: en };
const englishLessons = { file: 'lessons/en.json', locale: 'en', content: lessons };

it('in a copy of the English file, the locale is the only fault, and all texts count as untranslated', () => {
  const copy = { file: 'nl.json', locale: 'nl', content: en };
  const [, dutch] = checkAll([english, copy], [englishLessons]);
  expect(dutch?.faults).toEqual(["locale: is “en”, but the file's name says “nl”"]);
  expect(dutch?.likeEnglish).toBeGreaterThan(700);
  expect(dutch?.reviewedBy).toBe('nobody yet');
});

it('a lesson must mark the same answers as helpful as in English, and have every text', () => {
  const content = structuredClone(lessons);
  const answer = content.lessons.scam['under-13'].game[0]?.choices[0];
  if (answer) Object.assign(answer, { helps: !answer.helps, reply: '' });
  const copy = { file: 'nl.json', locale: 'nl', content: { ...content, locale: 'nl' } };
  const faults = checkAll([english], [englishLessons, copy])[2]?.faults;
  expect(faults).toEqual([
    'lessons.scam.under-13.game.0.choices.0.reply: is missing',
    expect.stringMatching(/^lessons\.scam\.under-13\.game\.0\.choices\.0\.helps: must be /),
  ]);
});
