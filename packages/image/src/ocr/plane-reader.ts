import { isNightlightError, NightlightError } from '@nightlight/core';
import type { OcrOptions, PictureText } from './ocr-engine.ts';
import type { Plane } from './plane/plane.ts';
import { readPlane } from './read-plane.ts';
import { LIMITS, type ReadingLimits } from './reading-limits.ts';
import { type Engine, openEngine } from './tesseract/engine.ts';
import { inflate } from './tesseract/inflate.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The verified files that OCR needs. Plain data that can be transferred to a worker. */
export interface OcrAssets {
  /** Tesseract's WebAssembly. */
  readonly wasm: Bytes;
  readonly languages: readonly {
    /** Tesseract's name of the language, such as `eng`. */
    readonly code: string;
    /** The language data, gzipped. */
    readonly data: Bytes;
  }[];
}

/**
 * Recognises text in planes. A plane is a greyscale image with one byte per pixel. It is
 * sent between threads instead of a frame, because a frame has at least four times as
 * many bytes.
 */
export interface PlaneReader {
  read(plane: Plane, options?: OcrOptions): Promise<PictureText>;
  dispose(): Promise<void>;
}

const disposedError = (): NightlightError =>
  new NightlightError('disposed', 'The reader for text in pictures has been disposed.');

const toReadError = (cause: unknown): NightlightError =>
  isNightlightError(cause)
    ? cause
    : new NightlightError('model', 'The text in a picture could not be read.', { cause });

const unref = (timer: unknown): void => {
  // In Node, a pending timer would prevent the process from ending. In a browser the timer
  // is a number, which has no `unref`.
  (timer as { unref?: () => void }).unref?.();
};

/**
 * Creates a reader that runs in the current thread and blocks it for up to a second at a
 * time. A page runs it in a separate worker; Node runs it directly. WebAssembly is
 * compiled when the first picture is read.
 */
export const createPlaneReader = (
  assets: OcrAssets,
  limits: ReadingLimits = LIMITS,
): PlaneReader => {
  let module: Promise<WebAssembly.Module> | undefined;
  let engine: Engine | undefined;
  let lastRead: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;

  const getEngine = async (): Promise<Engine> => {
    if (engine) return engine;
    module ??= WebAssembly.compile(assets.wasm);
    const [compiled, ...languages] = await Promise.all([
      module,
      ...assets.languages.map(async ({ code, data }) => ({ code, data: await inflate(data) })),
    ]);
    engine = await openEngine(compiled, languages);
    return engine;
  };

  const release = (): void => {
    engine = undefined;
  };

  const runRead = async (plane: Plane, signal: AbortSignal | undefined): Promise<PictureText> => {
    signal?.throwIfAborted();
    if (isDisposed) throw disposedError();
    clearTimeout(idle);
    try {
      const text = await readPlane(await getEngine(), plane, {
        deadlineMs: performance.now() + limits.timeMs,
        ...(signal ? { signal } : {}),
      });
      // If recognition was interrupted in the middle of a page, the state of the engine is
      // undefined.
      if (!text.whole || (engine && engine.memoryBytes > limits.memoryBytes)) release();
      return text;
    } catch (error) {
      // If reading was aborted between two pages, the engine is still intact.
      if (signal?.aborted && error === signal.reason) throw error;
      release();
      signal?.throwIfAborted();
      throw toReadError(error);
    } finally {
      idle = setTimeout(release, limits.idleMs);
      unref(idle);
    }
  };

  return {
    read(plane, { signal } = {}) {
      // An aborted signal fires no `abort` event, so the caller would wait for the queue.
      if (signal?.aborted) return Promise.reject(signal.reason);
      const result = lastRead.then(() => runRead(plane, signal));
      lastRead = result.catch(() => {});
      if (!signal) return result;
      // A caller that aborts does not have to wait for the plane that is being read.
      return new Promise((resolve, reject) => {
        const rejectNow = (): void => reject(signal.reason);
        signal.addEventListener('abort', rejectNow, { once: true });
        result.then(resolve, reject).finally(() => signal.removeEventListener('abort', rejectNow));
      });
    },
    async dispose() {
      isDisposed = true;
      clearTimeout(idle);
      await lastRead;
      release();
      module = undefined;
    },
  };
};
