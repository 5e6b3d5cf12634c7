/**
 * Numbers strings that are lines of one long text, without creating them: tens of thousands of
 * strings and a map would take most of the time and memory of loading phrases.
 */
export interface SymbolTable {
  /** Adds the line of the text that begins at `start`, unless it is known. Returns its number. */
  readonly addLine: (start: number) => number;
  /** Returns the number of a string, or -1. */
  readonly find: (symbol: string) => number;
  readonly getLength: (symbol: number) => number;
  readonly list: () => string[];
  readonly count: () => number;
}

const LINE_BREAK = 10;
const HASH_START = 0x011c9dc5;
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const finish = (hash: number): number => hash ^ (hash >>> 15);

/** Creates a table for at most `limit` lines of `text`. */
export const createSymbolTable = (text: string, limit: number): SymbolTable => {
  const mask = 2 ** Math.ceil(Math.log2(limit * 2 + 2)) - 1;
  /** By hash: the number of a symbol + 1, or 0. */
  const table = new Int32Array(mask + 1);
  const starts = new Int32Array(limit);
  const ends = new Int32Array(limit);
  let count = 0;

  const isEqual = (symbol: number, other: string, from: number, length: number): boolean => {
    const start = starts[symbol] as number;
    if ((ends[symbol] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) {
      if (text.charCodeAt(start + i) !== other.charCodeAt(from + i)) return false;
    }
    return true;
  };
  /** Returns the slot of a symbol, or the free slot for it. */
  const findSlot = (hash: number, other: string, start: number, end: number): number => {
    let slot = finish(hash) & mask;
    for (let entry = table[slot] as number; entry > 0; entry = table[slot] as number) {
      if (isEqual(entry - 1, other, start, end - start)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  return {
    addLine: (start) => {
      let hash = HASH_START;
      let end = start;
      for (; end < text.length; end++) {
        const code = text.charCodeAt(end);
        if (code === LINE_BREAK) break;
        hash = mix(hash, code);
      }
      const slot = findSlot(hash, text, start, end);
      const known = table[slot] as number;
      if (known > 0) return known - 1;
      starts[count] = start;
      ends[count] = end;
      count++;
      table[slot] = count;
      return count - 1;
    },
    find: (symbol) => {
      let hash = HASH_START;
      for (let i = 0; i < symbol.length; i++) hash = mix(hash, symbol.charCodeAt(i));
      return (table[findSlot(hash, symbol, 0, symbol.length)] as number) - 1;
    },
    getLength: (symbol) => (ends[symbol] as number) - (starts[symbol] as number),
    list: () =>
      Array.from({ length: count }, (_, symbol) => text.slice(starts[symbol], ends[symbol])),
    count: () => count,
  };
};
