/**
 * The graph of all phrases. Its edges have labels: a symbol, or a choice, which stands for all of its
 * symbols. Phrases that begin with the same labels share nodes. Plain arrays of numbers, because
 * hundreds of thousands of small objects take too long to create.
 */
export interface PhraseGraph {
  /** Edges by node and label, as a hash table: the number of an edge + 1, or 0. */
  readonly edgeTable: Int32Array;
  readonly edgeFrom: Int32Array;
  readonly edgeLabel: Int32Array;
  readonly edgeTo: Int32Array;
  /** By node: the node after one word of any kind, or 0. */
  readonly any: Int32Array;
  /** By node: the first of its edges whose label is a choice + 1, or 0. */
  readonly firstChoice: Int32Array;
  /** By edge: the next one of the same node + 1, or 0. */
  readonly nextChoice: Int32Array;
  /** By node: how many of its edges have a choice as label. */
  readonly choiceCount: Int32Array;
  /** By node: the first of its skips + 1, or 0. A skip leads to a node without a further word. */
  readonly firstSkip: Int32Array;
  readonly skipTo: Int32Array;
  readonly nextSkip: Int32Array;
  /** By node: the last phrase that ends there + 1, or 0. */
  readonly lastEnd: Int32Array;
  /** By phrase: the previous one that ends at the same node + 1, or 0. */
  readonly previousEnd: Int32Array;
}

export const ROOT = 0;

/** Spreads the keys over the table. The constants are odd, and their bits have no pattern. */
const hash = (node: number, label: number, mask: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
};

/** Returns the node that an edge leads to, or 0. */
export const getTarget = (
  { edgeTable, edgeFrom, edgeLabel, edgeTo }: PhraseGraph,
  node: number,
  label: number,
): number => {
  const mask = edgeTable.length - 1;
  for (let slot = hash(node, label, mask); ; slot = (slot + 1) & mask) {
    const edge = (edgeTable[slot] as number) - 1;
    if (edge < 0) return 0;
    if (edgeFrom[edge] === node && edgeLabel[edge] === label) return edgeTo[edge] as number;
  }
};

/** Returns the numbers with more space after them. */
const grow = (numbers: Int32Array): Int32Array => {
  const grown = new Int32Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
};

/** Builds a graph. Space for `expected` nodes is there from the start, because growing takes time. */
export class GraphBuilder {
  private edgeTable: Int32Array;
  private edgeFrom: Int32Array;
  private edgeLabel: Int32Array;
  private edgeTo: Int32Array;
  private nextChoice: Int32Array;
  private any: Int32Array;
  private firstChoice: Int32Array;
  private choiceCount: Int32Array;
  private firstSkip: Int32Array;
  private lastEnd: Int32Array;
  private skipTo: Int32Array;
  private nextSkip: Int32Array;
  private readonly previousEnd: number[] = [];
  private edges = 0;
  private skips = 0;
  /** The number of nodes. */
  nodes = 1;

  constructor(expected: number) {
    const capacity = Math.max(16, expected);
    const create = (): Int32Array => new Int32Array(capacity);
    this.edgeTable = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2)));
    this.edgeFrom = create();
    this.edgeLabel = create();
    this.edgeTo = create();
    this.nextChoice = create();
    this.any = create();
    this.firstChoice = create();
    this.choiceCount = create();
    this.firstSkip = create();
    this.lastEnd = create();
    this.skipTo = create();
    this.nextSkip = create();
  }

  /** Returns the node that an edge leads to. Creates both if the edge is missing. */
  addEdge(from: number, label: number, isChoice: boolean): number {
    const slot = this.findSlot(from, label);
    const known = this.edgeTable[slot] as number;
    if (known > 0) return this.edgeTo[known - 1] as number;
    if (this.edges === this.edgeFrom.length) this.growEdges();
    const edge = this.edges++;
    this.edgeFrom[edge] = from;
    this.edgeLabel[edge] = label;
    const to = this.createNode();
    this.edgeTo[edge] = to;
    if (isChoice) {
      this.nextChoice[edge] = this.firstChoice[from] as number;
      this.firstChoice[from] = edge + 1;
      this.choiceCount[from] = (this.choiceCount[from] as number) + 1;
    }
    this.edgeTable[slot] = edge + 1;
    if (this.edges * 2 > this.edgeTable.length) this.growTable();
    return to;
  }

  /** Returns the node after one word of any kind. */
  addAny(from: number): number {
    const known = this.any[from] as number;
    if (known > 0) return known;
    const created = this.createNode();
    this.any[from] = created;
    return created;
  }

  addSkip(from: number, to: number): void {
    if (this.skips === this.skipTo.length) {
      this.skipTo = grow(this.skipTo);
      this.nextSkip = grow(this.nextSkip);
    }
    const skip = this.skips++;
    this.skipTo[skip] = to;
    this.nextSkip[skip] = this.firstSkip[from] as number;
    this.firstSkip[from] = skip + 1;
  }

  /** The next phrase ends at a node. */
  addEnd(node: number): void {
    this.lastEnd[node] = this.previousEnd.push(this.lastEnd[node] as number);
  }

  build(): PhraseGraph {
    const { nodes, edges, skips } = this;
    return {
      edgeTable: this.edgeTable,
      edgeFrom: this.edgeFrom.slice(0, edges),
      edgeLabel: this.edgeLabel.slice(0, edges),
      edgeTo: this.edgeTo.slice(0, edges),
      nextChoice: this.nextChoice.slice(0, edges),
      any: this.any.slice(0, nodes),
      firstChoice: this.firstChoice.slice(0, nodes),
      choiceCount: this.choiceCount.slice(0, nodes),
      firstSkip: this.firstSkip.slice(0, nodes),
      lastEnd: this.lastEnd.slice(0, nodes),
      skipTo: this.skipTo.slice(0, skips),
      nextSkip: this.nextSkip.slice(0, skips),
      previousEnd: Int32Array.from(this.previousEnd),
    };
  }

  private createNode(): number {
    if (this.nodes === this.any.length) this.growNodes();
    return this.nodes++;
  }

  private growNodes(): void {
    this.any = grow(this.any);
    this.firstChoice = grow(this.firstChoice);
    this.choiceCount = grow(this.choiceCount);
    this.firstSkip = grow(this.firstSkip);
    this.lastEnd = grow(this.lastEnd);
  }

  private growEdges(): void {
    this.edgeFrom = grow(this.edgeFrom);
    this.edgeLabel = grow(this.edgeLabel);
    this.edgeTo = grow(this.edgeTo);
    this.nextChoice = grow(this.nextChoice);
  }

  private growTable(): void {
    this.edgeTable = new Int32Array(this.edgeTable.length * 2);
    for (let edge = 0; edge < this.edges; edge++) {
      const slot = this.findSlot(this.edgeFrom[edge] as number, this.edgeLabel[edge] as number);
      this.edgeTable[slot] = edge + 1;
    }
  }

  /** Returns the slot of an edge, or the free slot for it. */
  private findSlot(from: number, label: number): number {
    const { edgeTable, edgeFrom, edgeLabel } = this;
    const mask = edgeTable.length - 1;
    let slot = hash(from, label, mask);
    for (let edge = edgeTable[slot] as number; edge > 0; edge = edgeTable[slot] as number) {
      if (edgeFrom[edge - 1] === from && edgeLabel[edge - 1] === label) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
