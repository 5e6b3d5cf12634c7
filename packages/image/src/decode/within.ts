import { notAPicture } from './limits.ts';

/**
 * Waits for work of a decoder that says nothing when it is stuck: so many seconds
 * at most (then `invalid-input`), and not past an abort (then its reason).
 */
export const within = async <T>(
  seconds: number,
  what: string,
  work: Promise<T>,
  signal?: AbortSignal,
): Promise<T> => {
  let late: ReturnType<typeof setTimeout> | undefined;
  let abort = (): void => {};
  const over = new Promise<never>((_, reject) => {
    abort = () => reject(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    late = setTimeout(
      () => reject(notAPicture(`${what} took longer than ${seconds} s.`)),
      1000 * seconds,
    );
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', abort);
  }
};
