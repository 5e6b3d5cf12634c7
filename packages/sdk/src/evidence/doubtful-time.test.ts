import { expect, it } from 'vitest';
import { findDoubtfulTimes } from './doubtful-time.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MAY = Date.UTC(2026, 4, 1);

it.each([
  ['right times', [MAY, MAY, MAY + DAY_MS], MAY + 2 * DAY_MS, []],
  ['a clock that was reset to 1970', [MAY, 0, MAY + DAY_MS], MAY + 2 * DAY_MS, [1]],
  ['a clock that was reset to 2010', [Date.UTC(2010, 0, 1), MAY], MAY, [0]],
  ['a clock that was a year ahead', [MAY + 365 * DAY_MS, MAY], MAY + DAY_MS, [0]],
  ['a clock that was set back a week, now long past', [MAY + 7 * DAY_MS, MAY], MAY * 2, [0, 1]],
  ['one of many out of order', [MAY, MAY + 9 * DAY_MS, MAY + DAY_MS], MAY * 2, [1, 2]],
  ['a clock that was put right by a minute', [MAY + MINUTE_MS, MAY], MAY, []],
  ['a clock that shows 1970 now', [MAY, 1000], 5000, [1]],
])('finds the times that may be wrong: %s', (_, times, now, expected) => {
  expect([...findDoubtfulTimes(times, now)]).toEqual(expected);
});
