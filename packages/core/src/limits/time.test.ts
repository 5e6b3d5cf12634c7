import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addScreenTime,
  checkTimeLimits,
  localTime,
  type ScreenTime,
  steadyTime,
  steadyTimeState,
  type TimeLimits,
  timeState,
  usedToday,
} from './time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BERLIN = 'Europe/Berlin';
const berlin = (summer: boolean, ...at: Parameters<typeof Date.UTC>): number =>
  Date.UTC(...at) - (summer ? 2 : 1) * HOUR;
const state = (limits: TimeLimits, now: number, used = 0) =>
  timeState(limits, { now, used, zone: BERLIN });
const NIGHT = { quiet: { from: '21:00', to: '07:00' } };

it.each([
  [20, 0, 'open', 60],
  [20, 50, 'soon', 10],
  [20, 59, 'soon', 1],
  [21, 0, 'last', 0],
  [21, 1, 'last', 0],
  [21, 2, 'over', 0],
  [3, 0, 'over', 0],
  [6, 59, 'over', 0],
  [7, 0, 'open', 14 * 60],
])('quiet hours from 21:00 to 07:00, at %i:%i: %s', (hour, minute, phase, left) => {
  expect(state(NIGHT, berlin(true, 2026, 5, 15, hour, minute))).toMatchObject({
    phase,
    minutesLeft: left,
  });
});

it('says when messages go again', () => {
  const { until } = state(NIGHT, berlin(true, 2026, 5, 15, 22, 30));
  expect(until).toBe(berlin(true, 2026, 5, 16, 7));
});

it('quiet hours within a day', () => {
  const school = { quiet: { from: '08:00', to: '13:00' } };
  expect(state(school, berlin(true, 2026, 5, 15, 12)).phase).toBe('over');
  expect(state(school, berlin(true, 2026, 5, 15, 13)).phase).toBe('open');
});

it('the night in which the clock goes forward is an hour shorter', () => {
  // On 29 March 2026, 02:00 becomes 03:00 in Berlin.
  const before = berlin(false, 2026, 2, 28, 22);
  expect(state(NIGHT, before).until).toBe(berlin(true, 2026, 2, 29, 7));
  // 02:30 does not exist, so quiet hours end at 03:00.
  const skipped = { quiet: { from: '21:00', to: '02:30' } };
  expect(state(skipped, berlin(false, 2026, 2, 29, 1, 59)).phase).toBe('over');
  expect(state(skipped, berlin(true, 2026, 2, 29, 3)).phase).toBe('open');
});

it('the night in which the clock goes back is an hour longer', () => {
  // On 25 October 2026, 03:00 becomes 02:00 in Berlin.
  const before = berlin(true, 2026, 9, 24, 22);
  expect(state(NIGHT, before).until).toBe(berlin(false, 2026, 9, 25, 7));
  expect(state(NIGHT, berlin(false, 2026, 9, 25, 6, 59)).phase).toBe('over');
  expect(state(NIGHT, berlin(false, 2026, 9, 25, 7)).phase).toBe('open');
});

it('a message is held back exactly while the clock on the wall shows quiet hours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * 24 * 60 }), (minute) => {
      const now = Date.UTC(2026, 0, 1) + minute * MINUTE;
      const { minutes } = localTime(now, BERLIN);
      const isQuiet = minutes >= 21 * 60 || minutes < 7 * 60;
      const { phase, until = now } = state(NIGHT, now);
      expect(phase === 'over' || phase === 'last').toBe(isQuiet);
      if (isQuiet) {
        expect(localTime(until, BERLIN).minutes).toBe(7 * 60);
        expect(until - now).toBeLessThanOrEqual(11 * HOUR);
      }
    }),
    { numRuns: 2000 },
  );
});

it.each([
  [0, 'open', 60],
  [50, 'soon', 10],
  [60, 'last', 0],
  [62, 'over', 0],
])('60 minutes a day, %i used: %s', (used, phase, left) => {
  const now = berlin(true, 2026, 5, 15, 15);
  expect(state({ minutes: 60 }, now, used * MINUTE)).toMatchObject({ phase, minutesLeft: left });
});

it('minutes that are used up come back at midnight, or when quiet hours end', () => {
  const now = berlin(true, 2026, 5, 15, 20);
  expect(state({ minutes: 60 }, now, 2 * HOUR).until).toBe(berlin(true, 2026, 5, 16, 0));
  const late = berlin(true, 2026, 5, 15, 22);
  expect(state({ ...NIGHT, minutes: 60 }, late, 2 * HOUR).until).toBe(berlin(true, 2026, 5, 16, 7));
});

it('no limits, nothing to count down', () => {
  expect(state({}, Date.UTC(2026, 5, 15))).toEqual({ phase: 'open' });
});

it.each([
  [{ quiet: { from: '21:00', to: '21:00' } }],
  [{ quiet: { from: '06:00', to: '21:00' } }],
  [{ quiet: { from: '9pm', to: '07:00' } }],
  [{ quiet: { from: '24:00', to: '07:00' } }],
  [{ minutes: 14 }],
  [{ minutes: 1441 }],
  [{ minutes: 30.5 }],
  [{ minutes: Number.NaN }],
])('rejects %j', (limits) => {
  expect(() => checkTimeLimits(limits)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
});

it('accepts limits within the bounds', () => {
  expect(() =>
    checkTimeLimits({ quiet: { from: '18:00', to: '08:00' }, minutes: 15 }),
  ).not.toThrow();
});

const NOON = berlin(true, 2026, 5, 15, 12);
const tick = (time: ScreenTime | undefined, now: number, elapsed: number): ScreenTime =>
  addScreenTime(time, { now, elapsed, zone: BERLIN });
const used = (time: ScreenTime | undefined, now: number): number => usedToday(time, now, BERLIN);

it('counts the time of one tab', () => {
  let time: ScreenTime | undefined;
  for (let i = 1; i <= 4; i++) time = tick(time, NOON + i * 15_000, 15_000);
  expect(used(time, NOON + MINUTE)).toBe(MINUTE);
});

it('counts two tabs on screen at once only once', () => {
  let time: ScreenTime | undefined = tick(undefined, NOON, 0);
  for (let i = 1; i <= 20; i++) {
    time = tick(time, NOON + i * 15_000 - 8_000, 15_000);
    time = tick(time, NOON + i * 15_000, 15_000);
  }
  expect(used(time, NOON + 5 * MINUTE)).toBe(5 * MINUTE);
});

it('does not count the time between two visits', () => {
  const time = tick(tick(undefined, NOON, 15_000), NOON + 3 * HOUR, 15_000);
  expect(used(time, NOON + 3 * HOUR)).toBe(30_000);
});

it('begins again at midnight', () => {
  const late = berlin(true, 2026, 5, 15, 23, 59);
  const time = tick(undefined, late, 50 * MINUTE);
  expect(used(time, late)).toBe(50 * MINUTE);
  expect(used(time, late + 2 * MINUTE)).toBe(0);
  expect(used(tick(time, late + 2 * MINUTE, 15_000), late + 2 * MINUTE)).toBe(15_000);
});

it('a clock set back by hours brings no minutes back, and ends no quiet hours', () => {
  const evening = berlin(true, 2026, 5, 15, 21, 30);
  const time = tick(undefined, evening, 50 * MINUTE);
  const setBack = evening - 5 * HOUR;
  expect(steadyTime(setBack, time)).toBe(evening);
  expect(state(NIGHT, steadyTime(setBack, time)).phase).toBe('over');
  expect(used(time, setBack)).toBe(50 * MINUTE);
  expect(used(tick(time, setBack, 15_000), setBack)).toBe(50 * MINUTE + 15_000);
});

it('a clock set back by a day or a week brings no minutes back', () => {
  for (const days of [1, 7]) {
    const time = tick(undefined, NOON, 50 * MINUTE);
    const setBack = NOON - days * 24 * HOUR;
    expect(used(time, setBack)).toBe(50 * MINUTE);
    expect(used(tick(time, setBack, 15_000), setBack)).toBe(50 * MINUTE + 15_000);
  }
});

it('a clock that was far ahead and is corrected does not stand still', () => {
  const time = tick(undefined, NOON + 365 * 24 * HOUR, 15_000);
  expect(steadyTime(NOON, time)).toBe(NOON);
});

it('quiet hours go on after the clock was set forward and back', () => {
  const evening = berlin(true, 2026, 5, 15, 22);
  const morning = berlin(true, 2026, 5, 16, 7, 5);
  const time = tick(tick(undefined, evening, 15_000), morning, 15_000);
  const stateAt = (now: number) => steadyTimeState(NIGHT, { now, time, zone: BERLIN });
  expect(stateAt(morning).phase).toBe('open');
  expect(stateAt(evening + 10 * MINUTE)).toMatchObject({
    ...{ phase: 'over', until: berlin(true, 2026, 5, 16, 7) },
  });
});

it('a clock that is set back in quiet hours stands still, and says so', () => {
  const time = tick(undefined, berlin(true, 2026, 5, 15, 21, 1), 15_000);
  const now = berlin(true, 2026, 5, 15, 15);
  expect(steadyTimeState(NIGHT, { now, time, zone: BERLIN })).toMatchObject({
    ...{ phase: 'over', standsStill: true, until: berlin(true, 2026, 5, 16, 7) },
  });
  expect(steadyTimeState({ minutes: 60 }, { now, time, zone: BERLIN })).toMatchObject({
    phase: 'open',
  });
});

it('minutes that were used on a false tomorrow count today and tomorrow', () => {
  let time: ScreenTime | undefined = tick(undefined, NOON, 30 * MINUTE);
  const tomorrow = NOON + 24 * HOUR;
  time = tick(time, tomorrow, 0);
  for (let i = 1; i <= 10; i++) time = tick(time, tomorrow + i * MINUTE, MINUTE);
  expect(used(time, tomorrow)).toBe(10 * MINUTE);
  expect(used(time, NOON)).toBe(40 * MINUTE);
  time = tick(time, NOON, 0);
  expect(used(time, tomorrow)).toBe(10 * MINUTE);
  expect(used(time, tomorrow + 24 * HOUR)).toBe(0);
});

it('minutes that were used in a false next year count on one day only', () => {
  let time: ScreenTime | undefined = tick(undefined, NOON + 365 * 24 * HOUR, 10 * MINUTE);
  expect(used(time, NOON)).toBe(10 * MINUTE);
  time = tick(time, NOON, MINUTE);
  expect(used(time, NOON)).toBe(11 * MINUTE);
  expect(used(time, NOON + 24 * HOUR)).toBe(0);
});

it('setting the clock to yesterday and back brings no minutes back', () => {
  let time: ScreenTime | undefined = tick(undefined, NOON, 50 * MINUTE);
  time = tick(time, NOON - 24 * HOUR, 15_000);
  expect(used(time, NOON - 24 * HOUR)).toBeGreaterThanOrEqual(50 * MINUTE);
  time = tick(time, NOON, 15_000);
  expect(used(time, NOON)).toBeGreaterThanOrEqual(50 * MINUTE);
});

it('whatever the clock does, what was used on a date counts on that date', () => {
  const step = fc.record({
    hours: fc.integer({ min: -24, max: 24 }),
    elapsed: fc.integer({ min: 0, max: 15_000 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (all) => {
      let time: ScreenTime | undefined = tick(undefined, NOON, MINUTE);
      const counted = new Map([[localTime(NOON, BERLIN).day, MINUTE]]);
      for (const { hours, elapsed } of all) {
        const now = NOON + hours * HOUR;
        const { day } = localTime(now, BERLIN);
        const before = used(time, now);
        time = tick(time, now, elapsed);
        counted.set(day, (counted.get(day) ?? 0) + used(time, now) - before);
        expect(used(time, now)).toBeGreaterThanOrEqual(counted.get(day) ?? 0);
      }
    }),
    { numRuns: 1000 },
  );
});

it('whatever the clock does, the minutes of a day only grow until midnight', () => {
  const steps = fc.array(
    fc.record({
      clock: fc.integer({ min: -20 * 60, max: 20 }),
      elapsed: fc.integer({ min: 0, max: 15_000 }),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      let now = NOON;
      let time: ScreenTime | undefined = tick(undefined, NOON, MINUTE);
      for (const { clock, elapsed } of all) {
        now += clock * MINUTE;
        const next: ScreenTime = tick(time, now, elapsed);
        expect(used(next, now)).toBeGreaterThanOrEqual(used(time, now));
        time = next;
      }
    }),
  );
});
