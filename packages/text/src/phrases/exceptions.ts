import type { TokenMatch } from './match-phrases.ts';
import type { PhraseToken } from './tokens.ts';

/** A reason not to count a match. */
type Exception = (match: TokenMatch) => boolean;

/** Whether a match is inside a quotation, with other words outside. */
const createQuotedException = (tokens: readonly PhraseToken[]): Exception => {
  if (!tokens.some(({ quote }) => quote === 0)) return () => false;
  return ({ from, to }) => {
    const first = tokens[from]?.quote ?? 0;
    return first > 0 && tokens[to - 1]?.quote === first;
  };
};

/** Whether a match comes after a cue such as "he said", or before one that comes last. */
const createReportedException = (
  matches: readonly TokenMatch[],
  tokens: readonly PhraseToken[],
): Exception => {
  const getSentence = ({ from }: TokenMatch) => tokens[from]?.sentence ?? 0;
  /** By sentence, the end of the first cue and the start of the last one. */
  const firstCues = new Map<number, number>();
  const lastCues = new Map<number, number>();
  for (const match of matches) {
    const sentence = getSentence(match);
    if (match.phrase.role.type === 'reported') {
      firstCues.set(sentence, Math.min(match.to, firstCues.get(sentence) ?? match.to));
    } else if (match.phrase.role.type === 'reported-after') {
      lastCues.set(sentence, Math.max(match.from, lastCues.get(sentence) ?? match.from));
    }
  }
  return (match) => {
    const sentence = getSentence(match);
    return (
      (firstCues.get(sentence) ?? Number.POSITIVE_INFINITY) <= match.from ||
      (lastCues.get(sentence) ?? -1) >= match.to
    );
  };
};

/** Whether a harmless phrase covers a match. */
const createHarmlessException = (matches: readonly TokenMatch[], count: number): Exception => {
  const harmless = matches.filter(({ phrase }) => phrase.role.type === 'harmless');
  if (harmless.length === 0) return () => false;
  /** The furthest end of a harmless phrase that begins at a token or before it. */
  const furthest = new Uint32Array(count);
  for (const { from, to } of harmless) furthest[from] = Math.max(to, furthest[from] as number);
  for (let i = 1; i < count; i++) {
    furthest[i] = Math.max(furthest[i] as number, furthest[i - 1] as number);
  }
  return ({ from, to }) => (furthest[from] as number) >= to;
};

/** Returns the matches that count: not quoted, not reported and not part of a harmless phrase. */
export const removeExceptions = (
  matches: readonly TokenMatch[],
  tokens: readonly PhraseToken[],
): TokenMatch[] => {
  const harms = matches.filter(({ phrase }) => phrase.role.type === 'harm');
  if (harms.length === 0) return harms;
  const exceptions = [
    createQuotedException(tokens),
    createReportedException(matches, tokens),
    createHarmlessException(matches, tokens.length),
  ];
  return harms.filter((match) => !exceptions.some((isException) => isException(match)));
};
