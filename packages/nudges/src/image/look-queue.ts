/** One picture that waits to be looked at. */
export interface Look {
  /** Pixels from the middle of the window. Asked each time that a place is free: people scroll. */
  distance(): number;
  /** Never rejects. */
  run(): Promise<void>;
}

export interface LookQueue {
  add(look: Look): void;
  /** Takes back what still waits. What runs already is stopped by its own signal. */
  remove(look: Look): void;
}

/** So many looks at once at most; of those that wait, the nearest to the reader's eye first. */
export const createLookQueue = (atOnce: number): LookQueue => {
  const waiting = new Set<Look>();
  let running = 0;
  let filling = false;

  const nearest = (): Look | undefined => {
    const [first] = [...waiting]
      .map((look) => ({ look, distance: look.distance() }))
      .sort((a, b) => a.distance - b.distance);
    return first?.look;
  };

  const fill = (): void => {
    filling = false;
    while (running < atOnce) {
      const look = nearest();
      if (!look) return;
      waiting.delete(look);
      running++;
      void look.run().finally(() => {
        running--;
        fill();
      });
    }
  };

  return {
    add(look) {
      waiting.add(look);
      if (filling) return;
      filling = true;
      // All that came near in one scroll are in before the first is chosen.
      queueMicrotask(fill);
    },
    remove(look) {
      waiting.delete(look);
    },
  };
};

/**
 * Looks at once, over all pictures of the page: one in the worker's hands and
 * one behind it. More would only stand between the worker and what is typed.
 */
export const LOOKS_AT_ONCE = 2;

/** The one queue of the page, since it has one worker. */
export const lookQueue: LookQueue = createLookQueue(LOOKS_AT_ONCE);
