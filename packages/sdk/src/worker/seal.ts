const refused = async (url: string): Promise<boolean> => {
  try {
    await fetch(url, { method: 'HEAD', credentials: 'omit' });
    return false;
  } catch {
    return true;
  }
};

/**
 * A `data:` address is refused by every policy that names no `data:`; the
 * worker's own address is refused only where nothing at all may be asked for.
 * Where the seal stands, neither leaves the device; where it does not, the
 * server is asked once, for a file that it has just sent. Both are asked as this
 * file is read, and nothing is kept but the answers: the doors are shut next.
 */
const asked = [refused('data:,open'), refused(self.location.href)];

/** Whether the browser holds this worker to `connect-src 'none'`. */
export const isSealed = async (): Promise<boolean> => !(await Promise.all(asked)).includes(false);
