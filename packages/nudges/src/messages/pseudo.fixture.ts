import { en } from './en/index.ts';
import type { Catalogue } from './words.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'å', c: 'ç', e: 'ë', g: 'ĝ', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'û', y: 'ÿ' },
  ...{ A: 'Å', C: 'Ç', E: 'Ë', I: 'Ï', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Û', Y: 'Ÿ' },
};

/** Accented and about four tenths longer, each word by itself, as German or Finnish may be; arguments and cases stay. */
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

const through = (value: unknown): unknown => {
  if (typeof value === 'string') return pseudoText(value);
  if (Array.isArray(value)) return value.map(through);
  return Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, through(v)]));
};

/** English as it would look in a language of longer words. */
export const pseudo = async (): Promise<Catalogue> => {
  const { locale: _, ...texts } = en;
  return { ...(through(texts) as Omit<Catalogue, 'locale'>), locale: 'en-XA' };
};
