import { describe, expect, it } from 'vitest';
import type { ModelSource } from './ports.ts';

/**
 * The tests that every model source must pass. `open` returns a source for a folder in
 * which `folder/file.bin` contains the bytes 0 to 255 four times.
 */
export const modelSourceContract = (name: string, open: () => Promise<ModelSource>): void => {
  describe(`${name} is a ModelSource`, () => {
    const expected = Uint8Array.from({ length: 1024 }, (_, i) => i % 256);

    it('returns the exact bytes', async () => {
      const source = await open();
      expect(await source.read('folder/file.bin')).toEqual(expected);
    });

    it('reports progress in increasing bytes, up to the end', async () => {
      const source = await open();
      const reported: number[] = [];
      await source.read('folder/file.bin', { onBytes: (loaded) => reported.push(loaded) });
      expect(reported.at(-1)).toBe(1024);
      expect(reported).toEqual([...reported].sort((a, b) => a - b));
    });

    it('a missing file rejects with load-failed and names the file', async () => {
      const source = await open();
      await expect(source.read('folder/nothing.bin')).rejects.toMatchObject({
        name: 'NightlightError',
        code: 'load-failed',
        message: expect.stringContaining('nothing.bin'),
      });
    });

    it('an abort rejects with its reason', async () => {
      const source = await open();
      const signal = AbortSignal.abort(new Error('page left'));
      await expect(source.read('folder/file.bin', { signal })).rejects.toThrow('page left');
    });
  });
};
