import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BERLIN, berlin, HOUR, MINUTE, NIGHT, state } from './berlin.fixture.ts';
import {
  addScreenTime,
  type ScreenTime,
  steadyTime,
  steadyTimeState,
  usedToday,
} from './steady-time.ts';
import { localTime } from './time.ts';

const DAY = 24 * HOUR;

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

it('a clock that was a year ahead and is corrected is trusted', () => {
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

it('a clock that is set back in quiet hours ends none, and the state says why', () => {
  const time = tick(undefined, berlin(true, 2026, 5, 15, 21, 1), 15_000);
  const now = berlin(true, 2026, 5, 15, 15);
  expect(steadyTimeState(NIGHT, { now, time, zone: BERLIN })).toMatchObject({
    ...{ phase: 'over', setBack: true, until: berlin(true, 2026, 5, 16, 7) },
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

/** An app that stays open, with a tick every 15 seconds. */
const run = (time: ScreenTime | undefined, from: number, ms: number): ScreenTime => {
  let next = tick(time, from, 0);
  for (let at = 15_000; at <= ms; at += 15_000) {
    next = addScreenTime(next, { now: from + at, elapsed: 0, running: 15_000, zone: BERLIN });
  }
  return next;
};
const evening = (hour: number, minute = 0): number => berlin(true, 2026, 5, 15, hour, minute);

it('a clock set back before quiet hours does not delay them', () => {
  let time = run(undefined, evening(20), 50 * MINUTE);
  const stateAt = (now: number) => steadyTimeState(NIGHT, { now, time, zone: BERLIN });
  time = run(time, evening(15), MINUTE);
  // The countdown goes on, and says why.
  expect(stateAt(evening(15, 1))).toMatchObject({ phase: 'soon', minutesLeft: 9, setBack: true });
  time = run(time, evening(15, 1), 9 * MINUTE);
  expect(stateAt(evening(15, 10))).toMatchObject({
    ...{ phase: 'over', limit: 'quiet-hours', setBack: true },
    until: berlin(true, 2026, 5, 16, 7),
  });
});

it('a clock set back by three days and some hours does not delay them either', () => {
  let time = run(undefined, evening(20), 50 * MINUTE);
  const back = evening(15) - 3 * DAY;
  time = run(time, back, 10 * MINUTE);
  expect(steadyTimeState(NIGHT, { now: back + 10 * MINUTE, time, zone: BERLIN })).toMatchObject({
    ...{ phase: 'over', setBack: true, until: berlin(true, 2026, 5, 13, 7) },
  });
});

it('setting the clock back every evening skips no quiet hours', () => {
  let time: ScreenTime | undefined;
  let wall = evening(12);
  for (let night = 0; night < 20; night++) {
    // The app is open all the time. Ten minutes before quiet hours, the clock is set back by hours.
    const steady = steadyTime(wall, time);
    const left = state(NIGHT, steady).minutesLeft ?? 0;
    if (left > 10) time = run(time, wall, (left - 10) * MINUTE);
    wall += Math.max(0, left - 10) * MINUTE - (3 + (night % 5)) * HOUR;
    time = run(time, wall, 15 * MINUTE);
    wall += 15 * MINUTE;
    expect(steadyTimeState(NIGHT, { now: wall, time, zone: BERLIN }).phase).toBe('over');
    // They last as long as any night.
    time = run(time, wall, 9.5 * HOUR);
    wall += 9.5 * HOUR;
    expect(steadyTimeState(NIGHT, { now: wall, time, zone: BERLIN }).phase).toBe('over');
    time = run(time, wall, 30 * MINUTE);
    wall += 30 * MINUTE;
  }
});

it('a clock that was wrong and was corrected is trusted after three days at the latest', () => {
  let time = run(undefined, evening(22), MINUTE);
  const stateAt = (now: number) => steadyTimeState(NIGHT, { now, time, zone: BERLIN });
  time = run(time, evening(12), 15_000);
  expect(stateAt(evening(12, 1))).toMatchObject({ phase: 'over', setBack: true });
  // An app that is never closed.
  time = run(time, evening(12, 1), 3 * DAY);
  expect(stateAt(evening(12, 1) + 3 * DAY)).toMatchObject({ phase: 'open' });
  expect(stateAt(evening(12, 1) + 3 * DAY)).not.toHaveProperty('setBack');
});

it('while the app is closed, the clock catches up', () => {
  const time = run(run(undefined, evening(20), 50 * MINUTE), evening(15), MINUTE);
  const stateAt = (now: number) => steadyTimeState(NIGHT, { now, time, zone: BERLIN });
  expect(stateAt(evening(20, 52))).not.toHaveProperty('setBack');
  expect(stateAt(evening(22)).until).toBe(berlin(true, 2026, 5, 16, 7));
});

it('a device that corrects its clock by seconds is not told that it was set back', () => {
  const time = run(undefined, evening(20, 58), 2 * MINUTE);
  expect(steadyTimeState(NIGHT, { now: evening(20, 59), time, zone: BERLIN })).toMatchObject({
    ...{ phase: 'over', setBack: true },
  });
  const soon = { now: evening(20, 59) + 30_000, time, zone: BERLIN };
  expect(steadyTimeState(NIGHT, soon)).toEqual(state(NIGHT, soon.now));
});

it('two tabs count the same minutes once after the clock was set back', () => {
  let time: ScreenTime | undefined = tick(undefined, NOON, 0);
  const back = NOON - 5 * HOUR;
  time = tick(tick(time, back, 0), back, 0);
  const before = used(time, back);
  for (let i = 1; i <= 20; i++) {
    time = tick(time, back + i * 15_000 - 8_000, 15_000);
    time = tick(time, back + i * 15_000, 15_000);
  }
  expect(used(time, back + 5 * MINUTE) - before).toBe(5 * MINUTE);
});

it('whatever the clock does, a message that waits without quiet hours on the wall comes with the reason', () => {
  const step = fc.record({
    set: fc.integer({ min: -80, max: 80 }),
    open: fc.integer({ min: 0, max: 120 }),
    closed: fc.integer({ min: 0, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (all) => {
      let now = NOON;
      let time: ScreenTime | undefined;
      for (const { set, open, closed } of all) {
        now += set * HOUR + closed * HOUR;
        time = run(time, now, open * MINUTE);
        now += open * MINUTE;
        const wall = state(NIGHT, now);
        const found = steadyTimeState(NIGHT, { now, time, zone: BERLIN });
        if (wall.phase === 'over') expect(found.phase).toBe('over');
        if (found.phase === 'over' && wall.phase !== 'over') {
          expect(found.setBack).toBe(true);
          // And for no longer than a day and a night on the clock of the device.
          expect((found.until ?? 0) - now).toBeLessThanOrEqual(34 * HOUR);
        }
      }
    }),
    { numRuns: 100 },
  );
});
