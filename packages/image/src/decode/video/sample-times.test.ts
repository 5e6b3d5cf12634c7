import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTimes } from './sample-times.ts';

describe('sampleTimes', () => {
  it('samples a short video twice a second, from start to end', () => {
    const { times, partly } = sampleTimes(3.05, 16);
    expect(times).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3]);
    expect(partly).toBe(false);
  });

  it('respects the maximum, and reports gaps of more than a second', () => {
    expect(sampleTimes(15, 16)).toMatchObject({ partly: false });
    expect(sampleTimes(15, 16).times).toHaveLength(16);
    expect(sampleTimes(7200, 16)).toMatchObject({ partly: true });
    expect(sampleTimes(7200, 16).times).toHaveLength(16);
  });

  it('samples once if there is one frame, one is requested, or the stream has no end', () => {
    expect(sampleTimes(0.04, 16)).toEqual({ times: [0], partly: false });
    expect(sampleTimes(10, 1)).toEqual({ times: [0], partly: true });
    expect(sampleTimes(Number.POSITIVE_INFINITY, 16)).toEqual({ times: [0], partly: true });
  });

  it('never samples outside the video or more often than requested', () => {
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
