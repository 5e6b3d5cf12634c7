import { isNightlightError, NightlightError } from '@nightlight/core';
import type { Hash, LoadedAssets } from '@nightlight/runtime';
import { transfer } from 'comlink';
import type { ClassifyAnswer, ClassifyRequest } from '../../wire/classify.ts';
import type { PipelineSettings } from '../../wire/pipeline-settings.ts';
import type { WorkerApi } from '../../wire/worker-api.ts';
import { toSend } from '../pictures/send-pictures.ts';
import type { WorkerRun } from './worker-run.ts';

/** Milliseconds without a ping while the models are opened, which blocks: seconds on a slow phone. */
const OPENS_MS = 60_000;
/** Milliseconds to wait for the compiled module, which a replacement can do without. */
const COMPILED_MS = 2000;

type Run = WorkerRun<WorkerApi>;

const buffersIn = (part: object): ArrayBuffer[] =>
  Object.values(part).flatMap((value) =>
    value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [],
  );

/** Every buffer once. Transferred to the worker, so the page no longer has them afterwards. */
export const buffersOf = ({
  base,
  tiny,
  conversation,
  pictures,
  ocr,
}: LoadedAssets): ArrayBuffer[] => {
  const parts = [base, tiny, conversation, pictures?.files, pictures?.second, ocr];
  return [
    ...new Set([...parts, ...(ocr?.languages ?? [])].flatMap((part) => buffersIn(part ?? {}))),
  ];
};

/** Hashes files in the worker, off the page's thread. */
export const hashIn =
  (run: Run): Hash =>
  async (bytes) => {
    try {
      return await run.call((api) => api.hash(transfer(bytes, [bytes.buffer])));
    } catch (cause) {
      if (isNightlightError(cause)) throw cause;
      throw new NightlightError('worker', 'The worker could not hash a file.', { cause });
    }
  };

/** Opens the pipeline in the worker. `ocr` leads to the OCR worker. */
export const startPipeline = (
  run: Run,
  { ocr: _, ...assets }: LoadedAssets,
  settings: PipelineSettings,
  ocr?: MessagePort,
): Promise<void> => {
  const port = ocr && transfer(ocr, [ocr]);
  return run.call(
    (api) => api.start(transfer(assets, buffersOf(assets)), settings, port),
    OPENS_MS,
  );
};

/** `undefined` where the browser can't send compiled modules: then no answer comes at all. */
export const compiledOrtOf = (run: Run): Promise<WebAssembly.Module | undefined> =>
  Promise.race([
    run.call((api) => api.getCompiledOrt()).catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, COMPILED_MS)),
  ]);

/** Copies the bitmaps before they are transferred, since a replacement may need them again. */
export const classifyPictures = async (
  run: Run,
  call: number,
  requests: readonly ClassifyRequest[],
  isCancelled: () => boolean,
): Promise<readonly ClassifyAnswer[]> => {
  const { messages, bitmaps } = await toSend(requests);
  if (isCancelled()) {
    for (const bitmap of bitmaps) bitmap.close();
    throw new DOMException('The call was aborted.', 'AbortError');
  }
  return run.call((api) => api.classify(call, transfer([...messages], [...bitmaps])));
};
