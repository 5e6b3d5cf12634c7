import {
  ANY,
  AT_END,
  AT_START,
  CHOICE_BITS,
  END,
  FIRST_REPEATED,
  GAP,
  HAS_ANY,
  IS_OPTIONAL,
  NEXT_CHOICE,
  NEXT_WORD,
  NUMBER_SYMBOL,
  type PackedPhrases,
  toStemSymbol,
  toStep,
} from './packed-format.ts';
import { createPhraseError, type PhraseFile } from './phrase-file.ts';
import type { PhraseRole } from './phrase-roles.ts';
import {
  createPhraseParser,
  type ParsedPhrase,
  type PhraseChoice,
  type PhraseElement,
} from './syntax.ts';

/** A choice whose options were sorted. Equal choices of a language are one object. */
interface PackedChoice {
  readonly symbols: readonly string[];
  readonly hasAny: boolean;
  readonly isOptional: boolean;
  /** Options of several steps. */
  readonly sequences: readonly (readonly Step[])[];
}
/** A symbol, `ANY`, `GAP`, or a choice. */
type Step = string | typeof ANY | typeof GAP | PackedChoice;
type Repeatable = string | PackedChoice;

const isRepeatable = (step: Step): step is Repeatable => typeof step !== 'number';

/**
 * Packs the phrases of all languages. The order of phrases stays, so a phrase has the same number as
 * in `listPhrases`. Throws `invalid-input` that names the file and the phrase if one is malformed.
 */
export const packPhrases = (files: readonly PhraseFile[]): PackedPhrases => {
  const roles: PhraseRole[] = [];
  const roleNumbers = new Map<string, number>();
  const getRole = (role: PhraseRole): number => {
    const key = JSON.stringify(role);
    const known = roleNumbers.get(key) ?? roles.push(role) - 1;
    roleNumbers.set(key, known);
    return known;
  };
  const packed = files.map((file) => packFile(file, getRole));
  const words = packed.flatMap((file) => file.words);
  return {
    words: words.join('\n'),
    lines: words.length,
    steps: packed.map(({ steps }) => steps).join(''),
    roles,
  };
};

interface PhraseList {
  /** Where the list is in the file. */
  readonly path: string;
  readonly phrases: readonly string[];
  readonly role: PhraseRole;
}

/** Lists the phrases of a file in the order of their numbers. */
const listPhraseLists = ({
  harmless,
  reported,
  reportedAfter = [],
  groups,
}: PhraseFile): PhraseList[] => [
  { path: 'harmless', phrases: harmless, role: { type: 'harmless' } },
  { path: 'reported', phrases: reported, role: { type: 'reported' } },
  { path: 'reportedAfter', phrases: reportedAfter, role: { type: 'reported-after' } },
  ...groups.map(({ phrases, ...meaning }, i) => ({
    path: `groups[${i}].phrases`,
    phrases,
    role: { type: 'harm' as const, ...meaning },
  })),
];

/** Lists the phrases of all files as written. The position of a phrase is its number. */
export const listPhrases = (
  files: readonly PhraseFile[],
): { readonly language: string; readonly phrase: string }[] =>
  files.flatMap((file) =>
    listPhraseLists(file).flatMap(({ phrases }) =>
      phrases.map((phrase) => ({ language: file.language, phrase })),
    ),
  );

const packFile = (
  file: PhraseFile,
  getRole: (role: PhraseRole) => number,
): { words: string[]; steps: string } => {
  const parse = createPhraseParser(file);
  const toSteps = createSteps();
  const lists = listPhraseLists(file).map(({ path, phrases, role }) => ({
    role: getRole(role),
    phrases: phrases.map((phrase, i) => {
      const place = `${file.language}.json, ${path}[${i}]`;
      const parsed = parse(phrase, place);
      checkStart(parsed, place, phrase);
      return { ...parsed, steps: toSteps(parsed.elements) };
    }),
  }));
  const repeated = listRepeated(lists.flatMap(({ phrases }) => phrases.map(({ steps }) => steps)));
  const writer = createWriter(repeated);
  let steps = toStep(repeated.length) + toStep(lists.length);
  for (const { role, phrases } of lists) {
    steps += toStep(role) + toStep(phrases.length);
    for (const phrase of phrases) {
      if (phrase.atStart) steps += toStep(AT_START);
      if (phrase.atEnd) steps += toStep(AT_END);
      steps += writer.writeSequence(phrase.steps);
    }
  }
  // An empty line is the number of a choice.
  const words = repeated.map((step) => (typeof step === 'string' ? step : ''));
  return { words: [...words, ...writer.words], steps };
};

/** A phrase that can begin with any word, or without words, would be found everywhere. */
const checkStart = ({ elements }: ParsedPhrase, place: string, phrase: string): void => {
  if (canStartWithAny(elements)) {
    throw createPhraseError(
      place,
      phrase,
      'begins with * or ... , or can begin with it. Begin with a word.',
    );
  }
  if (elements.every(isOptional)) {
    throw createPhraseError(place, phrase, 'has only optional words. Add one that is needed.');
  }
};

const isOptional = (element: PhraseElement): boolean =>
  element.type === 'gap' ||
  (element.type === 'choice' && element.options.some((option) => option.every(isOptional)));

const canStartWithAny = (elements: readonly PhraseElement[]): boolean => {
  for (const element of elements) {
    if (element.type === 'any' || element.type === 'gap') return true;
    if (element.type === 'choice' && element.options.some(canStartWithAny)) return true;
    if (!isOptional(element)) return false;
  }
  return false;
};

const toSymbol = (element: PhraseElement): string | undefined => {
  switch (element.type) {
    case 'word':
      return element.text;
    case 'stem':
      return toStemSymbol(element.text);
    case 'number':
      return NUMBER_SYMBOL;
    default:
      return undefined;
  }
};

/** Returns a function that turns elements into steps, with one object for equal choices. */
const createSteps = (): ((elements: readonly PhraseElement[]) => Step[]) => {
  const known = new Map<PhraseChoice, PackedChoice>();
  const byContent = new Map<string, PackedChoice>();
  const numbers = new Map<PackedChoice, number>();
  const describe = (steps: readonly Step[]): string =>
    steps
      .map((step) => {
        if (typeof step === 'object') return `<${numbers.get(step)}>`;
        return step === ANY ? '*' : step === GAP ? '...' : step;
      })
      .join(' ');
  const pack = (choice: PhraseChoice): PackedChoice => {
    const symbols = new Set<string>();
    const sequences = new Map<string, readonly Step[]>();
    let hasAny = false;
    let isOptional = false;
    const addSequence = (steps: readonly Step[]) => sequences.set(describe(steps), steps);
    for (const option of choice.options) {
      const steps = toSteps(option);
      const [step] = steps;
      if (step === undefined) isOptional = true;
      else if (steps.length > 1 || step === GAP) addSequence(steps);
      else if (step === ANY) hasAny = true;
      else if (typeof step === 'string') symbols.add(step);
      else {
        for (const symbol of step.symbols) symbols.add(symbol);
        for (const sequence of step.sequences) addSequence(sequence);
        hasAny ||= step.hasAny;
        isOptional ||= step.isOptional;
      }
    }
    const sorted = [...sequences].sort(([a], [b]) => (a < b ? -1 : 1));
    const packed: PackedChoice = {
      symbols: [...symbols].sort(),
      hasAny,
      isOptional,
      sequences: sorted.map(([, steps]) => steps),
    };
    const content = [
      hasAny,
      isOptional,
      packed.symbols.join(' '),
      ...sorted.map(([described]) => described),
    ].join('|');
    const existing = byContent.get(content) ?? packed;
    if (existing === packed) {
      numbers.set(packed, numbers.size);
      byContent.set(content, packed);
    }
    known.set(choice, existing);
    return existing;
  };
  const toSteps = (elements: readonly PhraseElement[]): Step[] =>
    elements.map((element) => {
      if (element.type === 'choice') return known.get(element) ?? pack(element);
      if (element.type === 'any') return ANY;
      if (element.type === 'gap') return GAP;
      return toSymbol(element) as string;
    });
  return toSteps;
};

/** How many of the most frequent symbols and choices come first, so that they fit one byte. */
const FREQUENT = 60;

/**
 * Lists the symbols and choices that occur more than once: the frequent ones, then the others by
 * their first occurrence, which compresses best.
 */
const listRepeated = (sequences: readonly (readonly Step[])[]): Repeatable[] => {
  const counts = new Map<Repeatable, number>();
  const count = (step: Step): void => {
    if (!isRepeatable(step)) return;
    const before = counts.get(step) ?? 0;
    counts.set(step, before + 1);
    if (before > 0 || typeof step === 'string') return;
    step.symbols.forEach(count);
    for (const sequence of step.sequences) sequence.forEach(count);
  };
  for (const sequence of sequences) sequence.forEach(count);
  const repeated = [...counts].filter(([, times]) => times > 1);
  const frequent = [...repeated].sort(([, a], [, b]) => b - a).slice(0, FREQUENT);
  return [...new Map([...frequent, ...repeated]).keys()];
};

/** Writes sequences of steps, and collects the symbols that occur once. */
const createWriter = (repeated: readonly Repeatable[]) => {
  const numbers = new Map(repeated.map((step, i) => [step, i + FIRST_REPEATED]));
  const written = new Set<PackedChoice>();
  const words: string[] = [];

  const writeChoice = ({ symbols, hasAny, isOptional, sequences }: PackedChoice): string => {
    const known = symbols.flatMap((symbol) => numbers.get(symbol) ?? []).sort((a, b) => a - b);
    const others = symbols.filter((symbol) => !numbers.has(symbol));
    words.push(...others);
    const bits = (hasAny ? HAS_ANY : 0) | (isOptional ? IS_OPTIONAL : 0);
    return [
      toStep((others.length << CHOICE_BITS) | bits),
      ...known.map((number, i) => toStep(number - (known[i - 1] ?? 0))),
      toStep(END),
      toStep(sequences.length),
      ...sequences.map(writeSequence),
    ].join('');
  };
  const writeStep = (step: Step): string => {
    if (!isRepeatable(step)) return toStep(step);
    const number = numbers.get(step);
    if (typeof step === 'string') {
      if (number === undefined) words.push(step);
      return toStep(number ?? NEXT_WORD);
    }
    if (written.has(step)) return toStep(number as number);
    written.add(step);
    return toStep(number ?? NEXT_CHOICE) + writeChoice(step);
  };
  const writeSequence = (steps: readonly Step[]): string =>
    steps.map(writeStep).join('') + toStep(END);
  return { words, writeSequence };
};
