import { expect, it } from 'vitest';
import { earlyDetection, type WatchedConversation } from './early-detection.ts';

const harmful = (alarm: number | undefined, turns = 21): WatchedConversation => ({
  ...{ isHarmful: true, turns, first: 4, clear: 10 },
  ...(alarm === undefined ? {} : { alarm }),
});
const innocent = (alarm?: number): WatchedConversation => ({
  ...{ isHarmful: false, turns: 50 },
  ...(alarm === undefined ? {} : { alarm }),
});

it('a warning at the first turn costs nothing, one at the median length costs half', () => {
  expect(earlyDetection([harmful(0)]).speed).toBe(1);
  expect(earlyDetection([harmful(20)]).speed).toBeCloseTo(0.5, 10);
  expect(earlyDetection([harmful(20)]).fLatency).toBeCloseTo(0.5, 10);
});

it('a later warning never has more speed', () => {
  const speeds = Array.from({ length: 21 }, (_, turn) => earlyDetection([harmful(turn)]).speed);
  expect(speeds).toEqual([...speeds].sort((a, b) => b - a));
});

it('counts detections, delays and false alarms', () => {
  const said = earlyDetection([
    ...[harmful(3), harmful(8), harmful(12), harmful(undefined)],
    ...[innocent(), innocent(30), innocent(), innocent()],
  ]);
  expect(said.recall).toBe(0.75);
  expect(said.precision).toBe(0.75);
  expect(said.f1).toBeCloseTo(0.75, 10);
  expect(said.byClear).toBeCloseTo(2 / 3, 10);
  expect(said.medianDelay).toBe(4);
  expect(said.falseAlarms).toBe(0.25);
  expect(said.falseAlarmsPer1000Turns).toBe(5);
});

it('no warnings give zero speed and F1, not a division by zero', () => {
  const said = earlyDetection([harmful(undefined), innocent()]);
  expect(said).toMatchObject({ recall: 0, f1: 0, speed: 0, fLatency: 0, falseAlarms: 0 });
  expect(said.medianDelay).toBeNaN();
});
