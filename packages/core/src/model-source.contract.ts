import { describe, expect, it } from 'vitest';
import type { ModelSource } from './ports.ts';

/**
 * What every ModelSource does. `open` gives one over a place that holds
 * `folder/file.bin` with the bytes 0 to 255, four times over.
 */
export const modelSourceContract = (name: string, open: () => Promise<ModelSource>): void => {
  describe(`${name} is a ModelSource`, () => {
    const expected = Uint8Array.from({ length: 1024 }, (_, i) => i % 256);

    it('reads the very bytes', async () => {
      const source = await open();
      expect(await source.read('folder/file.bin')).toEqual(expected);
    });

    it('tells bytes so far, upwards, to the end', async () => {
      const source = await open();
      const told: number[] = [];
      await source.read('folder/file.bin', { onBytes: (loaded) => told.push(loaded) });
      expect(told.at(-1)).toBe(1024);
      expect(told).toEqual([...told].sort((a, b) => a - b));
    });

    it('a missing file is load-failed and says which', async () => {
      const source = await open();
      await expect(source.read('folder/nothing.bin')).rejects.toMatchObject({
        name: 'NightlightError',
        code: 'load-failed',
        message: expect.stringContaining('nothing.bin'),
      });
    });

    it('an abort rejects with its reason', async () => {
      const source = await open();
      const signal = AbortSignal.abort(new Error('gone elsewhere'));
      await expect(source.read('folder/file.bin', { signal })).rejects.toThrow('gone elsewhere');
    });
  });
};
