import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFrames, drawableFrames } from './choose-frames.ts';

const seconds = fc.array(fc.double({ min: 0.02, max: 5, noNaN: true }), {
  minLength: 1,
  maxLength: 400,
});

describe('chooseFrames', () => {
  it('takes all frames of a short animation', () => {
    expect(chooseFrames([1, 1, 1], 3)).toEqual([0, 1, 2]);
    expect(chooseFrames([0.1], 1)).toEqual([0]);
  });

  it('never takes more than requested; includes the first and last, none twice', () => {
    fc.assert(
      fc.property(seconds, fc.integer({ min: 2, max: 40 }), (shown, most) => {
        const chosen = chooseFrames(shown, most);
        expect(chosen.length).toBeLessThanOrEqual(most);
        expect(chosen[0]).toBe(0);
        expect(chosen.at(-1)).toBe(shown.length - 1);
        expect([...new Set(chosen)].sort((a, b) => a - b)).toEqual(chosen);
      }),
    );
  });

  it('takes the first if one is requested', () => {
    expect(chooseFrames([1, 1, 1], 1)).toEqual([0]);
  });

  it('takes every frame that is shown for a sixteenth of the time', () => {
    fc.assert(
      fc.property(seconds, (shown) => {
        const chosen = chooseFrames(shown, 32);
        const total = shown.reduce((sum, one) => sum + one, 0);
        shown.forEach((one, frame) => {
          if (one > total / 16 + 1e-9) expect(chosen).toContain(frame);
        });
      }),
    );
  });

  it('spreads evenly if all frames last equally long', () => {
    for (const count of [33, 64, 100, 1000, 9999]) {
      const chosen = chooseFrames(new Array(count).fill(0.1), 32);
      const gaps = chosen.slice(1).map((frame, i) => frame - (chosen[i] as number));
      expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.ceil(count / 15));
    }
  });

  it('takes fewer frames of a larger canvas, but at least one', () => {
    expect(drawableFrames(1, 1)).toBe(5000);
    expect(drawableFrames(640, 480)).toBe(813);
    expect(drawableFrames(8000, 6000)).toBe(5);
    expect(drawableFrames(1e6, 1e6)).toBe(1);
  });
});
