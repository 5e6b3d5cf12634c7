/** A prefix tree of phrases by token. */
export interface PhraseTree {
  readonly next: Map<string, PhraseTree>;
  /** The entry as written, if a phrase ends here. */
  entry?: string;
}

export const phraseTree = (): PhraseTree => ({ next: new Map() });

export const addPhrase = (tree: PhraseTree, tokens: readonly string[], entry: string): void => {
  let node = tree;
  for (const token of tokens) {
    const next = node.next.get(token) ?? phraseTree();
    node.next.set(token, next);
    node = next;
  }
  node.entry ??= entry;
};

/** The longest phrase that begins at a token, and its number of tokens. */
export const longestPhrase = (
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
