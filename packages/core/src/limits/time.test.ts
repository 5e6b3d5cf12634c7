import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BERLIN, berlin, HOUR, MINUTE, NIGHT, state } from './berlin.fixture.ts';
import { checkTimeLimits, localTime } from './time.ts';

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
