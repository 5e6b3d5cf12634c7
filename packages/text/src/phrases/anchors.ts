import type { CompiledPhrase } from './load-phrases.ts';
import type { TokenMatch } from './match-phrases.ts';

/**
 * Removes matches that break `^` or `$`. Copies of the phrase before or after it do not count, so
 * `^ kys $` matches "kys kys kys". `count` is the number of tokens.
 */
export const filterAnchored = (matches: readonly TokenMatch[], count: number): TokenMatch[] => {
  const isAnchored = ({ phrase }: TokenMatch) => phrase.atStart || phrase.atEnd;
  const anchored = matches.filter(isAnchored);
  if (anchored.length === 0) return [...matches];
  const copies = new Map<CompiledPhrase, TokenMatch[]>();
  for (const match of anchored) {
    const known = copies.get(match.phrase);
    if (known) known.push(match);
    else copies.set(match.phrase, [match]);
  }
  return [
    ...matches.filter((match) => !isAnchored(match)),
    ...[...copies.values()].flatMap((group) => filterCopies(group, count)),
  ];
};

/** Takes the matches of one phrase, sorted by their first token. */
const filterCopies = (matches: readonly TokenMatch[], count: number): TokenMatch[] => {
  const fromStart = new Set([0]);
  for (const { from, to } of matches) if (fromStart.has(from)) fromStart.add(to);
  const toEnd = new Set([count]);
  for (const { from, to } of [...matches].reverse()) if (toEnd.has(to)) toEnd.add(from);
  return matches.filter(
    ({ phrase, from, to }) =>
      (!phrase.atStart || fromStart.has(from)) && (!phrase.atEnd || toEnd.has(to)),
  );
};
