import type { Assessment } from '../assess/assessment.ts';
import { atLeast } from '../signal.ts';
import type { Context } from './context.ts';
import type { Outcome } from './outcomes.ts';

/**
 * Whether lists must let the message pass: its author asks for help, or there is any
 * worry.
 */
const isInNeedOfHelp = ({ support, supportSeverity }: Assessment): boolean =>
  support === 'worry' || atLeast(supportSeverity, 'medium');

/** A guardian's lists stop nothing in a place for support, and nothing that the young person writes with any need. */
const passesGuardianLists = ({ support }: Assessment, { direction, place }: Context): boolean =>
  place === 'support' || (direction === 'outgoing' && support !== 'none');

/**
 * Returns the outcomes of block lists: for the whole message, or for the text in one picture. Lists
 * never block someone who asks for help.
 */
export const listOutcomes = (
  assessment: Assessment,
  context: Context,
  picture?: number,
): readonly Outcome[] =>
  (isInNeedOfHelp(assessment) ? [] : assessment.listed)
    .filter((match) => picture === undefined || match.picture === picture)
    .filter(({ owner }) => owner !== 'guardian' || !passesGuardianLists(assessment, context))
    .map(
      ({ owner }): Outcome => ({
        ...{ action: 'block', rule: `list.${owner}`, about: 'listed', owner },
      }),
    );
