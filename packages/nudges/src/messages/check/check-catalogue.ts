import { IntlMessageFormat } from 'intl-messageformat';
import type { Advice, Catalogue } from '../words.ts';
import { checkKeys, collectTexts } from './collect-texts.ts';

/**
 * Maximum number of characters that fit on a phone 320 pixels wide. The limits exceed the English
 * lengths, because most languages need more space.
 */
export const MAX_LENGTHS: Readonly<Record<keyof Advice, number>> = {
  title: 48,
  body: 150,
  why: 220,
  tip: 230,
};
const MAX_BUTTON_LENGTH = 26;
/** Up to four are in one row. */
const MAX_OFFER_LENGTH = 16;
const MAX_LABEL_LENGTH = 30;
/** A label may be this many times as long as a long English label. */
const MAX_LABEL_GROWTH = 2;

interface Node {
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
  readonly type: number;
}
/** Node types of literal text and `#` in @formatjs/icu-messageformat-parser. */
const UNNAMED_TYPES = [0, 7];

const flattenNodes = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [
    node,
    ...Object.values(node.options ?? {}).flatMap(({ value }) => flattenNodes(value)),
  ]);

/** Returns a pattern's arguments and the cases of its plurals. Throws if it isn't valid ICU. */
export const parsePattern = (
  pattern: string,
  locale: string,
): { readonly names: readonly string[]; readonly cases: readonly string[][] } => {
  const ast = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }).getAst();
  const nodes = flattenNodes(ast as unknown as readonly Node[]);
  const named = nodes.filter(({ type }) => !UNNAMED_TYPES.includes(type));
  return {
    names: [...new Set(named.map(({ value = '' }) => value))].sort(),
    cases: nodes.flatMap(({ options }) => (options ? [Object.keys(options)] : [])),
  };
};

const checkPattern = (key: string, text: string, english: string, locale: string): string[] => {
  try {
    const [own, model] = [parsePattern(text, locale), parsePattern(english, 'en')];
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const missing = own.cases.flatMap((cases) => needed.filter((one) => !cases.includes(one)));
    return [
      ...(own.names.join() === model.names.join()
        ? []
        : [
            `${key}: has the arguments {${own.names.join(', ')}}, English has {${model.names.join(', ')}}`,
          ]),
      ...(own.cases.length < model.cases.length ? [`${key}: has no plural, English has one`] : []),
      ...missing.map((one) => `${key}: lacks the plural form “${one}”`),
    ];
  } catch (error) {
    return [`${key}: is not valid ICU MessageFormat: ${(error as Error).message}`];
  }
};

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

const checkPunctuation = (key: string, text: string, locale: string): string[] => {
  const plain = text.replaceAll(/\{[^}]*\}?/g, '');
  const rightToLeft = RIGHT_TO_LEFT.includes(locale.split('-')[0] as string);
  return [
    ...(plain.includes("'")
      ? [`${key}: has a straight apostrophe ('), which is special in ICU; write ’`]
      : []),
    ...(rightToLeft && /[?,;]/.test(plain)
      ? [`${key}: has a Latin question mark, comma or semicolon; write ؟ ، or ؛`]
      : []),
  ];
};

const getMaxLength = (key: string, english: string): number => {
  if (key.startsWith('labels.choices.')) return MAX_BUTTON_LENGTH;
  if (key.startsWith('labels.offers.')) return MAX_OFFER_LENGTH;
  // Only one of several plural forms is shown.
  if (key.startsWith('labels.') && !english.includes(', plural,')) {
    return Math.max(MAX_LABEL_LENGTH, MAX_LABEL_GROWTH * english.length);
  }
  return MAX_LENGTHS[key.split('.').at(-1) as keyof Advice] ?? Number.POSITIVE_INFINITY;
};

const checkLength = (key: string, text: string, english: string): string[] => {
  const max = getMaxLength(key, english);
  const length = [...text.replaceAll('{list}', '')].length;
  return length > max ? [`${key}: has ${length} characters; at most ${max} fit`] : [];
};

const splitSentences = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?؟।…])\s+/u)
    .map((sentence) => sentence.trim().toLowerCase())
    .filter((sentence) => sentence.length > 12);

/** Finds sentences that are in both variants of a text. */
const checkVariants = (texts: ReadonlyMap<string, string>): string[] => {
  const [first, second] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const [key, text] of texts) {
    const [, group, variant] = /^(.+)\.([01])\.\w+$/.exec(key) ?? [];
    if (group === undefined) continue;
    const side = variant === '0' ? first : second;
    side.set(group, new Set([...(side.get(group) ?? []), ...splitSentences(text)]));
  }
  return [...second].flatMap(([group, sentences]) =>
    [...sentences]
      .filter((one) => first.get(group)?.has(one))
      .map((one) => `${group}: both variants say “${one}”`),
  );
};

/** Compares a catalogue with the English one. Returns one line per fault, with the text's key. */
export const checkCatalogue = (catalogue: Catalogue, english: Catalogue): readonly string[] => {
  const { locale } = catalogue;
  const [own, model] = [collectTexts(catalogue), collectTexts(english)];
  return [
    ...checkKeys(own, model),
    ...[...own].flatMap(([key, text]) => [
      ...checkPattern(key, text, model.get(key) ?? text, locale),
      ...checkPunctuation(key, text, locale),
      ...checkLength(key, text, model.get(key) ?? text),
    ]),
    ...checkVariants(own),
  ];
};
