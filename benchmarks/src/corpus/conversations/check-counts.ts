import type { Fault } from '../corpus-line.ts';
import type { Conversation } from './conversation.ts';

/** Minimum numbers of conversations, and limits on their length. */
export interface Demands {
  readonly languages: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly turns: readonly [least: number, most: number];
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
  { languages, kinds, turns: [least, most] }: Demands,
): Fault[] => {
  const short = (key: 'lang' | 'kind', demands: Readonly<Record<string, number>>): Fault[] =>
    Object.entries(demands).flatMap(([value, demanded]) => {
      const there = conversations.filter((conversation) => conversation[key] === value).length;
      return there < demanded
        ? [{ place: value, what: `${there} conversations, at least ${demanded} are needed` }]
        : [];
    });
  return [
    ...short('lang', languages),
    ...short('kind', kinds),
    ...conversations
      .filter(({ turns }) => turns.length < least || turns.length > most)
      .map(({ id, turns, place }) => ({
        place,
        what: `${id}: ${turns.length} turns, not ${least} to ${most}`,
      })),
  ];
};
