import { NightlightError } from '@nightlight/core';

/** ORT's messages contain a page of minified source after the first line. */
const short = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';

export const modelError = (what: string, cause: unknown): NightlightError =>
  new NightlightError('model', `${what}: ${short(cause)}`);
