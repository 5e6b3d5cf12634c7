import { isNightlightError } from '@nightlight/core';
import { createBrowserDecoder } from '../src/decode/browser-decoder.ts';

/** What a worker tells of a file that it was sent: when each frame is shown, or the error's code. */
export type Told = { readonly at: (number | undefined)[] } | { readonly code: string };

self.addEventListener('message', async ({ data: file }: MessageEvent<Blob>) => {
  const at: (number | undefined)[] = [];
  try {
    for await (const frame of createBrowserDecoder().decode(file)) at.push(frame.at);
    self.postMessage({ at } satisfies Told);
  } catch (error) {
    self.postMessage({
      code: isNightlightError(error) ? error.code : String(error),
    } satisfies Told);
  }
});
