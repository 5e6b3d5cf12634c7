import { IntlMessageFormat } from 'intl-messageformat';
import type { Advice, Catalogue } from '../words.ts';
import { checkKeys, textsOf } from './texts-of.ts';

/** Most characters that fit on a phone 320 pixels wide. English is shorter than most languages. */
export const MOST: Readonly<Record<keyof Advice, number>> = {
  title: 48,
  body: 150,
  why: 220,
  tip: 230,
};
const MOST_ON_BUTTON = 26;
const MOST_IN_LABEL = 30;
/** A label may be this many times as long as the English one, if that is long already. */
const LABEL_GROWTH = 2;

interface Node {
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
  readonly type: number;
}
/** Literal text and `#`, as @formatjs/icu-messageformat-parser numbers them. */
const WITHOUT_NAME = [0, 7];

const nodesIn = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [
    node,
    ...Object.values(node.options ?? {}).flatMap(({ value }) => nodesIn(value)),
  ]);

/** The arguments of a pattern and the cases of its plurals. Throws if it isn't valid ICU. */
export const parsePattern = (
  pattern: string,
  locale: string,
): { readonly names: readonly string[]; readonly cases: readonly string[][] } => {
  const ast = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }).getAst();
  const nodes = nodesIn(ast as unknown as readonly Node[]);
  const named = nodes.filter(({ type }) => !WITHOUT_NAME.includes(type));
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

const mostFor = (key: string, english: string): number => {
  if (key.startsWith('labels.choices.')) return MOST_ON_BUTTON;
  // Only one of several plural forms is shown.
  if (key.startsWith('labels.') && !english.includes(', plural,')) {
    return Math.max(MOST_IN_LABEL, LABEL_GROWTH * english.length);
  }
  return MOST[key.split('.').at(-1) as keyof Advice] ?? Number.POSITIVE_INFINITY;
};

const checkLength = (key: string, text: string, english: string): string[] => {
  const most = mostFor(key, english);
  const length = [...text.replaceAll('{list}', '')].length;
  return length > most ? [`${key}: has ${length} characters; at most ${most} fit`] : [];
};

const sentencesOf = (text: string): readonly string[] =>
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
    side.set(group, new Set([...(side.get(group) ?? []), ...sentencesOf(text)]));
  }
  return [...second].flatMap(([group, sentences]) =>
    [...sentences]
      .filter((one) => first.get(group)?.has(one))
      .map((one) => `${group}: both variants say “${one}”`),
  );
};

/** What is wrong with a catalogue, compared with the English one: a line per fault that names its key. */
export const checkCatalogue = (catalogue: Catalogue, english: Catalogue): readonly string[] => {
  const { locale } = catalogue;
  const [own, model] = [textsOf(catalogue), textsOf(english)];
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
