import { describe, expect, it } from 'vitest';
import { MAX_PLANE_PIXELS, toPlane } from './plane.ts';

const frameOf = (width: number, height: number, pixel: readonly number[]) => {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let at = 0; at < data.length; at += 4) data.set(pixel, at);
  return { width, height, data };
};

describe('the plane of a picture', () => {
  it('is its luma', () => {
    expect([...toPlane(frameOf(2, 1, [255, 255, 255, 255])).data]).toEqual([255, 255]);
    expect([...toPlane(frameOf(1, 1, [0, 0, 0, 255])).data]).toEqual([0]);
    const [red, green] = [
      [255, 0, 0, 255],
      [0, 255, 0, 255],
    ].map((pixel) => toPlane(frameOf(1, 1, pixel)).data[0] as number);
    expect(green).toBeGreaterThan(red as number);
  });

  it('shows both white and black words on a transparent sticker', () => {
    const [clear] = toPlane(frameOf(1, 1, [255, 255, 255, 0])).data;
    expect(clear).toBe(128);
  });

  it('keeps the size of a small picture', () => {
    expect(toPlane(frameOf(40, 30, [9, 9, 9, 255]))).toMatchObject({
      width: 40,
      height: 30,
      scale: 1,
    });
  });

  it('shrinks the photo of a phone, each pixel the mean of several', () => {
    const { width, height, data, scale } = toPlane(frameOf(4000, 3000, [80, 80, 80, 255]));
    expect(width * height).toBeLessThanOrEqual(MAX_PLANE_PIXELS);
    expect(scale).toBeCloseTo(4000 / width, 1);
    expect(data.every((value) => value === 80)).toBe(true);
  });

  it('works for a picture one pixel high', () => {
    expect(toPlane(frameOf(16_000, 1, [1, 1, 1, 255])).height).toBe(1);
  });

  it('throws a typed error for pixels of another size', () => {
    const wrong = { width: 2, height: 2, data: new Uint8ClampedArray(4) };
    expect(() => toPlane(wrong)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
