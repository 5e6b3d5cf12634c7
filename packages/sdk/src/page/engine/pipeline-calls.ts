import { isNightlightError, NightlightError } from '@nightlight/core';
import type { Hash, LoadedAssets } from '@nightlight/runtime';
import { transfer } from 'comlink';
import type { ClassifyAnswer, ClassifyRequest } from '../../wire/classify.ts';
import type { PipelineSettings } from '../../wire/pipeline-settings.ts';
import type { WorkerApi } from '../../wire/worker-api.ts';
import { copyForWorker } from '../pictures/send-pictures.ts';
import type { WorkerRun } from './worker-run.ts';

/** Milliseconds to wait for the compiled module. A replacement also starts without it. */
const MODULE_TIMEOUT_MS = 2000;

type Run = WorkerRun<WorkerApi>;

const listBuffersOfPart = (part: object): ArrayBuffer[] =>
  Object.values(part).flatMap((value) =>
    value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [],
  );

/** Lists every buffer once. They are transferred, so the page does not have them afterwards. */
export const listBuffers = ({
  base,
  tiny,
  conversation,
  pictures,
  ocr,
}: LoadedAssets): ArrayBuffer[] => {
  const parts = [base, tiny, conversation, pictures?.files, pictures?.second, ocr];
  return [
    ...new Set(
      [...parts, ...(base?.data ?? []), ...(ocr?.languages ?? [])].flatMap((part) =>
        listBuffersOfPart(part ?? {}),
      ),
    ),
  ];
};

/** Hashes files in the worker, off the page's thread. */
export const createWorkerHash =
  (run: Run): Hash =>
  async (bytes) => {
    try {
      return await run.call((api) => api.hash(transfer(bytes, [bytes.buffer])));
    } catch (cause) {
      if (isNightlightError(cause)) throw cause;
      throw new NightlightError('worker', 'The worker could not hash a file.', { cause });
    }
  };

/**
 * Opens the pipeline in the worker. It replaces an earlier one of the same worker, which answers
 * until then. `ocr` is a port to the OCR worker.
 */
export const startPipeline = (
  run: Run,
  { ocr: _, ...assets }: LoadedAssets,
  settings: PipelineSettings,
  ocr?: MessagePort,
): Promise<void> => {
  const port = ocr && transfer(ocr, [ocr]);
  return run.call((api) => api.start(transfer(assets, listBuffers(assets)), settings, port));
};

/** Resolves with `undefined` if the browser can't send compiled modules, because no answer arrives. */
export const requestCompiledOrt = (run: Run): Promise<WebAssembly.Module | undefined> =>
  Promise.race([
    run.call((api) => api.getCompiledOrt()).catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, MODULE_TIMEOUT_MS)),
  ]);

/** Transfers copies of the bitmaps, because a replacement may need them again. */
export const classifyPictures = async (
  run: Run,
  call: number,
  requests: readonly ClassifyRequest[],
  isCancelled: () => boolean,
): Promise<readonly ClassifyAnswer[]> => {
  const { messages, bitmaps } = await copyForWorker(requests);
  if (isCancelled()) {
    for (const bitmap of bitmaps) bitmap.close();
    throw new DOMException('The call was aborted.', 'AbortError');
  }
  return run.call((api) => api.classify(call, transfer([...messages], [...bitmaps])));
};
