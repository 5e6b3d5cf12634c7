import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTimes } from './sample-times.ts';

describe('when a video is looked at', () => {
  it('twice a second while it is short, from start to end', () => {
    const { times, partly } = sampleTimes(3.05, 16);
    expect(times).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3]);
    expect(partly).toBe(false);
  });

  it('at most so often, and says so where more than a second lies between', () => {
    expect(sampleTimes(15, 16)).toMatchObject({ partly: false });
    expect(sampleTimes(15, 16).times).toHaveLength(16);
    expect(sampleTimes(7200, 16)).toMatchObject({ partly: true });
    expect(sampleTimes(7200, 16).times).toHaveLength(16);
  });

  it('once where it has one frame, is wanted once, or has no end', () => {
    expect(sampleTimes(0.04, 16)).toEqual({ times: [0], partly: false });
    expect(sampleTimes(10, 1)).toEqual({ times: [0], partly: true });
    expect(sampleTimes(Number.POSITIVE_INFINITY, 16)).toEqual({ times: [0], partly: true });
  });

  it('never outside the video, never more often than wanted', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.integer({ min: 1, max: 64 }),
        (duration, most) => {
          const { times } = sampleTimes(duration, most);
          expect(times.length).toBeLessThanOrEqual(most);
          expect(times[0]).toBe(0);
          for (const time of times) expect(time).toBeLessThanOrEqual(duration);
        },
      ),
    );
  });
});
