import { IntlMessageFormat } from 'intl-messageformat';
import type { Advice, Catalogue, HarmAdvice } from '../words.ts';

/** Characters of a line that still stand well on a phone of 320 pixels. English is shorter than most. */
export const MOST: Readonly<Record<keyof Advice, number>> = {
  title: 48,
  body: 150,
  why: 220,
  tip: 230,
};
/** Of a button. */
const MOST_CHOICE = 26;

/** A text of a catalogue by its way there, such as `advice.bullying.incoming.any.under-13.0.title`. */
export type Texts = ReadonlyMap<string, string>;

/** Every text of a catalogue. */
export const textsOf = (catalogue: Catalogue): Texts => {
  const found = new Map<string, string>();
  const walk = (value: unknown, way: string): void => {
    if (typeof value === 'string') found.set(way, value);
    else
      for (const [key, inner] of Object.entries(value as object))
        walk(inner, way ? `${way}.${key}` : key);
  };
  const { locale: _, ...texts } = catalogue;
  walk(texts, '');
  return found;
};

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

/** What a pattern takes, and the cases that it tells apart. Throws where it is no ICU pattern. */
export const readPattern = (
  pattern: string,
  locale: string,
): { readonly takes: readonly string[]; readonly cases: readonly string[][] } => {
  const ast = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }).getAst();
  const nodes = nodesIn(ast as unknown as readonly Node[]);
  const named = nodes.filter(({ type }) => !WITHOUT_NAME.includes(type));
  return {
    takes: [...new Set(named.map(({ value = '' }) => value))].sort(),
    cases: nodes.flatMap(({ options }) => (options ? [Object.keys(options)] : [])),
  };
};

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?؟।…])\s+/u)
    .map((sentence) => sentence.trim().toLowerCase())
    .filter((sentence) => sentence.length > 12);

/** Both ways of saying it say the same sentence. */
const checkVariants = (advice: HarmAdvice, way: string): string[] =>
  [
    ['any', advice.any] as const,
    ...Object.entries(advice.kinds ?? {}),
    ['bystander', advice.bystander] as const,
  ].flatMap(([name, groups]) =>
    Object.entries(groups ?? {}).flatMap(([group, [first, second]]) => {
      const said = new Set(Object.values(first).flatMap(sentencesOf));
      const again = Object.values(second)
        .flatMap(sentencesOf)
        .filter((one) => said.has(one));
      return again.map((one) => `${way}.${name}.${group}: both variants say “${one}”`);
    }),
  );

const checkPattern = (way: string, text: string, english: string, locale: string): string[] => {
  try {
    const [own, model] = [readPattern(text, locale), readPattern(english, 'en')];
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const missing = own.cases.flatMap((cases) => wanted.filter((one) => !cases.includes(one)));
    return [
      ...(own.takes.join() === model.takes.join()
        ? []
        : [`${way}: takes {${own.takes}}, English takes {${model.takes}}`]),
      ...(own.cases.length < model.cases.length ? [`${way}: tells no number apart`] : []),
      ...missing.map((one) => `${way}: has no words for the plural “${one}”`),
    ];
  } catch (error) {
    return [`${way}: is no ICU pattern: ${(error as Error).message}`];
  }
};

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/** Which marks of another script's punctuation slipped in. */
const checkMarks = (way: string, text: string, locale: string): string[] => {
  const plain = text.replaceAll(/\{[^}]*\}?/g, '');
  const rightToLeft = RIGHT_TO_LEFT.includes(locale.split('-')[0] as string);
  return [
    ...(plain.includes("'") ? [`${way}: has a straight apostrophe, which is special in ICU`] : []),
    ...(rightToLeft && /[?,;]/.test(plain) ? [`${way}: has a Latin ?, comma or semicolon`] : []),
  ];
};

/** Of a label that is long in English too, in its length: no layout is made for more. */
const LABEL_GROWS = 2;
const MOST_LABEL = 30;

const mostOf = (way: string, english: string): number => {
  if (way.startsWith('labels.choices.')) return MOST_CHOICE;
  // Of several plurals only one is read.
  const isPlural = english.includes(', plural,');
  if (way.startsWith('labels.') && !isPlural)
    return Math.max(MOST_LABEL, LABEL_GROWS * english.length);
  const isAdvice = way.startsWith('advice.') || way.startsWith('seen.grooming');
  const part = way.split('.').at(-1) as keyof Advice;
  return isAdvice ? MOST[part] : Number.POSITIVE_INFINITY;
};

const checkLength = (way: string, text: string, english: string): string[] => {
  const most = mostOf(way, english);
  const length = [...text.replaceAll(/\{list\}/g, '')].length;
  return length > most ? [`${way}: ${length} characters, ${most} is the most`] : [];
};

/** What is wrong with a catalogue beside the English one; one line each, empty where nothing is. */
export const checkCatalogue = (catalogue: Catalogue, english: Catalogue): readonly string[] => {
  const { locale } = catalogue;
  const [own, model] = [textsOf(catalogue), textsOf(english)];
  const missing = [...model.keys()].filter((way) => !own.get(way)?.trim());
  const extra = [...own.keys()].filter((way) => !model.has(way));
  const advice = Object.entries(catalogue.advice).flatMap(([harm, directions]) =>
    Object.entries(directions as Readonly<Record<string, HarmAdvice>>).flatMap(([direction, one]) =>
      checkVariants(one, `advice.${harm}.${direction}`),
    ),
  );
  return [
    ...missing.map((way) => `${way}: is missing`),
    ...extra.map((way) => `${way}: is not in English`),
    ...[...own].flatMap(([way, text]) => [
      ...checkPattern(way, text, model.get(way) ?? text, locale),
      ...checkMarks(way, text, locale),
      ...checkLength(way, text, model.get(way) ?? text),
    ]),
    ...advice,
  ].map((line) => `${locale}: ${line}`);
};
