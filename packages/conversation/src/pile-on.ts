import type { Signal } from '@nightlight/core';
import { type Attack, PILE_ON_MS } from './attacks.ts';
import type { ConversationState } from './state.ts';

/** Minimum number of authors and of messages of a pile-on. */
const MIN_AUTHORS = 2;
const MIN_MESSAGES = 3;
/** From this number of messages, the severity is high. */
const MANY_MESSAGES = 5;

const SOURCE = { id: 'pile-on-rule', version: '1' } as const;
/** The scores of the text patterns. They are fixed, because a rule has nothing to calibrate. */
const SCORES = { medium: 0.6, high: 0.95 } as const;

type AttackByName = Attack & { readonly author: string };

const countAuthors = (attacks: readonly AttackByName[]): number =>
  new Set(attacks.map(({ author }) => author)).size;

/**
 * Whether an attack only answers its target's own attacks: one answer to each of them, and
 * every answer of a person whom several people attack. `recent` are the attacks before it.
 */
const isReply = (
  { author, target }: AttackByName,
  recent: readonly AttackByName[],
  replies: ReadonlySet<AttackByName>,
): boolean => {
  const received = recent.filter((one) => one.target === author && !replies.has(one));
  const provocations = received.filter((one) => one.author === target).length;
  if (provocations === 0) return false;
  const answers = recent.filter((one) => one.author === author && one.target === target).length;
  return countAuthors(received) >= MIN_AUTHORS || answers < provocations;
};

/** All attacks of a state except replies. */
const listCountedAttacks = ({
  attacks = [],
  participants,
}: ConversationState): readonly AttackByName[] => {
  const all = attacks.flatMap((attack) => {
    const author = participants[attack.by]?.id;
    return author === undefined ? [] : [{ ...attack, author }];
  });
  const replies = new Set<AttackByName>();
  for (const [i, attack] of all.entries()) {
    const recent = all.slice(0, i).filter(({ at }) => attack.at - at <= PILE_ON_MS);
    if (isReply(attack, recent, replies)) replies.add(attack);
  }
  return all.filter((attack) => !replies.has(attack));
};

/** The attacks at the same target in every period of `PILE_ON_MS` that contains `attack`. */
const listPeriods = (
  attack: AttackByName,
  counted: readonly AttackByName[],
): readonly (readonly AttackByName[])[] => {
  const atTarget = counted.filter(({ target }) => target === attack.target);
  return atTarget
    .filter(({ at }) => at <= attack.at && attack.at - at <= PILE_ON_MS)
    .map(({ at: start }) => atTarget.filter(({ at }) => at >= start && at - start <= PILE_ON_MS));
};

const isSevere = (period: readonly AttackByName[]): boolean =>
  period.length >= MANY_MESSAGES || period.some(({ threat }) => threat);

/**
 * Finds a pile-on that message `id` takes part in, by a plain rule: within ten minutes, at
 * least two people have sent at least three messages that bully one person. Replies of
 * that person don't count.
 */
export const findPileOnByRule = (state: ConversationState, id: string): readonly Signal[] => {
  const counted = listCountedAttacks(state);
  const [pileOn] = counted
    .filter((attack) => attack.id === id)
    .flatMap((attack) => listPeriods(attack, counted))
    .filter((period) => countAuthors(period) >= MIN_AUTHORS && period.length >= MIN_MESSAGES)
    .sort((a, b) => Number(isSevere(b)) - Number(isSevere(a)) || b.length - a.length);
  const [first] = pileOn ?? [];
  if (!pileOn || !first) return [];
  const severity = isSevere(pileOn) ? 'high' : 'medium';
  return [
    {
      ...{ kind: 'pile-on', score: SCORES[severity], severity, source: SOURCE },
      turns: pileOn.map((one) => one.id).filter((one) => one !== id),
      pileOn: { people: countAuthors(pileOn), since: first.at, target: first.target },
    },
  ];
};
