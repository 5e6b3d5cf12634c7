import type { ParticipantId, TurnScores } from '@nightlight/core';

/**
 * A message that bullies one person, for the rule in `pile-on.ts`. The names are part of
 * the stored format.
 */
export interface Attack {
  /** The id of the message. */
  readonly id: string;
  /** Index of its author in `participants`. */
  readonly by: number;
  readonly target: 'self' | ParticipantId;
  /** Time when it was sent, in milliseconds since the Unix epoch. */
  readonly at: number;
  /** Whether it threatens or encourages self-harm. */
  readonly threat?: true;
}

/** Time in which the messages of a pile-on were sent, in milliseconds. */
export const PILE_ON_MS = 10 * 60_000;
/** Attacks stay a little longer than that, because earlier messages may still arrive. */
const MAX_AGE_MS = PILE_ON_MS + 2 * 60_000;
/** Maximum number of attacks in a state. */
export const MAX_ATTACKS = 16;

/**
 * Drops the oldest attack of the author with the most, so that one person who attacks all
 * the time does not hide the others.
 */
const dropOne = (attacks: readonly Attack[]): readonly Attack[] => {
  const counts = new Map<number, number>();
  for (const { by } of attacks) counts.set(by, (counts.get(by) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const dropped = attacks.findIndex(({ by }) => counts.get(by) === most);
  return attacks.filter((_, i) => i !== dropped);
};

/** Drops the attacks that are too old for a message that was sent at `sentAt`. */
export const dropOldAttacks = (attacks: readonly Attack[], sentAt: number): readonly Attack[] =>
  attacks.filter(({ at }) => at >= sentAt - MAX_AGE_MS);

/**
 * Adds an attack, in the order they were sent. If the message is known to attack this
 * target, which is so after an edit, it stays one attack, and once a threat, always a threat.
 */
export const addAttack = (
  attacks: readonly Attack[],
  attack: Omit<Attack, 'threat'>,
  bullying: NonNullable<TurnScores['bullying']>,
): readonly Attack[] => {
  const isSame = ({ id, target }: Attack): boolean => id === attack.id && target === attack.target;
  const known = attacks.find(isSame);
  const isThreat = known?.threat === true || bullying === 'threat';
  const added: Attack = { ...(known ?? attack), ...(isThreat ? { threat: true } : {}) };
  if (known) return attacks.map((one) => (one === known ? added : one));
  const index = attacks.findLastIndex(({ at }) => at <= added.at) + 1;
  const all = [...attacks.slice(0, index), added, ...attacks.slice(index)];
  return all.length > MAX_ATTACKS ? dropOne(all) : all;
};
