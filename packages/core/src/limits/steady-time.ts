import { localTime, MINUTE_MS, type TimeLimits, type TimeState, timeState } from './time.ts';

interface UsedOnDay {
  /** The local date. */
  readonly day: string;
  /** Milliseconds. */
  readonly used: number;
}

/** The time on screen of one day, and a clock that can't be set back. */
export interface ScreenTime extends UsedOnDay {
  /**
   * The steady clock when time was last added, by any tab. It is the device's clock, or ahead of it if
   * that was set back.
   */
  readonly addedAt: number;
  /** What the device's clock showed then. Absent if that is `addedAt`. */
  readonly clock?: number;
  /** How long the steady clock has run on since the device's clock was set back, in milliseconds. */
  readonly ranOn?: number;
  /** Other days, by date. They count if the clock is set back to them or before them. */
  readonly others?: readonly UsedOnDay[];
}

const DAY_MS = 24 * 60 * MINUTE_MS;
/**
 * How long the steady clock can run on. While the app is closed, the device's clock catches up, so
 * only an app that is never closed comes to this. A shorter time would end before the next evening.
 */
const MAX_RUN_ON_MS = 3 * DAY_MS;
/** Minutes that were used further ahead than this count today, because their day will not come soon. */
const MAX_AHEAD_MS = 2 * DAY_MS;
/** How many other days are remembered. */
const MAX_OTHER_DAYS = 3;

/**
 * Quiet hours depend on the time of day, so whole days between both clocks don't count. Otherwise
 * a clock that was wrong by a year would be ahead for a year.
 */
const stepAhead = (steady: number, now: number): number =>
  steady > now ? now + ((steady - now) % DAY_MS) : now;

/**
 * A clock that can't be set back: the device's clock, or the time that it showed before it was set
 * back.
 */
export const steadyTime = (now: number, time: ScreenTime | undefined): number =>
  stepAhead(time?.addedAt ?? now, now);

const listDays = (time: ScreenTime | undefined): readonly UsedOnDay[] =>
  time ? [...(time.others ?? []), { day: time.day, used: time.used }] : [];

const sum = (days: readonly UsedOnDay[]): number => days.reduce((all, { used }) => all + used, 0);

/**
 * The time on screen today. What was used on later dates counts too, because either the clock was
 * ahead or it has been set back.
 */
export const usedToday = (time: ScreenTime | undefined, now: number, zone?: string): number => {
  const today = localTime(now, zone).day;
  return sum(listDays(time).filter(({ day }) => day >= today));
};

export interface Elapsed {
  readonly now: number;
  /** Milliseconds on screen that this tab has counted since it last added some. */
  readonly elapsed: number;
  /** Milliseconds since then, on screen or not. Default: `elapsed`. */
  readonly running?: number;
  readonly zone?: string;
}

/**
 * Lets the steady clock run on. At last it goes by the device's clock again, which may have been wrong
 * before it was set back.
 */
const runOn = (
  time: ScreenTime | undefined,
  now: number,
  running: number,
): Pick<ScreenTime, 'addedAt' | 'clock' | 'ranOn'> => {
  const steady = stepAhead((time?.addedAt ?? now) + running, now);
  if (!time || steady === now) return { addedAt: now };
  const isSetBackNow = now < (time.clock ?? time.addedAt);
  const ranOn = isSetBackNow ? 0 : (time.ranOn ?? 0) + running;
  return ranOn < MAX_RUN_ON_MS ? { addedAt: steady, clock: now, ranOn } : { addedAt: now };
};

/** Adds time on screen. Tabs that are on screen together add their time once. */
export const addScreenTime = (
  time: ScreenTime | undefined,
  { now, elapsed, running = elapsed, zone }: Elapsed,
): ScreenTime => {
  const { day } = localTime(now, zone);
  const latest = localTime(now + MAX_AHEAD_MS, zone).day;
  /** How long no tab has added time. Unknown if the clock was set back meanwhile. */
  const sinceAnyTab = time ? now - (time.clock ?? time.addedAt) : 0;
  const share = (ms: number): number =>
    Math.max(0, time && sinceAnyTab >= 0 ? Math.min(ms, sinceAnyTab) : ms);
  const days = listDays(time);
  // Days in the far future will not come soon, so their time counts today.
  const own = days.filter((one) => one.day === day || one.day > latest);
  const others = days
    .filter((one) => !own.includes(one))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-MAX_OTHER_DAYS);
  return {
    ...{ day, used: sum(own) + share(elapsed), ...runOn(time, now, share(running)) },
    ...(others.length > 0 ? { others } : {}),
  };
};

/** The device's clock is right now. What was used stays. */
export const trustClock = (time: ScreenTime, now: number): ScreenTime => {
  const { clock: _, ranOn: __, ...rest } = time;
  return { ...rest, addedAt: now };
};

/**
 * Says how these limits stand on a clock that may have been set. If it was set back, quiet hours
 * count on the steady clock too: they begin and go on as if it had not been set back. So if it was
 * set forward and then back, they don't end either.
 */
export const steadyTimeState = (
  limits: TimeLimits,
  { now, time, zone }: { now: number; time: ScreenTime | undefined; zone?: string },
): TimeState => {
  const at = (clock: number): { now: number; used: number; zone?: string } => ({
    ...{ now: clock, used: usedToday(time, now, zone) },
    ...(zone === undefined ? {} : { zone }),
  });
  const state = timeState(limits, at(now));
  const steady = steadyTime(now, time);
  // Devices correct their clocks by seconds all the time.
  if (steady - now < MINUTE_MS || !limits.quiet) return state;
  const { until, ...steadyState } = timeState({ quiet: limits.quiet }, at(steady));
  if (until !== undefined) {
    if (until <= (state.until ?? 0)) return state;
    // The last two minutes were before the clock was set back.
    return { ...steadyState, phase: 'over', until, setBack: true };
  }
  const isFirst =
    steadyState.phase === 'soon' &&
    state.until === undefined &&
    (steadyState.minutesLeft ?? 0) < (state.minutesLeft ?? Number.POSITIVE_INFINITY);
  return isFirst ? { ...steadyState, setBack: true } : state;
};
