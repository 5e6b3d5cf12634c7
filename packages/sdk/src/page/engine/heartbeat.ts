/** Milliseconds before the first ping of a call, and between pings. */
const PING_INTERVAL_MS = 2000;
/** Milliseconds without an answer to a ping. One long window takes a second on slow devices. */
export const HANGS = 10_000;
/** After sleep, a page runs its timers before messages that have arrived; they get this long. */
const GRACE = 1000;

const after = (ms: number): Promise<'late'> =>
  new Promise((resolve) => setTimeout(() => resolve('late'), ms));

/**
 * Sends pings while a call runs. Calls `hung` if a ping is not answered within `patience`
 * milliseconds. Returns a function that stops watching.
 */
export const watchForHang = (
  ping: () => Promise<unknown>,
  hung: () => void,
  patience = HANGS,
): (() => void) => {
  let over = false;
  const watch = async (): Promise<void> => {
    for (;;) {
      if (over) return;
      const answer = ping().then(() => 'there' as const);
      if ((await Promise.race([answer, after(patience)])) === 'late') {
        if (over || (await Promise.race([answer, after(GRACE)])) === 'there') continue;
        if (!over) hung();
        return;
      }
      await after(PING_INTERVAL_MS);
    }
  };
  const timer = setTimeout(() => void watch().catch(() => {}), PING_INTERVAL_MS);
  return () => {
    over = true;
    clearTimeout(timer);
  };
};
