import type { CorpusLine, Fault } from './corpus-line.ts';

/** Jaccard similarity of character 4-grams from which two lines are too alike. */
const TOO_ALIKE = 0.85;
const GRAM = 4;
/** A gram in more lines than this tells nothing about likeness. */
const COMMON = 60;

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const gramsOf = (text: string): ReadonlySet<string> => {
  const padded = ` ${text} `;
  return new Set(
    Array.from({ length: Math.max(1, padded.length - GRAM + 1) }, (_, i) =>
      padded.slice(i, i + GRAM),
    ),
  );
};

const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  // The most that sets of these sizes can reach: most pairs need no second look.
  const most = Math.min(a.size, b.size) / Math.max(a.size, b.size);
  if (most < TOO_ALIKE) return most;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return shared / (a.size + b.size - shared);
};

/** Same words twice, or nearly: twins may be close, anything else may not. */
export const checkDuplicates = (lines: readonly CorpusLine[]): Fault[] => {
  const faults: Fault[] = [];
  const seen = new Map<string, CorpusLine>();
  const texts = lines.map((line) => folded(line.text));
  const grams = texts.map(gramsOf);
  const holders = new Map<string, number[]>();
  grams.forEach((own, i) => {
    for (const gram of own) {
      const others = holders.get(gram);
      if (!others) holders.set(gram, [i]);
      // One more than are looked at: enough to tell that a gram is common.
      else if (others.length <= COMMON) others.push(i);
    }
  });
  lines.forEach((line, i) => {
    const key = `${line.lang} ${line.text.normalize('NFKC').toLowerCase().trim()}\t${line.previous}`;
    const first = seen.get(key);
    if (first) faults.push({ place: line.place, what: `the same text as ${first.place}` });
    else seen.set(key, line);
    const near = new Set<number>();
    for (const gram of grams[i] as ReadonlySet<string>) {
      const others = holders.get(gram) ?? [];
      if (others.length <= COMMON) for (const other of others) if (other < i) near.add(other);
    }
    for (const other of near) {
      const earlier = lines[other] as CorpusLine;
      if (earlier.lang !== line.lang || earlier.twin === line.id || line.twin === earlier.id)
        continue;
      // The same words after other words are another line.
      if (earlier.previous !== line.previous || (texts[i] as string).length < 12) continue;
      if (
        jaccard(grams[i] as ReadonlySet<string>, grams[other] as ReadonlySet<string>) >= TOO_ALIKE
      ) {
        faults.push({ place: line.place, what: `nearly the same as ${earlier.place}` });
        break;
      }
    }
  });
  return faults;
};
