const refused = async (url: string): Promise<boolean> => {
  try {
    await fetch(url, { method: 'HEAD', credentials: 'omit' });
    return false;
  } catch {
    return true;
  }
};

/**
 * Whether the browser holds this worker to `connect-src 'none'`. A `data:`
 * address is refused by every policy that names no `data:`; the worker's own
 * address is refused only where nothing at all may be asked for. Where the seal
 * stands, neither leaves the device; where it does not, the server is asked once,
 * at start-up, for a file that it has just sent.
 */
export const isSealed = async (): Promise<boolean> =>
  (await refused('data:,open')) && (await refused(self.location.href));
