/** Milliseconds that a call may take before the worker is asked whether it is still there. */
const PING_INTERVAL_MS = 2000;
/** Milliseconds without any answer after which it hangs. Slow devices take a second for one long window. */
export const HANGS = 10_000;
/** A page that slept wakes with its timers first: what came meanwhile gets a moment to arrive. */
const GRACE = 1000;

const after = (ms: number): Promise<'late'> =>
  new Promise((resolve) => setTimeout(() => resolve('late'), ms));

/**
 * Watches one call: `ping` is sent now and then while it runs. Calls `hung` where no
 * answer comes for `patience` milliseconds. The function that is returned ends the watching.
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
