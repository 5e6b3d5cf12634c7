/**
 * Holds a lock of the worker's own name for as long as the worker lives. The page
 * waits for it: that is how it learns at once that a worker has ended, which makes
 * no event. Asked for as this file is read, before the doors are shut.
 */
const holdForLife = async (): Promise<void> => {
  const { locks } = navigator;
  if (!locks) return;
  await new Promise<void>((granted) => {
    const held = locks.request(self.name, () => {
      granted();
      return new Promise<never>(() => {});
    });
    // Where site data is blocked there are no locks either: then nobody waits for this one.
    held.catch(() => granted());
  });
};

/** Resolves once the lock is held: a page that asks for it before would get it itself. */
export const alive = holdForLife();
