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
  type PackedPhrases,
  readStep,
} from './packed-format.ts';
import { GraphBuilder, type PhraseGraph, ROOT } from './phrase-graph.ts';
import type { PhraseRole } from './phrase-roles.ts';
import { createSymbolReader, type SymbolReader, type Vocabulary } from './vocabulary.ts';

/** A phrase whose last word was found. */
export interface CompiledPhrase {
  /** The position of the phrase in `listPhrases`. */
  readonly number: number;
  readonly role: PhraseRole;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Lists of numbers by a number. The list of `i` is `items` from `starts[i]` to `starts[i + 1]`. */
export interface NumberLists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** All phrases of all languages, prepared for `findPhrases`. */
export interface CompiledPhrases {
  readonly vocabulary: Vocabulary;
  readonly phrases: readonly CompiledPhrase[];
  readonly graph: PhraseGraph;
  /** By symbol: the choices that have it, in ascending order. */
  readonly choices: NumberLists;
  /** By symbol: the nodes after the first word of a phrase. */
  readonly firstNodes: NumberLists;
  /** By node: 1 while `matchPhrases` has it in a list, otherwise 0. */
  readonly isListed: Uint8Array;
}

/**
 * A symbol, from 0, or a negative number: any word, a gap, or a choice. Except for any word, a step is
 * also the label of an edge.
 */
type Step = number;
const ANY_STEP = -1;
const GAP_STEP = -2;
/** Converts the number of a choice, from 0, to its step, and back. */
export const toChoiceStep = (choice: number): Step => -3 - choice;
export const toChoice = toChoiceStep;

interface Choice {
  readonly bits: number;
  readonly symbols: readonly number[];
  readonly sequences: readonly (readonly Step[])[];
}

/** Up to how many words `...` covers. */
const MAX_GAP = 3;

/** Loads phrases that `packPhrases` packed. */
export const loadPhrases = (packed: PackedPhrases): CompiledPhrases => {
  const reader = createSymbolReader(packed.words, packed.lines);
  const { vocabulary } = reader;
  const choices: Choice[] = [];
  const builder = new GraphBuilder(packed.steps.length >> 1);
  const phrases: CompiledPhrase[] = [];

  const addGap = (node: number, join: number): void => {
    builder.addSkip(node, join);
    for (let i = 0, from = node; i < MAX_GAP; i++) {
      from = builder.addAny(from);
      builder.addSkip(from, join);
    }
  };
  const addChoice = (node: number, join: number, { bits, sequences }: Choice): void => {
    if (bits & IS_OPTIONAL) builder.addSkip(node, join);
    if (bits & HAS_ANY) builder.addSkip(builder.addAny(node), join);
    for (let i = 0; i < sequences.length; i++) {
      builder.addSkip(addSteps(node, sequences[i] as readonly Step[]), join);
    }
  };
  const addStep = (node: number, step: Step): number => {
    if (step >= 0) return builder.addEdge(node, step, false);
    if (step === ANY_STEP) return builder.addAny(node);
    const countBefore = builder.nodes;
    if (step === GAP_STEP) {
      const join = builder.addEdge(node, step, false);
      if (builder.nodes > countBefore) addGap(node, join);
      return join;
    }
    const choice = choices[toChoice(step)] as Choice;
    const join = builder.addEdge(node, step, choice.symbols.length > 0);
    if (builder.nodes > countBefore) addChoice(node, join, choice);
    return join;
  };
  const addSteps = (node: number, steps: readonly Step[]): number => {
    let last = node;
    for (let i = 0; i < steps.length; i++) last = addStep(last, steps[i] as Step);
    return last;
  };

  unpack(packed, reader, choices, (phrase, steps) => {
    builder.addEnd(addSteps(ROOT, steps));
    phrases.push(phrase);
  });
  const graph = builder.build();
  const count = vocabulary.symbols.count();
  return {
    vocabulary,
    phrases,
    graph,
    choices: listChoices(choices, count),
    firstNodes: listFirstNodes(graph, choices, count),
    isListed: new Uint8Array(builder.nodes),
  };
};

const unpack = (
  { steps, roles }: PackedPhrases,
  reader: SymbolReader,
  choices: Choice[],
  addPhrase: (phrase: CompiledPhrase, steps: readonly Step[]) => void,
): void => {
  let position = 0;
  let number = 0;
  /**
   * By number: the symbols and choices that occur repeatedly in the language. -1 is a choice that was
   * not read yet.
   */
  let repeated: Step[] = [];

  const read = (): number => readStep(steps, position++);
  const readRepeated = (): Step[] => {
    const found: Step[] = [];
    for (let i = read(); i > 0; i--) found.push(reader.next());
    return found;
  };
  /** Lists under construction, one after another. Arrays that grow would leave much garbage. */
  const stack: Step[] = [];
  let top = 0;
  const pop = (base: number): Step[] => {
    const list = stack.slice(base, top);
    top = base;
    return list;
  };
  const readChoice = (): Step => {
    const header = read();
    const base = top;
    for (let i = header >> CHOICE_BITS; i > 0; i--) stack[top++] = reader.next();
    let known = 0;
    for (let step = read(); step !== END; step = read()) {
      known += step;
      stack[top++] = repeated[known - FIRST_REPEATED] as Step;
    }
    const found = pop(base);
    const sequences: Step[][] = [];
    for (let i = read(); i > 0; i--) sequences.push(readSequence(read()));
    return toChoiceStep(choices.push({ bits: header, symbols: found, sequences }) - 1);
  };
  const toStep = (code: number): Step => {
    if (code === NEXT_WORD) return reader.next();
    if (code === NEXT_CHOICE) return readChoice();
    if (code === ANY) return ANY_STEP;
    if (code === GAP) return GAP_STEP;
    const known = repeated[code - FIRST_REPEATED] as Step;
    if (known !== -1) return known;
    const choice = readChoice();
    repeated[code - FIRST_REPEATED] = choice;
    return choice;
  };
  const readSequence = (first: number): Step[] => {
    const base = top;
    for (let code = first; code !== END; code = read()) {
      const step = toStep(code);
      stack[top++] = step;
    }
    return pop(base);
  };
  const readPhrase = (role: PhraseRole): void => {
    let code = read();
    const atStart = code === AT_START;
    if (atStart) code = read();
    const atEnd = code === AT_END;
    if (atEnd) code = read();
    addPhrase({ number: number++, role, atStart, atEnd }, readSequence(code));
  };
  while (position < steps.length) {
    repeated = readRepeated();
    for (let lists = read(); lists > 0; lists--) {
      const role = roles[read()] as PhraseRole;
      for (let i = read(); i > 0; i--) readPhrase(role);
    }
  }
};

/** Creates lists from the pairs that `each` passes on. Calls it twice, the first time to count. */
const createLists = (
  count: number,
  each: (add: (key: number, item: number) => void) => void,
): NumberLists => {
  const starts = new Int32Array(count + 1);
  each((key) => {
    starts[key + 1] = (starts[key + 1] as number) + 1;
  });
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const ends = starts.slice();
  const items = new Int32Array(starts[count] as number);
  each((key, item) => {
    const end = ends[key] as number;
    items[end] = item;
    ends[key] = end + 1;
  });
  return { starts, items };
};

const listChoices = (choices: readonly Choice[], count: number): NumberLists =>
  createLists(count, (add) => {
    for (let choice = 0; choice < choices.length; choice++) {
      const { symbols } = choices[choice] as Choice;
      for (let i = 0; i < symbols.length; i++) add(symbols[i] as number, choice);
    }
  });

const listFirstNodes = (
  graph: PhraseGraph,
  choices: readonly Choice[],
  count: number,
): NumberLists => {
  const { edgeFrom, edgeLabel, edgeTo, firstSkip, skipTo, nextSkip } = graph;
  const roots = new Set([ROOT]);
  for (const root of roots) {
    for (let skip = firstSkip[root] as number; skip > 0; skip = nextSkip[skip - 1] as number) {
      roots.add(skipTo[skip - 1] as number);
    }
  }
  return createLists(count, (add) => {
    for (let edge = 0; edge < edgeFrom.length; edge++) {
      if (!roots.has(edgeFrom[edge] as number)) continue;
      const label = edgeLabel[edge] as number;
      const next = edgeTo[edge] as number;
      if (label >= 0) add(label, next);
      else for (const symbol of choices[toChoice(label)]?.symbols ?? []) add(symbol, next);
    }
  });
};
