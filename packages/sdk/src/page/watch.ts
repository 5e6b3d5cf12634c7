import type { ClassifyOptions, Decision, Message } from '@nightlight/core';

/** Milliseconds without a key stroke after which a draft is looked at. */
export const DEBOUNCE_MS = 150;

export interface WatchOptions {
  /** Called for the newest draft only; never for one that was typed over meanwhile. */
  readonly onDecision: (decision: Decision) => void;
  /** Called where a draft could not be looked at, with a `NightlightError`. Errors are dropped unless set. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds without a key stroke before a draft is looked at; 150 unless set. */
  readonly debounceMs?: number;
}

/** Looks at a draft while it is typed. */
export interface Watch {
  /** The draft as it stands now. Cheap: call it on every key stroke. */
  update(draft: Message | string): void;
  /** No decision is told after this. */
  stop(): void;
}

type Classify = (message: Message | string, options?: ClassifyOptions) => Promise<Decision>;

/**
 * One draft is looked at at a time; a newer one aborts it, and an answer that
 * comes late is dropped. Nothing is remembered of a draft once it is answered.
 */
export const watchWith = (classify: Classify, options: WatchOptions): Watch => {
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
