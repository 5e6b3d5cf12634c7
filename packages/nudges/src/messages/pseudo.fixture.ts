import en from './locales/en.json';
import type { Catalogue } from './words.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'å', c: 'ç', e: 'ë', g: 'ĝ', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'û', y: 'ÿ' },
  ...{ A: 'Å', C: 'Ç', E: 'Ë', I: 'Ï', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Û', Y: 'Ÿ' },
};

/** Adds accents and makes words about 40 % longer, as in German or Finnish. Arguments and plurals stay. */
const pseudoText = (text: string): string => {
  if (text.includes('plural')) return text;
  const accented = text
    .split(/(\{[^}]*\})/)
    .map((part) =>
      part.startsWith('{') ? part : [...part].map((one) => longer(ACCENTS[one] ?? one)).join(''),
    )
    .join('');
  return `[${accented}]`;
};

const VOWELS = /[åëïöûÅËÏÖÛ]/;
const longer = (letter: string): string => (VOWELS.test(letter) ? letter.repeat(2) : letter);

const pseudoTexts = (value: unknown): unknown => {
  if (typeof value === 'string') return pseudoText(value);
  if (Array.isArray(value)) return value.map(pseudoTexts);
  return Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, pseudoTexts(v)]));
};

/** English as it would look in a language with longer words. */
export const pseudo = async (): Promise<Catalogue> => {
  const { locale: _, ...texts } = en;
  return { ...(pseudoTexts(texts) as Omit<Catalogue, 'locale'>), locale: 'en-XA' };
};
