import type { Fault } from './corpus-line.ts';
import { foldText, jaccard, splitIntoGrams, TOO_ALIKE } from './similarity.ts';

/** A text, and where it is: an id or a file with a line number. */
export interface PlacedText {
  readonly place: string;
  readonly lang: string;
  readonly text: string;
}

/** Shorter texts, such as "good morning", are the same by chance. */
const MIN_WORDS = 4;
/** The same for scripts that write no spaces. */
const MIN_CHARACTERS = 9;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const isLongEnough = (text: string): boolean =>
  text.split(' ').length >= MIN_WORDS ||
  (text.match(WITHOUT_SPACES)?.length ?? 0) >= MIN_CHARACTERS;

/** Whether a text is too short for `checkOverlap`, such as "good morning". */
export const isShort = ({ text }: PlacedText): boolean => !isLongEnough(foldText(text));

/** Of the short texts of a measuring set, those that are also texts that models learn from. */
export const findShortCopies = (
  measured: readonly PlacedText[],
  learned: readonly PlacedText[],
): readonly PlacedText[] => {
  const toKey = ({ lang, text }: PlacedText): string => `${lang} ${foldText(text)}`;
  const short = measured.filter(isShort);
  const wanted = new Set(short.map(toKey));
  const found = new Set(learned.map(toKey).filter((key) => wanted.has(key)));
  return short.filter((one) => found.has(toKey(one)));
};

/** How many of its grams a text must have in the index, the rarest first, to find all similar ones. */
const countIndexed = (size: number): number => size - Math.ceil(TOO_ALIKE * size) + 1;

/**
 * Finds texts of a measuring set that are the same or nearly the same as a text that models learn
 * from, in the same language. Texts of three words or less are not compared.
 */
export const checkOverlap = (
  measured: readonly PlacedText[],
  learned: readonly PlacedText[],
): Fault[] => {
  const entries = measured
    .map((entry) => ({ ...entry, folded: foldText(entry.text) }))
    .filter(({ folded }) => isLongEnough(folded))
    .map((entry) => ({ ...entry, grams: splitIntoGrams(entry.folded) }));
  const counts = new Map<string, number>();
  for (const { grams } of entries)
    for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  /** Those among the rarest grams of a text that any measured text has. */
  const listRarest = (grams: ReadonlySet<string>): readonly string[] => {
    const known = [...grams].filter((gram) => counts.has(gram));
    const most = countIndexed(grams.size) - (grams.size - known.length);
    if (most <= 0) return [];
    return known
      .sort((a, b) => (counts.get(a) as number) - (counts.get(b) as number) || (a < b ? -1 : 1))
      .slice(0, most);
  };

  const index = new Map<string, (typeof entries)[number][]>();
  for (const entry of entries) {
    for (const gram of listRarest(entry.grams)) {
      const others = index.get(gram);
      if (others) others.push(entry);
      else index.set(gram, [entry]);
    }
  }

  const faults: Fault[] = [];
  for (const { place, lang, text } of learned) {
    const folded = foldText(text);
    if (!isLongEnough(folded)) continue;
    const grams = splitIntoGrams(folded);
    const near = new Set(listRarest(grams).flatMap((gram) => index.get(gram) ?? []));
    for (const entry of near) {
      if (entry.lang === lang && jaccard(entry.grams, grams) >= TOO_ALIKE) {
        faults.push({ place, what: `nearly the same as ${entry.place}` });
      }
    }
  }
  return faults;
};
