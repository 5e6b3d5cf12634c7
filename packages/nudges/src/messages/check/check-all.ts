import type { LessonCatalogue } from '../../lessons/lesson.ts';
import REVIEWED_BY from '../reviewed-by.json';
import type { Catalogue } from '../words.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkLessons } from './check-lessons.ts';
import { collectTexts } from './collect-texts.ts';

/** A parsed locale file. `locale` comes from the file's name. */
export interface LocaleFile<Content> {
  readonly file: string;
  readonly locale: string;
  readonly content: Content;
}

/** The result for one file, as `npm run words` reports it. */
export interface Checked {
  readonly file: string;
  readonly texts: number;
  /** Number of texts that are the same as in English. 0 for English itself. */
  readonly likeEnglish: number;
  readonly faults: readonly string[];
  /** Names of the reviewers, or `nobody yet`. */
  readonly reviewedBy: string;
}

/** A person who has reviewed a locale. A language model wrote all the texts. */
interface Review {
  readonly name: string;
  /** The reviewer's role, such as a native speaker, a young person or a clinician. */
  readonly as: string;
  /** ISO 8601 date. */
  readonly on: string;
}
const REVIEWS: Readonly<Record<string, readonly Review[]>> = REVIEWED_BY;

const checkLocale = ({ locale, content }: LocaleFile<{ readonly locale: string }>): string[] =>
  content.locale === locale
    ? []
    : [`locale: is “${content.locale}”, but the file's name says “${locale}”`];

const checkFiles = <Content extends { readonly locale: string }>(
  files: readonly LocaleFile<Content>[],
  check: (own: Content, english: Content) => readonly string[],
): readonly Checked[] => {
  const english = files.find(({ locale }) => locale === 'en')?.content as Content;
  const model = collectTexts(english);
  return files.map((one) => {
    const texts = collectTexts(one.content);
    const same = [...texts].filter(([key, text]) => text.length > 5 && model.get(key) === text);
    const reviews = REVIEWS[one.locale] ?? [];
    return {
      file: one.file,
      texts: texts.size,
      likeEnglish: one.locale === 'en' ? 0 : same.length,
      faults: [...checkLocale(one), ...check(one.content, english)],
      reviewedBy:
        reviews.map(({ name, as, on }) => `${name}, ${as}, ${on}`).join('; ') || 'nobody yet',
    };
  });
};

/** Compares every locale's texts and lessons with the English ones. */
export const checkAll = (
  words: readonly LocaleFile<Catalogue>[],
  lessons: readonly LocaleFile<LessonCatalogue>[],
): readonly Checked[] => [
  ...checkFiles(words, checkCatalogue),
  ...checkFiles(lessons, checkLessons),
];
