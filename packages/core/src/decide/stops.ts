import type { Action } from '../policy/rules.ts';
import type { Decision } from './decision.ts';

/** Whether a message with this action waits for the user's choice. */
export const actionStops = (action: Action): boolean => action !== 'allow' && action !== 'nudge';

/** Whether the text waits for the user's choice as well, and not only the pictures. */
export const stopsWords = ({ action, stops }: Pick<Decision, 'action' | 'stops'>): boolean =>
  stops && action !== 'blur';

/**
 * Whether someone may need help: the author or a friend. Then helplines are shown at
 * once, and the decision is not recorded, because someone at home may be the danger and
 * could read the record.
 */
export const isInNeed = ({ harms, reasons }: Pick<Decision, 'harms' | 'reasons'>): boolean =>
  harms.includes('self-harm') || reasons.some((reason) => reason.startsWith('support:'));
