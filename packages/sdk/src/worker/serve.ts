import { NightlightError } from '@nightlight/core';
import { createOcrEngine } from '@nightlight/image/ocr';
import { hashOnThisThread } from '@nightlight/runtime';
import { getCompiledOrt } from '@nightlight/runtime/onnx';
import { expose, transfer, wrap } from 'comlink';
import { sendWholeErrors } from '../wire/errors-on-the-wire.ts';
import type { PlanesApi } from '../wire/ocr-api.ts';
import { createRemotePlaneReader } from '../wire/ocr-over-a-port.ts';
import type { WorkerApi } from '../wire/worker-api.ts';
import { alive } from './alive.ts';
import { answer } from './answer.ts';
import { createCancellable } from './cancellable.ts';
import { checkWebAssembly } from './check-web-assembly.ts';
import type { PictureParts } from './open-pictures.ts';
import { type OpenedPipeline, openPipeline } from './open-pipeline.ts';
import { readSealState } from './seal.ts';

/** Starts answering the page. */
export const serve = (pictures: PictureParts): void => {
  sendWholeErrors();
  let pipeline: OpenedPipeline | undefined;
  const { run, cancel } = createCancellable();

  const getPipeline = (): OpenedPipeline => {
    if (!pipeline) throw new NightlightError('worker', 'The worker was called before start().');
    return pipeline;
  };

  const api: WorkerApi = {
    hello: () => alive,
    seal: readSealState,
    hash: async (bytes) => transfer(await hashOnThisThread(bytes), [bytes.buffer]),
    async start(assets, settings, ocr) {
      await checkWebAssembly();
      const ocrEngine = ocr && createOcrEngine(createRemotePlaneReader(wrap<PlanesApi>(ocr)));
      pipeline = await openPipeline(assets, settings, { ...pictures, ocrEngine });
    },
    getCompiledOrt,
    classify: (call, requests) =>
      run(call, (signal) => answer(getPipeline(), requests, { signal })),
    scoreTurns: (call, requests) =>
      run(call, (signal) => getPipeline().scoreTurns(requests, { signal })),
    cancel,
    setOverrides: async (hashes) => getPipeline().setOverrides(hashes),
  };

  expose(api);
};
