import { LIMITS, type OcrAssets, type PlaneReader } from '@nightlight/image/ocr';
import { expose, transfer } from 'comlink';
import pLimit from 'p-limit';
import type { OcrApi } from '../../wire/ocr-api.ts';
import { createPlanesApi, createRemotePlaneReader } from '../../wire/ocr-over-a-port.ts';
import { SupervisedWorker } from './supervised-worker.ts';

/** OCR ends after this many failed starts in a row, so that it isn't tried again for each picture. */
const MAX_FAILED_STARTS = 2;
/** Milliseconds to wait for a ping. Tesseract blocks its thread, and slow devices open it first. */
const HANG_TIMEOUT_MS = LIMITS.timeMs + 10_000;

export interface OcrWorker {
  readonly worker: SupervisedWorker<OcrApi>;
  /** Creates a port to the OCR worker. Transfer it to the pipeline's worker. */
  port(): MessagePort;
}

/** Copies the bytes, because the page needs its own for a replacement. */
const copyAssets = ({ wasm, languages }: OcrAssets): OcrAssets => ({
  wasm: wasm.slice(),
  languages: languages.map(({ code, data }) => ({ code, data: data.slice() })),
});

/**
 * Starts the worker that reads the text in pictures. If it ends during a picture, the text of that
 * picture is not read, and the next picture starts a replacement with the same bytes. Its file is
 * requested at once, while `assets` still load, so that no message can delay the request.
 */
export const createOcrWorker = (url: URL, assets: Promise<OcrAssets>): OcrWorker => {
  const worker = new SupervisedWorker<OcrApi>({
    url,
    name: 'nightlight-ocr',
    what: 'The OCR worker',
    maxFailedStarts: MAX_FAILED_STARTS,
    mustStaySealed: true,
    async open(run) {
      const copy = copyAssets(await assets);
      const buffers = [copy.wasm.buffer, ...copy.languages.map(({ data }) => data.buffer)];
      await run.call((api) => api.start(transfer(copy, buffers)));
    },
  });
  // Read one picture at a time, so that none uses up the time limit of another.
  const runInTurn = pLimit(1);
  const read: PlaneReader['read'] = (plane, { signal } = {}) =>
    runInTurn(async () => {
      signal?.throwIfAborted();
      const run = await worker.running();
      const options = signal ? { signal } : {};
      return run.call((api) => createRemotePlaneReader(api).read(plane, options), HANG_TIMEOUT_MS);
    });
  return {
    worker,
    port() {
      const { port1, port2 } = new MessageChannel();
      expose(createPlanesApi({ read }), port1);
      return port2;
    },
  };
};
