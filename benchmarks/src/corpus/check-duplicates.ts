import type { CorpusLine, Fault } from './corpus-line.ts';
import { foldText, jaccard, splitIntoGrams, TOO_ALIKE } from './similarity.ts';

/** A gram in more lines than this says nothing about similarity. */
const COMMON = 60;

/**
 * The grams of each text to index when searching for similar texts. Two texts that are
 * too similar share one of the rarest (1 - TOO_ALIKE) of their grams, so the others need
 * no index.
 */
const rarestGrams = (grams: readonly ReadonlySet<string>[]): readonly string[][] => {
  const counts = new Map<string, number>();
  for (const own of grams) for (const gram of own) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return grams.map((own) => {
    const counted = Array.from(own, (gram) => ({ gram, count: counts.get(gram) as number }));
    return counted
      .sort((a, b) => a.count - b.count || (a.gram < b.gram ? -1 : 1))
      .slice(0, own.size - Math.ceil(TOO_ALIKE * own.size) + 1)
      .filter(({ count }) => count <= COMMON)
      .map(({ gram }) => gram);
  });
};

/** Finds identical and nearly identical lines. Only twins may be close. */
export const checkDuplicates = (lines: readonly CorpusLine[]): Fault[] => {
  const faults: Fault[] = [];
  const seen = new Map<string, CorpusLine>();
  const texts = lines.map((line) => foldText(line.text));
  const grams = texts.map(splitIntoGrams);
  const rarest = rarestGrams(grams);
  const earlierWith = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const key = `${line.lang} ${line.text.normalize('NFKC').toLowerCase().trim()}\t${line.previous}`;
    const first = seen.get(key);
    if (first) faults.push({ place: line.place, what: `the same text as ${first.place}` });
    else seen.set(key, line);
    const near = new Set<number>();
    for (const gram of rarest[i] as readonly string[]) {
      const others = earlierWith.get(gram);
      if (!others) earlierWith.set(gram, [i]);
      else {
        for (const other of others) near.add(other);
        others.push(i);
      }
    }
    for (const other of near) {
      const earlier = lines[other] as CorpusLine;
      if (earlier.lang !== line.lang || earlier.twin === line.id || line.twin === earlier.id)
        continue;
      // The same words after a different message are a different line.
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
