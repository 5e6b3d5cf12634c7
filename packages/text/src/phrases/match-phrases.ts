import {
  type CompiledPhrase,
  type CompiledPhrases,
  type NumberLists,
  toChoice,
  toChoiceStep,
} from './load-phrases.ts';
import { getTarget } from './phrase-graph.ts';
import type { PhraseToken } from './tokens.ts';

/** A phrase in a text, with the numbers of its first token and of the token after it. */
export interface TokenMatch {
  readonly phrase: CompiledPhrase;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds all phrases in the tokens, overlapping ones too. A match never crosses the end of a sentence.
 * The time is linear in the number of tokens, because the length of a phrase is limited.
 */
export const matchPhrases = (
  compiled: CompiledPhrases,
  tokens: readonly PhraseToken[],
): TokenMatch[] => {
  const matches: TokenMatch[] = [];
  for (let i = 0; i < tokens.length; i++) followFrom(compiled, tokens, i, matches);
  return matches;
};

const followFrom = (
  compiled: CompiledPhrases,
  tokens: readonly PhraseToken[],
  from: number,
  matches: TokenMatch[],
): void => {
  const { graph, phrases, firstNodes, isListed } = compiled;
  const { sentence, symbols } = tokens[from] as PhraseToken;
  let active: number[] = [];
  for (const symbol of symbols) {
    const end = firstNodes.starts[symbol + 1] as number;
    for (let i = firstNodes.starts[symbol] as number; i < end; i++) {
      addWithSkips(compiled, active, firstNodes.items[i] as number);
    }
  }
  for (let to = from + 1; active.length > 0; to++) {
    for (const node of active) {
      isListed[node] = 0;
      for (let end = graph.lastEnd[node] as number; end > 0; ) {
        matches.push({ phrase: phrases[end - 1] as CompiledPhrase, from, to });
        end = graph.previousEnd[end - 1] as number;
      }
    }
    const token = tokens[to];
    if (token?.sentence !== sentence) return;
    active = step(compiled, active, token.symbols);
  }
};

const step = (
  compiled: CompiledPhrases,
  active: readonly number[],
  symbols: readonly number[],
): number[] => {
  const { graph } = compiled;
  const reached: number[] = [];
  for (const node of active) {
    const any = graph.any[node] as number;
    if (any > 0) addWithSkips(compiled, reached, any);
    for (const symbol of symbols) {
      const next = getTarget(graph, node, symbol);
      if (next > 0) addWithSkips(compiled, reached, next);
      if ((graph.choiceCount[node] as number) > 0) followChoices(compiled, reached, node, symbol);
    }
  }
  return reached;
};

/** Adds the nodes after the choices of a node that have the symbol. Goes through the shorter list. */
const followChoices = (
  compiled: CompiledPhrases,
  reached: number[],
  node: number,
  symbol: number,
): void => {
  const { graph, choices } = compiled;
  const start = choices.starts[symbol] as number;
  const end = choices.starts[symbol + 1] as number;
  if (end - start < (graph.choiceCount[node] as number)) {
    for (let i = start; i < end; i++) {
      const next = getTarget(graph, node, toChoiceStep(choices.items[i] as number));
      if (next > 0) addWithSkips(compiled, reached, next);
    }
    return;
  }
  for (let edge = graph.firstChoice[node] as number; edge > 0; ) {
    if (hasItem(choices, start, end, toChoice(graph.edgeLabel[edge - 1] as number))) {
      addWithSkips(compiled, reached, graph.edgeTo[edge - 1] as number);
    }
    edge = graph.nextChoice[edge - 1] as number;
  }
};

/** Whether the sorted items from `start` to `end` contain `item`. */
const hasItem = ({ items }: NumberLists, start: number, end: number, item: number): boolean => {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as number) < item) low = middle + 1;
    else high = middle;
  }
  return low < end && items[low] === item;
};

/** Adds a node and all nodes that are reached from it without a further word. */
const addWithSkips = (compiled: CompiledPhrases, nodes: number[], node: number): void => {
  const { graph, isListed } = compiled;
  if (isListed[node] === 1) return;
  isListed[node] = 1;
  nodes.push(node);
  for (let skip = graph.firstSkip[node] as number; skip > 0; ) {
    addWithSkips(compiled, nodes, graph.skipTo[skip - 1] as number);
    skip = graph.nextSkip[skip - 1] as number;
  }
};
