import { tinyAnimation } from '@nightlight/testing/pictures/tiny-animations';
import { tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../test/decode-worker.ts';

let worker: Worker;
beforeAll(() => {
  worker = new Worker(new URL('../../test/decode-worker.ts', import.meta.url), { type: 'module' });
});
afterAll(() => worker.terminate());

const ask = (file: Uint8Array<ArrayBuffer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
    worker.addEventListener('error', reject, { once: true });
    worker.postMessage(new Blob([file]));
  });

it.each(['gif', 'webp', 'avif'] as const)('an animated %s is decoded in a worker', async (type) => {
  const answer = await ask(tinyAnimation(type));
  expect(answer).toMatchObject({
    at: [0, expect.any(Number), expect.any(Number), expect.any(Number)],
  });
});

it('a still picture, and a file that is not a picture', async () => {
  expect(await ask(tinyPicture('png'))).toEqual({ at: [undefined] });
  expect(await ask(new Uint8Array(100))).toEqual({ code: 'invalid-input' });
});
