import type { CompiledPhrase, CompiledPhrases, Node } from './compile-phrases.ts';
import { addWithSkips } from './phrase-nodes.ts';
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
  { starts }: CompiledPhrases,
  tokens: readonly PhraseToken[],
): TokenMatch[] => {
  const matches: TokenMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (const symbol of (tokens[i] as PhraseToken).symbols) {
      const nodes = starts.get(symbol);
      if (nodes) followFrom(nodes, tokens, i, matches);
    }
  }
  return matches;
};

const followFrom = (
  nodes: readonly Node[],
  tokens: readonly PhraseToken[],
  from: number,
  matches: TokenMatch[],
): void => {
  let active = new Set<Node>();
  for (const node of nodes) addWithSkips(active, node);
  const { sentence } = tokens[from] as PhraseToken;
  for (let to = from + 1; active.size > 0; to++) {
    for (const { ends } of active) {
      for (const phrase of ends ?? []) matches.push({ phrase, from, to });
    }
    const token = tokens[to];
    if (token?.sentence !== sentence) return;
    active = step(active, token.symbols);
  }
};

const step = (active: ReadonlySet<Node>, symbols: readonly string[]): Set<Node> => {
  const reached = new Set<Node>();
  for (const { next, any } of active) {
    if (any) addWithSkips(reached, any);
    if (!next) continue;
    for (const symbol of symbols) {
      const node = next.get(symbol);
      if (node) addWithSkips(reached, node);
    }
  }
  return reached;
};
