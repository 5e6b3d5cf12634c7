import { toComparedWords } from '@nightlight/text/protected-words';
import { HELPLINES } from '../helplines/helplines.ts';

/** Shorter parts of names are ordinary words, such as "line" or "the child". */
const MIN_WORD = 5;
const MIN_PHRASE = 8;

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const join = (words: readonly string[]): string => toComparedWords(words.join('')).join('');
const toKey = (text: string): string => join(toComparedWords(text));

/** The hosts of all helplines. */
export const helpHosts = (): readonly string[] =>
  HELPLINES.flatMap(({ url }) => (url ? [new URL(url).hostname.replace(/^www\./, '')] : []));

/** All runs of words in a text. */
const listRuns = (words: readonly string[]): readonly (readonly string[])[] =>
  words.flatMap((_, from) => words.slice(from).map((__, i) => words.slice(from, from + i + 1)));

interface Names {
  /** Whole names, such as `childline`. */
  readonly whole: ReadonlySet<string>;
  /** Two or more words of a name, such as `helphone`. */
  readonly phrases: ReadonlySet<string>;
  /** One word of a name or of a site, such as `papyrus`. */
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

const createNames = (): Names => {
  // "Emergency number 112" has ordinary words. Its number counts.
  const named = HELPLINES.filter(({ kind }) => kind !== 'emergency').map(({ name }) => name);
  // "HOPELINE247 (PAPYRUS)" and "Die Dargebotene Hand / La Main Tendue" have two names.
  const whole = named.flatMap((name) => [name, ...name.split(/[()/,]/)].map(toKey));
  const capitals = named.flatMap((name) => name.match(/\p{Lu}{3,}/gu) ?? []).map(toKey);
  const runs = named.flatMap((name) => listRuns(toComparedWords(name)));
  const labels = helpHosts().flatMap((host) => host.split('.').slice(0, -1).map(toKey));
  const isLong = (least: number) => (text: string) => text.length >= least;
  return {
    whole: new Set(whole.filter(isLong(1))),
    phrases: new Set(
      runs
        .filter(({ length }) => length > 1)
        .map(join)
        .filter(isLong(MIN_PHRASE)),
    ),
    words: new Set([
      ...capitals,
      ...runs
        .filter(({ length }) => length === 1)
        .map(join)
        .filter(isLong(MIN_WORD)),
      ...labels.filter(isLong(MIN_WORD)),
    ]),
    numbers: new Set(
      HELPLINES.flatMap(({ dialled = '', sms = '' }) => [digitsOf(dialled), digitsOf(sms)]).filter(
        isLong(1),
      ),
    ),
  };
};

let names: Names | undefined;
const getNames = (): Names => {
  names ??= createNames();
  return names;
};

/** Whether a text has the name or number of a helpline, or is a part of its name. */
export const isHelplineName = (text: string): boolean => {
  const { whole, phrases, words, numbers } = getNames();
  const found = toComparedWords(text);
  const key = join(found);
  return (
    [whole, phrases, words].some((one) => one.has(key)) ||
    numbers.has(digitsOf(text)) ||
    listRuns(found).some((run) => whole.has(join(run)))
  );
};

/** Whether a part of a site, such as `samaritans`, is the name or number of a helpline. */
export const isHelplineLabel = (label: string): boolean => {
  const { whole, phrases, numbers } = getNames();
  const key = toKey(label);
  if (numbers.has(key)) return true;
  return key.length >= MIN_WORD && (whole.has(key) || phrases.has(key));
};
