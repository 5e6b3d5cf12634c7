/**
 * Whether the browser holds this worker to `connect-src 'none'`. A `data:`
 * address never leaves the device: it answers where fetch is open and is
 * refused where the worker's own Content-Security-Policy stands.
 */
export const isSealed = async (): Promise<boolean> => {
  try {
    await fetch('data:,open');
    return false;
  } catch {
    return true;
  }
};
