import type { PhraseElement } from './syntax.ts';

/**
 * A node of the tree of all phrases. Phrases that begin with the same elements share the nodes of
 * these elements, so the tree grows with the length of the phrases, not with their alternatives.
 */
export interface PhraseNode<End> {
  /** By symbol: a word, a stem with `~`, or `#number`. */
  next?: Map<string, PhraseNode<End>>;
  /** The node after one word of any kind. */
  any?: PhraseNode<End>;
  /** Nodes that are reached without a further word. */
  skips?: PhraseNode<End>[];
  /** The nodes after the choices and gaps that begin here. */
  joins?: Map<string, PhraseNode<End>>;
  /** What ends here. */
  ends?: End[];
}

export const NUMBER_SYMBOL = '#number';
export const toStemSymbol = (stem: string): string => `${stem}~`;

/** Up to how many words `...` covers. */
const MAX_GAP = 3;

/** Most nodes need few of the fields, so a field is created when it is needed. */
export const createNode = <End>(): PhraseNode<End> => ({});

/** Adds the nodes of a phrase, and returns the last one. */
export const addElements = <End>(
  from: PhraseNode<End>,
  elements: readonly PhraseElement[],
): PhraseNode<End> => elements.reduce(addElement<End>, from);

const addElement = <End>(node: PhraseNode<End>, element: PhraseElement): PhraseNode<End> => {
  switch (element.type) {
    case 'word':
      return getNext(node, element.text);
    case 'stem':
      return getNext(node, toStemSymbol(element.text));
    case 'number':
      return getNext(node, NUMBER_SYMBOL);
    case 'any':
      return getAny(node);
    case 'gap':
      return getJoin(node, '...', () => listGapNodes(node));
    case 'choice':
      return getJoin(node, element.key, () =>
        element.options.map((option) => addElements(node, option)),
      );
  }
};

const getNext = <End>(node: PhraseNode<End>, symbol: string): PhraseNode<End> => {
  node.next ??= new Map();
  const next = node.next.get(symbol) ?? createNode<End>();
  node.next.set(symbol, next);
  return next;
};

const getAny = <End>(node: PhraseNode<End>): PhraseNode<End> => {
  node.any ??= createNode<End>();
  return node.any;
};

const listGapNodes = <End>(node: PhraseNode<End>): PhraseNode<End>[] => {
  const nodes = [node];
  for (let i = 0; i < MAX_GAP; i++) nodes.push(getAny(nodes[i] as PhraseNode<End>));
  return nodes;
};

/** Returns the node at which all branches of a choice or gap meet. */
const getJoin = <End>(
  node: PhraseNode<End>,
  key: string,
  addBranches: () => readonly PhraseNode<End>[],
): PhraseNode<End> => {
  node.joins ??= new Map();
  const existing = node.joins.get(key);
  if (existing) return existing;
  const join = createNode<End>();
  node.joins.set(key, join);
  for (const branch of addBranches()) {
    branch.skips ??= [];
    branch.skips.push(join);
  }
  return join;
};

/** Adds a node and all nodes that are reached from it without a further word. */
export const addWithSkips = <End>(nodes: Set<PhraseNode<End>>, node: PhraseNode<End>): void => {
  if (nodes.has(node)) return;
  nodes.add(node);
  for (const skip of node.skips ?? []) addWithSkips(nodes, skip);
};
