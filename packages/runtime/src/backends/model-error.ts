import { NightlightError } from '@nightlight/core';

/** Only the first line, because ONNX Runtime adds a page of minified source after it. */
const getFirstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';

export const createModelError = (summary: string, cause: unknown): NightlightError =>
  new NightlightError('model', `${summary}: ${getFirstLine(cause)}`);
