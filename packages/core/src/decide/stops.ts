import type { Action } from '../policy/rules.ts';
import type { Decision } from './decision.ts';

/** Whether an action waits for the person's choice. */
export const actionStops = (action: Action): boolean => action !== 'allow' && action !== 'nudge';

/** Whether the text waits too, and not only pictures. */
export const stopsWords = ({ action, stops }: Pick<Decision, 'action' | 'stops'>): boolean =>
  stops && action !== 'blur';

/**
 * Whether someone, the author or a friend, may need help. Then helplines are shown at
 * once, and the decision is not recorded: the danger may be at home.
 */
export const isInNeed = ({ harms, reasons }: Pick<Decision, 'harms' | 'reasons'>): boolean =>
  harms.includes('self-harm') || reasons.some((reason) => reason.startsWith('support:'));
