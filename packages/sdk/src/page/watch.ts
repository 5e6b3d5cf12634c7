import type { ClassifyOptions, Decision, Message } from '@nightlight/core';

/** Milliseconds to wait after the last keystroke. */
export const DEBOUNCE_MS = 150;

export interface WatchOptions {
  /** Called only for the newest draft. */
  readonly onDecision: (decision: Decision) => void;
  /** Called with a `NightlightError` if a draft can't be checked. Without it, errors are ignored. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds to wait after the last keystroke. Default: 150. */
  readonly debounceMs?: number;
}

/** Checks a draft while the user types. */
export interface Watch {
  /** Sets the current draft. Call this on every keystroke. */
  update(draft: Message | string): void;
  /** Stops checking. No callback is called after this. */
  stop(): void;
}

type Classify = (message: Message | string, options?: ClassifyOptions) => Promise<Decision>;

/**
 * Creates a watch that checks one draft at a time. A newer draft aborts the check, and late results
 * are dropped. Nothing about a draft is stored.
 */
export const createWatch = (classify: Classify, options: WatchOptions): Watch => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const cancel = (): void => {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  };

  const check = async (draft: Message | string): Promise<void> => {
    const abort = new AbortController();
    running = abort;
    try {
      const decision = await classify(draft, { signal: abort.signal });
      if (!abort.signal.aborted) options.onDecision(decision);
    } catch (error) {
      if (!abort.signal.aborted) options.onError?.(error);
    } finally {
      if (running === abort) running = undefined;
    }
  };

  return {
    update(draft) {
      cancel();
      timer = setTimeout(() => void check(draft), options.debounceMs ?? DEBOUNCE_MS);
    },
    stop: cancel,
  };
};
