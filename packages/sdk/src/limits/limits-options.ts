import { checkNames, type ParticipantId } from '@nightlight/core';
import { checkTimeLimits, type Rating } from '@nightlight/core/limits';
import type { HostLimits } from './stored-limits.ts';

export interface LimitsOptions {
  /** Limits that the app itself sets. The young person sees them too. */
  readonly host?: HostLimits;
  /** Returns the content rating of what a conversation is about, such as a game's lobby. */
  readonly ratingOf?: (conversation: string) => Rating | undefined;
  /** Returns the name under which people know a participant. Default: the participant's id. */
  readonly nameOf?: (participant: ParticipantId) => string | undefined;
  /**
   * Returns the time in milliseconds since the Unix epoch, such as your server's. Then another time on
   * the device's clock changes nothing. Default, and if it returns `NaN`: the device's clock.
   */
  readonly now?: () => number;
  /** Your own sign-in for guardians. If it is set, no PIN is needed. */
  readonly signIn?: () => Promise<boolean>;
}

const OPTIONS = ['host', 'ratingOf', 'nameOf', 'now', 'signIn'];
const HOST_OPTIONS = ['quiet', 'minutes', 'ratings'];

/** Throws `invalid-input` for a wrong option. */
export const checkLimitsOptions = (options: LimitsOptions): void => {
  checkNames(options, OPTIONS, 'createLimits()');
  const { host = {} } = options;
  checkNames(host, HOST_OPTIONS, 'host');
  checkTimeLimits(host);
};
