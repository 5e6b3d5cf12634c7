import { NightlightError } from '../errors.ts';

/** Quiet hours of every day, in the device's local time: `{ from: '21:00', to: '07:00' }`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export interface TimeLimits {
  readonly quiet?: QuietHours;
  /** Minutes a day in which the app is on screen. */
  readonly minutes?: number;
}

export const TIME_LIMITS = ['quiet-hours', 'daily-minutes'] as const;
export type TimeLimit = (typeof TIME_LIMITS)[number];

/**
 * - `open`: no limit soon.
 * - `soon`: at most 10 minutes are left.
 * - `last`: the time is up. There are two minutes to say goodbye.
 * - `over`: messages wait.
 */
export type TimePhase = 'open' | 'soon' | 'last' | 'over';

export interface TimeState {
  readonly phase: TimePhase;
  /** The limit that is over or comes first. Absent without time limits. */
  readonly limit?: TimeLimit;
  /** Whole minutes until the time is up, rounded up. 0 from then on. */
  readonly minutesLeft?: number;
  /** If the time is up: when messages go again, in milliseconds since the Unix epoch. */
  readonly until?: number;
  /** The clock was set back, and the limit goes by the time before. See `steadyTimeState()`. */
  readonly setBack?: true;
}

export const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** The countdown begins this many minutes before the time is up. */
export const SOON_MINUTES = 10;
/** A conversation can be ended in these minutes after the time is up. */
export const LAST_MINUTES = 2;
const MAX_QUIET_MINUTES = 14 * 60;
const MIN_DAILY_MINUTES = 15;

const formats = new Map<string | undefined, Intl.DateTimeFormat>();
const formatOf = (zone: string | undefined): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ...{ calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...(zone === undefined ? {} : { timeZone: zone }),
  });
  formats.set(zone, format);
  return format;
};

/** The local date, such as `2026-03-29`, and the minutes since midnight on the clock. */
export const localTime = (
  at: number,
  zone?: string,
): { readonly day: string; readonly minutes: number } => {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
};

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
const readClock = (written: unknown): number => {
  const [, hours, minutes] = CLOCK.exec(String(written)) ?? [];
  if (hours === undefined) {
    throw new NightlightError(
      'invalid-input',
      `The time is ${written}; write it with 24 hours, such as 21:00.`,
    );
  }
  return Number(hours) * 60 + Number(minutes);
};

const wrap = (minutes: number): number => ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;

/** Throws `invalid-input` for times that can't be read, or that leave too little of the day. */
export const checkTimeLimits = ({ quiet, minutes }: TimeLimits): void => {
  if (quiet) {
    const length = wrap(readClock(quiet.to) - readClock(quiet.from));
    if (length === 0 || length > MAX_QUIET_MINUTES) {
      throw new NightlightError('invalid-input', 'Quiet hours can last up to 14 hours.');
    }
  }
  if (minutes === undefined) return;
  if (!Number.isInteger(minutes) || minutes < MIN_DAILY_MINUTES || minutes > DAY_MINUTES) {
    throw new NightlightError(
      'invalid-input',
      `The minutes a day are ${minutes}; they must be a whole number from ${MIN_DAILY_MINUTES} to ${DAY_MINUTES}.`,
    );
  }
};

/** How far two clock readings are apart, from -12 to 12 hours. */
const clockDifference = (from: number, to: number): number =>
  wrap(to - from + DAY_MINUTES / 2) - DAY_MINUTES / 2;

/**
 * When the clock next shows a time, seen from `now`. Where the clock is changed in between, the
 * first guess is off by an hour, so it is corrected once. A time that the change skips comes
 * when the clock first shows a later one.
 */
const nextAt = (clock: number, now: number, zone: string | undefined): number => {
  const minute = now - (now % MINUTE_MS);
  const guess = minute + (wrap(clock - localTime(now, zone).minutes) || DAY_MINUTES) * MINUTE_MS;
  const error = clockDifference(localTime(guess, zone).minutes, clock);
  const corrected = guess + error * MINUTE_MS;
  const isExact = localTime(corrected, zone).minutes === clock;
  return isExact && corrected > now ? corrected : guess;
};

interface Ending {
  readonly limit: TimeLimit;
  /** Milliseconds until the time is up. Zero or less: it is up since then. */
  readonly left: number;
  readonly until: number;
}

const endOfQuiet = ({ from, to }: QuietHours, now: number, zone: string | undefined): Ending => {
  const [begin, end] = [readClock(from), readClock(to)];
  const { minutes } = localTime(now, zone);
  const since = wrap(minutes - begin);
  const isQuiet = since < wrap(end - begin);
  const start = isQuiet ? now - (now % MINUTE_MS) - since * MINUTE_MS : nextAt(begin, now, zone);
  return { limit: 'quiet-hours', left: start - now, until: nextAt(end, now, zone) };
};

const endOfMinutes = (
  minutes: number,
  used: number,
  now: number,
  zone: string | undefined,
): Ending => ({
  limit: 'daily-minutes',
  left: minutes * MINUTE_MS - used,
  until: nextAt(0, now, zone),
});

const phaseOf = (left: number): TimePhase => {
  if (left > SOON_MINUTES * MINUTE_MS) return 'open';
  if (left > 0) return 'soon';
  return left > -LAST_MINUTES * MINUTE_MS ? 'last' : 'over';
};

/**
 * Says how these limits stand. `used` is the time on screen today, in milliseconds. Pure. The
 * clock that counts is the one on the wall, so quiet hours last an hour more or less in the
 * night in which the clock is changed.
 */
export const timeState = (
  { quiet, minutes }: TimeLimits,
  { now, used, zone }: { readonly now: number; readonly used: number; readonly zone?: string },
): TimeState => {
  const endings = [
    ...(quiet ? [endOfQuiet(quiet, now, zone)] : []),
    ...(minutes === undefined ? [] : [endOfMinutes(minutes, used, now, zone)]),
  ].sort((a, b) => a.left - b.left);
  const [first] = endings;
  if (!first) return { phase: 'open' };
  const isUp = first.left <= 0;
  const over = endings.filter(({ left }) => left <= 0).map(({ until }) => until);
  return {
    phase: phaseOf(first.left),
    limit: first.limit,
    minutesLeft: Math.max(0, Math.ceil(first.left / MINUTE_MS)),
    ...(isUp ? { until: Math.max(...over) } : {}),
  };
};
