import { LIMITS, type OcrAssets, type PlaneReader } from '@nightlight/image/ocr';
import { expose, transfer } from 'comlink';
import pLimit from 'p-limit';
import type { OcrApi } from '../../wire/ocr-api.ts';
import { planesApi, remotePlanes } from '../../wire/ocr-over-a-port.ts';
import { SupervisedWorker } from './supervised-worker.ts';

/** Failed starts in a row that end OCR for good, or each picture would try once more. */
const MOST_FAILED_STARTS = 2;
/** Milliseconds without a ping. Tesseract blocks its thread; a slow device opens it first. */
const HANGS_MS = LIMITS.timeMs + 10_000;

export interface OcrWorker {
  readonly worker: SupervisedWorker<OcrApi>;
  /** A new way to the OCR worker, for the pipeline's worker; to be transferred. */
  port(): MessagePort;
}

/** The page keeps its own bytes, for a replacement. */
const copyOf = ({ wasm, languages }: OcrAssets): OcrAssets => ({
  wasm: wasm.slice(),
  languages: languages.map(({ code, data }) => ({ code, data: data.slice() })),
});

/**
 * The worker that reads the text in pictures. If it ends during a picture, that picture's text
 * is not read; the next one starts a replacement with the same bytes.
 */
export const createOcrWorker = (url: URL, assets: OcrAssets): OcrWorker => {
  const worker = new SupervisedWorker<OcrApi>({
    url,
    name: 'nightlight-ocr',
    what: 'The OCR worker',
    mostFailedStarts: MOST_FAILED_STARTS,
    mustStaySealed: true,
    async open(run) {
      const copy = copyOf(assets);
      const buffers = [copy.wasm.buffer, ...copy.languages.map(({ data }) => data.buffer)];
      await run.call((api) => api.start(transfer(copy, buffers)));
    },
  });
  // One picture at a time, so that none spends the time limit of another.
  const inTurn = pLimit(1);
  const read: PlaneReader['read'] = (plane, { signal } = {}) =>
    inTurn(async () => {
      signal?.throwIfAborted();
      const run = await worker.running();
      const options = signal ? { signal } : {};
      return run.call((api) => remotePlanes(api).read(plane, options), HANGS_MS);
    });
  return {
    worker,
    port() {
      const { port1, port2 } = new MessageChannel();
      expose(planesApi({ read }), port1);
      return port2;
    },
  };
};
