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
let reported = false;
addEventListener('securitypolicyviolation', ({ originalPolicy }) => {
  reported ||= /\breport-(?:uri|to)\b/i.test(originalPolicy);
});

const asked = [refused('data:,open'), refused(self.location.href)];

/** Milliseconds within which a refusal has become an event. */
const TOLD = 20;

/**
 * Whether the browser holds this worker to `connect-src 'none'`, and keeps what it
 * refuses to itself: a policy with `report-uri` would send the refused address.
 */
export const isSealed = async (): Promise<boolean> => {
  if ((await Promise.all(asked)).includes(false)) return false;
  await new Promise((resolve) => setTimeout(resolve, TOLD));
  return !reported;
};
