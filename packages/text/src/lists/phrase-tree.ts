/** A prefix tree of phrases by token. */
export interface PhraseTree {
  readonly next: Map<string, PhraseTree>;
  /** The entry as written. Set if a phrase ends at this node. */
  entry?: string;
}

export const createPhraseTree = (): PhraseTree => ({ next: new Map() });

export const addPhrase = (tree: PhraseTree, tokens: readonly string[], entry: string): void => {
  let node = tree;
  for (const token of tokens) {
    const next = node.next.get(token) ?? createPhraseTree();
    node.next.set(token, next);
    node = next;
  }
  node.entry ??= entry;
};

/** Finds the longest phrase that begins at the token `from`, and its number of tokens. */
export const findLongestPhrase = (
  tree: PhraseTree,
  tokens: readonly { readonly text: string }[],
  from: number,
): { entry: string; count: number } | undefined => {
  let node: PhraseTree | undefined = tree;
  let longest: { entry: string; count: number } | undefined;
  for (let i = from; node; i++) {
    if (node.entry !== undefined) longest = { entry: node.entry, count: i - from };
    const token: string | undefined = tokens[i]?.text;
    node = token === undefined ? undefined : node.next.get(token);
  }
  return longest;
};
