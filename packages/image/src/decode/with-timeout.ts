import { pictureError } from './limits.ts';

/**
 * Waits for decoder work that may get stuck without an error. Rejects with
 * `invalid-input` after `seconds`, or with the signal's reason on abort.
 */
export const withTimeout = async <T>(
  seconds: number,
  task: string,
  work: Promise<T>,
  signal?: AbortSignal,
): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = (): void => {};
  const interrupted = new Promise<never>((_, reject) => {
    abort = () => reject(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    timer = setTimeout(
      () => reject(pictureError(`${task} took longer than ${seconds} s.`)),
      1000 * seconds,
    );
  });
  try {
    return await Promise.race([work, interrupted]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
};
