import type { Decision } from '../decide/decision.ts';
import { isInNeed } from '../decide/stops.ts';
import type { Place } from '../message.ts';
import type { ReadingGroup } from '../policy/policy.ts';
import type { Limit, LimitOwner } from './limit.ts';

/**
 * Whether the young person's own message passes every limit: they ask for help or show a worry,
 * they write in a place for support, or the text could not be read, so that nobody knows.
 */
export const passesLimits = (decision: Decision, place: Place | undefined): boolean =>
  decision.direction === 'outgoing' &&
  (place === 'support' || isInNeed(decision) || decision.degraded.includes('text-failed'));

/**
 * Whether a message opens its conversation for a while: only the young person's own. What others
 * write opens nothing.
 */
export const opensConversation = (decision: Decision): boolean =>
  decision.direction === 'outgoing' && isInNeed(decision);

/** Turns a decision into one that stops the message because of a limit. Keeps all help. */
export const toLimited = (
  decision: Decision,
  limit: Limit,
  owner: LimitOwner,
  { group, locale }: { readonly group: ReadingGroup; readonly locale: string },
): Decision => {
  const { canDisagree: _, ...rest } = decision;
  const reasons = [...decision.reasons, `limit:${limit}:${owner}`];
  // A picture on a hash list or a word on a list has its own reason and its own help.
  if (decision.action === 'block') return { ...rest, reasons };
  const { direction } = decision;
  return {
    ...rest,
    action: 'block',
    stops: true,
    reasons,
    rule: `limit.${limit}`,
    nudge: {
      ...{ harm: 'limit', limit, owner, direction, group, locale },
      choices: direction === 'outgoing' ? ['edit', 'why'] : ['why', 'help'],
    },
    ...(decision.pictures
      ? { pictures: decision.pictures.map((one) => ({ ...one, action: 'block' as const })) }
      : {}),
  };
};
