/**
 * Takes a lock with the worker's name for as long as the worker runs. The page waits for this lock,
 * because no event reports that a worker has ended. Runs on import, before `remove-globals.ts` removes
 * the API.
 */
const takeLock = async (): Promise<void> => {
  const { locks } = navigator;
  if (!locks) return;
  await new Promise<void>((granted) => {
    const lock = locks.request(self.name, () => {
      granted();
      return new Promise<never>(() => {});
    });
    // If site data is blocked, there are no locks, and the page does not wait for one.
    lock.catch(() => granted());
  });
};

/** Resolves once the worker has the lock. If the page asked earlier, it would get the lock itself. */
export const alive = takeLock();
