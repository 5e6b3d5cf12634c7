import { isNightlightError, NightlightError } from '@nightlight/core';
import type { OcrOptions, PictureText } from './ocr-engine.ts';
import type { Plane } from './plane/plane.ts';
import { readPlane } from './read-plane.ts';
import { LIMITS, type ReadingLimits } from './reading-limits.ts';
import { type Engine, openEngine } from './tesseract/engine.ts';
import { inflate } from './tesseract/inflate.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What reading needs, verified. Plain data: may be transferred to a worker. */
export interface OcrAssets {
  /** Tesseract's WebAssembly. */
  readonly wasm: Bytes;
  readonly languages: readonly {
    /** Tesseract's name of the language, such as `eng`. */
    readonly code: string;
    /** Its data, gzipped. */
    readonly data: Bytes;
  }[];
}

/** A reader of planes, which is what travels between threads: a frame has four times the bytes and more. */
export interface PlaneReader {
  read(plane: Plane, options?: OcrOptions): Promise<PictureText>;
  dispose(): Promise<void>;
}

const disposed = (): NightlightError =>
  new NightlightError('disposed', 'The reader of text in pictures was disposed.');

const failed = (cause: unknown): NightlightError =>
  isNightlightError(cause)
    ? cause
    : new NightlightError('model', 'What is written in a picture could not be read.', { cause });

const wontKeepRunning = (timer: unknown): void => {
  // Node stays alive for a timer; a browser's is a number.
  (timer as { unref?: () => void }).unref?.();
};

/**
 * Reads in this thread, which it blocks for up to a second at a time: the page has it in a
 * worker of its own, Node calls it as it is. Nothing is compiled before the first picture.
 */
export const createPlaneReader = (
  assets: OcrAssets,
  limits: ReadingLimits = LIMITS,
): PlaneReader => {
  let module: Promise<WebAssembly.Module> | undefined;
  let engine: Engine | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  const opened = async (): Promise<Engine> => {
    if (engine) return engine;
    module ??= WebAssembly.compile(assets.wasm);
    const [compiled, ...languages] = await Promise.all([
      module,
      ...assets.languages.map(async ({ code, data }) => ({ code, data: await inflate(data) })),
    ]);
    engine = await openEngine(compiled, languages);
    return engine;
  };

  const letGo = (): void => {
    engine = undefined;
  };

  const readNow = async (plane: Plane, signal: AbortSignal | undefined): Promise<PictureText> => {
    signal?.throwIfAborted();
    if (over) throw disposed();
    clearTimeout(idle);
    try {
      const text = await readPlane(await opened(), plane, {
        until: performance.now() + limits.time,
        ...(signal ? { signal } : {}),
      });
      // Cut off in the middle of a plane: what is left in there is in no order.
      if (!text.whole || (engine && engine.bytes > limits.memory)) letGo();
      return text;
    } catch (error) {
      // Given up between two pages, it is as good as before.
      if (signal?.aborted && error === signal.reason) throw error;
      letGo();
      signal?.throwIfAborted();
      throw failed(error);
    } finally {
      idle = setTimeout(letGo, limits.idle);
      wontKeepRunning(idle);
    }
  };

  return {
    read(plane, { signal } = {}) {
      const answer = tail.then(() => readNow(plane, signal));
      tail = answer.catch(() => {});
      if (!signal) return answer;
      // Nobody has to wait for the plane that is being read.
      return new Promise((resolve, reject) => {
        const stop = (): void => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
        answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
      });
    },
    async dispose() {
      over = true;
      clearTimeout(idle);
      await tail;
      letGo();
      module = undefined;
    },
  };
};
