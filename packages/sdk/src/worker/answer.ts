import { type ClassifyOptions, type Degraded, NightlightError } from '@nightlight/core';
import type { CapturedPicture } from '../wire/captured-picture.ts';
import type { ClassifyAnswer, ClassifyRequest } from '../wire/classify.ts';
import type { Pipeline } from './pipeline.ts';

const PROBE = { conversation: 'probe', author: 'self' } as const;

/** Creates a picture of one pixel, which any working decoder and model can read. */
const createProbePicture = (): CapturedPicture => {
  const canvas = new OffscreenCanvas(1, 1);
  // Without a context, the canvas can't be converted to a bitmap.
  canvas.getContext('2d');
  return [{ bitmap: canvas.transferToImageBitmap() }];
};

const isReported = (answers: readonly ClassifyAnswer[], code: Degraded): boolean =>
  answers.some(({ decision }) => decision.degraded.includes(code));

/**
 * Answers requests. If a text or picture could not be read, it tries a harmless probe. If that fails
 * too, such as after a model ran out of memory, it rejects with the error code `worker`, so that the
 * page starts another worker.
 */
export const answer = async (
  pipeline: Pipeline,
  requests: readonly ClassifyRequest[],
  options: ClassifyOptions,
  createPicture = createProbePicture,
): Promise<readonly ClassifyAnswer[]> => {
  const answers = await pipeline.classify(requests, options);
  const stillFails = async (
    code: Degraded,
    probe: () => Partial<ClassifyRequest>,
  ): Promise<boolean> =>
    isReported(answers, code) &&
    isReported(await pipeline.classify([{ ...PROBE, ...probe() }]), code);
  if (
    (await stillFails('text-failed', () => ({ text: 'hello' }))) ||
    (await stillFails('picture-failed', () => ({ images: [createPicture()] })))
  ) {
    throw new NightlightError('worker', 'A model in the worker can’t read anything any more.');
  }
  return answers;
};
