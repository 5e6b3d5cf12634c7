import { TIME_LIMITS } from './time.ts';

/** The limits that stop a message, in the order in which they are looked at. */
export const LIMITS = ['contact-blocked', 'contact-ask', 'rating', ...TIME_LIMITS] as const;
export type Limit = (typeof LIMITS)[number];

/** Who set a limit. */
export type LimitOwner = 'host' | 'guardian';
