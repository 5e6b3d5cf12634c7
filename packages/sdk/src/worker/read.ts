import {
  type ClassifyOptions,
  type Decision,
  type Degraded,
  NightlightError,
} from '@nightlight/core';
import type { CapturedPicture } from '../wire/captured-picture.ts';
import type { ClassifyRequest } from '../wire/classify-request.ts';
import type { Pipeline } from './pipeline.ts';

const PROBE = { conversation: 'probe', author: 'self' } as const;

/** One pixel, which anything can read that reads at all. */
const onePixel = (): CapturedPicture => {
  const canvas = new OffscreenCanvas(1, 1);
  canvas.getContext('2d');
  return [{ bitmap: canvas.transferToImageBitmap() }];
};

const decide = async (
  pipeline: Pipeline,
  messages: readonly ClassifyRequest[],
  options: ClassifyOptions = {},
): Promise<readonly Decision[]> =>
  (await pipeline.analyse(messages, options)).map((analysis) => analysis.decision);

const some = (decisions: readonly Decision[], what: Degraded): boolean =>
  decisions.some(({ degraded }) => degraded.includes(what));

/**
 * Decisions. Where a text or a picture could not be read, a harmless one is tried:
 * if that can't be read either, such as after a model ran out of memory, this
 * worker is of no more use and says so with code `worker`: the page starts another.
 */
export const read = async (
  pipeline: Pipeline,
  messages: readonly ClassifyRequest[],
  options: ClassifyOptions,
  picture = onePixel,
): Promise<readonly Decision[]> => {
  const decisions = await decide(pipeline, messages, options);
  const fails = async (what: Degraded, probe: () => Partial<ClassifyRequest>): Promise<boolean> =>
    some(decisions, what) && some(await decide(pipeline, [{ ...PROBE, ...probe() }]), what);
  if (
    (await fails('text-failed', () => ({ text: 'hello' }))) ||
    (await fails('picture-failed', () => ({ images: [picture()] })))
  ) {
    throw new NightlightError('worker', 'A model in the worker reads nothing any more.');
  }
  return decisions;
};
