import { tinyAnimation } from '@nightlight/testing/pictures/tiny-animations';
import { tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Told } from '../../test/decode-worker.ts';

let worker: Worker;
beforeAll(() => {
  worker = new Worker(new URL('../../test/decode-worker.ts', import.meta.url), { type: 'module' });
});
afterAll(() => worker.terminate());

const tell = (file: Uint8Array<ArrayBuffer>): Promise<Told> =>
  new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
    worker.addEventListener('error', reject, { once: true });
    worker.postMessage(new Blob([file]));
  });

it.each(['gif', 'webp', 'avif'] as const)('a %s that moves is read in a worker', async (type) => {
  const told = await tell(tinyAnimation(type));
  expect(told).toMatchObject({
    at: [0, expect.any(Number), expect.any(Number), expect.any(Number)],
  });
});

it('a still picture, and what is none', async () => {
  expect(await tell(tinyPicture('png'))).toEqual({ at: [undefined] });
  expect(await tell(new Uint8Array(100))).toEqual({ code: 'invalid-input' });
});
