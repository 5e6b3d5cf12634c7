/** A picture that waits for its check. */
export interface QueuedCheck {
  /** Pixels from the middle of the window. Measured whenever a slot is free, because users scroll. */
  distance(): number;
  /** Never rejects. */
  run(): Promise<void>;
}

export interface CheckQueue {
  add(check: QueuedCheck): void;
  /** Removes it from the queue. A check that is running is aborted by its own signal. */
  remove(check: QueuedCheck): void;
}

/**
 * Runs at most `maxRunning` checks at a time. The picture nearest to the middle of the window is
 * checked next.
 */
export const createCheckQueue = (maxRunning: number): CheckQueue => {
  const waiting = new Set<QueuedCheck>();
  let running = 0;
  let isFillScheduled = false;

  const findNearest = (): QueuedCheck | undefined => {
    const [first] = [...waiting]
      .map((check) => ({ check, distance: check.distance() }))
      .sort((a, b) => a.distance - b.distance);
    return first?.check;
  };

  const fill = (): void => {
    isFillScheduled = false;
    while (running < maxRunning) {
      const check = findNearest();
      if (!check) return;
      waiting.delete(check);
      running++;
      void check.run().finally(() => {
        running--;
        fill();
      });
    }
  };

  return {
    add(check) {
      waiting.add(check);
      if (isFillScheduled) return;
      isFillScheduled = true;
      // Wait until all pictures that came near in one scroll are queued.
      queueMicrotask(fill);
    },
    remove(check) {
      waiting.delete(check);
    },
  };
};

/**
 * Two checks at a time: one runs in the worker and one is queued there. More would delay the check
 * of what the user types.
 */
export const MAX_RUNNING_CHECKS = 2;

/** One queue per page, because the page has one worker. */
export const checkQueue: CheckQueue = createCheckQueue(MAX_RUNNING_CHECKS);
