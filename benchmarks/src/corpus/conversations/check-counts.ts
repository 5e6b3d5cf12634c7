import type { Fault } from '../corpus-line.ts';
import type { Conversation } from './conversation.ts';

/** Minimum numbers of conversations, and limits on their length. */
export interface Demands {
  readonly languages: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly turns: readonly [min: number, max: number];
}

/** From issue 7. */
export const DEMANDS: Demands = {
  languages: {
    en: 700,
    es: 20,
    fr: 20,
    de: 20,
    pt: 20,
    it: 20,
    pl: 20,
    tr: 20,
    ar: 20,
    hi: 20,
    id: 20,
  },
  kinds: { sextortion: 60 },
  turns: [9, 60],
};

/**
 * Checks that there are enough conversations per language and kind, none too short or
 * too long.
 */
export const checkCounts = (
  conversations: readonly Conversation[],
  { languages, kinds, turns: [min, max] }: Demands,
): Fault[] => {
  const findTooFew = (key: 'lang' | 'kind', demands: Readonly<Record<string, number>>): Fault[] =>
    Object.entries(demands).flatMap(([value, demanded]) => {
      const count = conversations.filter((conversation) => conversation[key] === value).length;
      return count < demanded
        ? [{ place: value, what: `${count} conversations, at least ${demanded} are needed` }]
        : [];
    });
  return [
    ...findTooFew('lang', languages),
    ...findTooFew('kind', kinds),
    ...conversations
      .filter(({ turns }) => turns.length < min || turns.length > max)
      .map(({ id, turns, place }) => ({
        place,
        what: `${id}: ${turns.length} turns, not ${min} to ${max}`,
      })),
  ];
};
