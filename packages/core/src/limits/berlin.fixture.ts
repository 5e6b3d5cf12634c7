import { type TimeLimits, timeState } from './time.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const BERLIN = 'Europe/Berlin';
export const NIGHT = { quiet: { from: '21:00', to: '07:00' } };

/** A time on the clocks of Berlin, in milliseconds since the Unix epoch. The month counts from 0. */
export const berlin = (summer: boolean, ...at: Parameters<typeof Date.UTC>): number =>
  Date.UTC(...at) - (summer ? 2 : 1) * HOUR;

/** How these limits stand in Berlin. `used`: milliseconds on screen today. */
export const state = (limits: TimeLimits, now: number, used = 0) =>
  timeState(limits, { now, used, zone: BERLIN });
