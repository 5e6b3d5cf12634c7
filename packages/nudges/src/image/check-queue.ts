/** A picture waiting for its check. */
export interface QueuedCheck {
  /** Pixels from the middle of the window. Measured whenever a slot is free, because people scroll. */
  distance(): number;
  /** Never rejects. */
  run(): Promise<void>;
}

export interface CheckQueue {
  add(check: QueuedCheck): void;
  /** Removes it from the queue. A check that is running is aborted by its own signal. */
  remove(check: QueuedCheck): void;
}

/** Limits how many checks run at once. Of those waiting, the nearest to the middle of the window is next. */
export const createCheckQueue = (atOnce: number): CheckQueue => {
  const waiting = new Set<QueuedCheck>();
  let running = 0;
  let filling = false;

  const nearest = (): QueuedCheck | undefined => {
    const [first] = [...waiting]
      .map((check) => ({ check, distance: check.distance() }))
      .sort((a, b) => a.distance - b.distance);
    return first?.check;
  };

  const fill = (): void => {
    filling = false;
    while (running < atOnce) {
      const check = nearest();
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
      if (filling) return;
      filling = true;
      // Wait until all that came near in one scroll are queued.
      queueMicrotask(fill);
    },
    remove(check) {
      waiting.delete(check);
    },
  };
};

/**
 * Checks at once on a page: one that the worker runs and one queued. More would delay the check of
 * what the person types.
 */
export const CHECKS_AT_ONCE = 2;

/** One queue for the page, because it has one worker. */
export const checkQueue: CheckQueue = createCheckQueue(CHECKS_AT_ONCE);
