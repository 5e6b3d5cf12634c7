import type { ClassifyOptions, Decision, Message } from '@nightlight/core';

/** Milliseconds after the last keystroke. */
export const DEBOUNCE_MS = 150;

export interface WatchOptions {
  /** Called for the newest draft only. */
  readonly onDecision: (decision: Decision) => void;
  /** Called with a `NightlightError` if a draft can't be checked. Without it, errors are ignored. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds to wait after the last keystroke. Default: 150. */
  readonly debounceMs?: number;
}

/** Checks a draft while it is typed. */
export interface Watch {
  /** Takes the current draft. Cheap: call it on every keystroke. */
  update(draft: Message | string): void;
  /** After this, no callback is called. */
  stop(): void;
}

type Classify = (message: Message | string, options?: ClassifyOptions) => Promise<Decision>;

/**
 * Checks one draft at a time. A newer one aborts it, and late answers are dropped. Nothing about
 * a draft is stored.
 */
export const createWatch = (classify: Classify, options: WatchOptions): Watch => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const cancel = (): void => {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  };

  const look = async (draft: Message | string): Promise<void> => {
    const own = new AbortController();
    running = own;
    try {
      const decision = await classify(draft, { signal: own.signal });
      if (!own.signal.aborted) options.onDecision(decision);
    } catch (error) {
      if (!own.signal.aborted) options.onError?.(error);
    } finally {
      if (running === own) running = undefined;
    }
  };

  return {
    update(draft) {
      cancel();
      timer = setTimeout(() => void look(draft), options.debounceMs ?? DEBOUNCE_MS);
    },
    stop: cancel,
  };
};
