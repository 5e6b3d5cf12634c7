/**
 * Takes a lock of the worker's name for as long as the worker lives. The page waits for that
 * lock, because no event reports a worker's end. Runs on import, before `shut-doors.ts` removes
 * the API.
 */
const lockForLife = async (): Promise<void> => {
  const { locks } = navigator;
  if (!locks) return;
  await new Promise<void>((granted) => {
    const lock = locks.request(self.name, () => {
      granted();
      return new Promise<never>(() => {});
    });
    // Without site data there are no locks; the page then doesn't wait for one.
    lock.catch(() => granted());
  });
};

/** Resolves once the worker has the lock. A page that asked earlier would get the lock itself. */
export const alive = lockForLife();
