import type { Harm } from '../harm.ts';
import type { Direction } from '../message.ts';
import type { Action, Rule } from './rules.ts';

/** One row of the table: which action of a rule becomes which. */
export interface Stricter {
  readonly harm: Harm;
  readonly direction: Direction;
  readonly severity: Rule['severity'];
  readonly from: Exclude<Action, 'block'>;
  readonly to: Exclude<Action, 'block'>;
}

/**
 * What a guardian's setting *stricter* changes. Each row is one step: advice becomes a
 * question or a veil, which the young person can still answer with *Send anyway* or *Show*.
 * All other rules stay as they are. There is no row for self-harm, because a message about
 * it is never stopped, and none that makes anything milder.
 */
export const STRICTER: readonly Stricter[] = [
  { harm: 'grooming', direction: 'incoming', severity: 'medium', from: 'nudge', to: 'pause' },
  { harm: 'grooming', direction: 'outgoing', severity: 'medium', from: 'nudge', to: 'pause' },
  { harm: 'scam', direction: 'incoming', severity: 'medium', from: 'nudge', to: 'pause' },
  { harm: 'scam', direction: 'outgoing', severity: 'medium', from: 'nudge', to: 'pause' },
  { harm: 'scam', direction: 'outgoing', severity: 'high', from: 'nudge', to: 'pause' },
];

/** Returns a rule's action with the setting *stricter*. */
export const stricterAction = (
  { harm, direction, severity }: Pick<Rule, 'harm' | 'direction' | 'severity'>,
  action: Exclude<Action, 'block'>,
): Exclude<Action, 'block'> =>
  STRICTER.find(
    (row) =>
      row.harm === harm &&
      row.direction === direction &&
      row.severity === severity &&
      row.from === action,
  )?.to ?? action;
