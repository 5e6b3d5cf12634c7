import { areShut } from '../wire/seal-policy.ts';
import type { SealState } from '../wire/seal-state.ts';

/** Policies that something went against so far, as the browser names them. */
const heard = { enforce: [] as string[], report: [] as string[] };
addEventListener('securitypolicyviolation', ({ originalPolicy, disposition }) =>
  heard[disposition].push(originalPolicy),
);

const isAnswered = (address: string, method: 'GET' | 'HEAD'): Promise<boolean> =>
  fetch(address, { method, credentials: 'omit' }).then(
    () => true,
    () => false,
  );

/**
 * Asked as this file is read, before the doors are shut, and nothing is kept but
 * the end of it. Where the seal stands, it never leaves the device; where it does
 * not, the server is asked once, for a file that it has just sent.
 */
const wentOut = isAnswered(self.location.href, 'HEAD');

/** No server stands behind this one: only a policy of the browser's can refuse it. */
const isDataRefused = isAnswered('data:,', 'GET').then((answered) => !answered);

/** Milliseconds within which a refusal has become an event, on a busy device too. */
const TOLD = 250;

/**
 * A request that fails is no proof, since a server may be down: only the browser's
 * own word that a policy refused it counts. WebKitGTK refuses and makes no event.
 */
export const sealState = async (): Promise<SealState> => {
  if (await wentOut) return 'open';
  if (!(await isDataRefused)) return 'open';
  const late = performance.now() + TOLD;
  while (heard.enforce.length === 0 && performance.now() < late) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  if (heard.enforce.length === 0) return heard.report.length === 0 ? 'untold' : 'open';
  return areShut(heard.enforce, heard.report) ? 'shut' : 'open';
};
