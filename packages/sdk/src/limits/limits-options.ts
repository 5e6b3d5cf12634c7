import { checkNames, NightlightError, type ParticipantId } from '@nightlight/core';
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
  /**
   * The time zone in which the young person lives, such as `Europe/Berlin`. Then another time zone on
   * the device changes nothing. Default: the time zone of the device.
   */
  readonly zone?: string;
  /** Your own sign-in for guardians. If it is set, no PIN is needed. */
  readonly signIn?: () => Promise<boolean>;
}

const OPTIONS = ['host', 'ratingOf', 'nameOf', 'now', 'zone', 'signIn'];
const HOST_OPTIONS = ['quiet', 'minutes', 'ratings'];

const checkZone = (zone: string | undefined): void => {
  if (zone === undefined) return;
  try {
    if (typeof zone !== 'string' || !zone) throw new RangeError('It is empty.');
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch (cause) {
    throw new NightlightError(
      'invalid-input',
      `There is no time zone ${zone}; use a name such as Europe/Berlin.`,
      { cause },
    );
  }
};

/** Throws `invalid-input` for a wrong option. */
export const checkLimitsOptions = (options: LimitsOptions): void => {
  checkNames(options, OPTIONS, 'createLimits()');
  checkZone(options.zone);
  const { host = {} } = options;
  checkNames(host, HOST_OPTIONS, 'host');
  checkTimeLimits(host);
};
