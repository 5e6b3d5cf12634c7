import { isNightlightError } from '@nightlight/core';
import { createBrowserDecoder } from '../src/decode/browser-decoder.ts';

/** The worker's answer about a file: the time of each frame, or the error code. */
export type Answer = { readonly at: (number | undefined)[] } | { readonly code: string };

self.addEventListener('message', async ({ data: file }: MessageEvent<Blob>) => {
  const at: (number | undefined)[] = [];
  try {
    for await (const frame of createBrowserDecoder().decode(file)) at.push(frame.at);
    self.postMessage({ at } satisfies Answer);
  } catch (error) {
    self.postMessage({
      code: isNightlightError(error) ? error.code : String(error),
    } satisfies Answer);
  }
});
