/** Milliseconds before the first ping of a call, and between pings. */
const PING_INTERVAL_MS = 2000;
/** Milliseconds to wait for the answer to a ping. One long window takes a second on slow devices. */
export const HANG_TIMEOUT_MS = 10_000;
/** Milliseconds to wait for messages that have arrived. After sleep, a page runs its timers first. */
const GRACE_MS = 1000;

const waitUntilLate = (ms: number): Promise<'late'> =>
  new Promise((resolve) => setTimeout(() => resolve('late'), ms));

/**
 * Sends pings while a call runs. Calls `onHang` if a ping is not answered within `timeoutMs`
 * milliseconds. Returns a function that stops watching.
 */
export const watchForHang = (
  ping: () => Promise<unknown>,
  onHang: () => void,
  timeoutMs: number,
): (() => void) => {
  let isOver = false;
  const watch = async (): Promise<void> => {
    for (;;) {
      if (isOver) return;
      const answer = ping().then(() => 'answered' as const);
      if ((await Promise.race([answer, waitUntilLate(timeoutMs)])) === 'late') {
        if (isOver || (await Promise.race([answer, waitUntilLate(GRACE_MS)])) === 'answered')
          continue;
        if (!isOver) onHang();
        return;
      }
      await waitUntilLate(PING_INTERVAL_MS);
    }
  };
  const timer = setTimeout(() => void watch().catch(() => {}), PING_INTERVAL_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
};
