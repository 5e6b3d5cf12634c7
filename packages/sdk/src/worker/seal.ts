import { areShut } from '../wire/seal-policy.ts';
import type { SealState } from '../wire/seal-state.ts';

/** Policies that blocked something so far, as the browser reports them. */
const violated = { enforce: [] as string[], report: [] as string[] };
addEventListener('securitypolicyviolation', ({ originalPolicy, disposition }) =>
  violated[disposition].push(originalPolicy),
);

const isAnswered = (address: string, method: 'GET' | 'HEAD'): Promise<boolean> =>
  fetch(address, { method, credentials: 'omit' }).then(
    () => true,
    () => false,
  );

/**
 * Runs on import, while `fetch` still exists. With a seal the request never leaves the device.
 * Without one, the server gets one request for a file that it has just sent.
 */
const wentOut = isAnswered(self.location.href, 'HEAD');

/** No server is involved here, so only a policy can block it. */
const isDataRefused = isAnswered('data:,', 'GET').then((answered) => !answered);

/** Milliseconds until a blocked request has become an event, on a busy device too. */
const REPORTED_MS = 250;

/**
 * A failed request alone proves nothing, since the server may be down: only a violation event
 * does. WebKitGTK blocks without an event.
 */
export const sealState = async (): Promise<SealState> => {
  if (await wentOut) return 'open';
  if (!(await isDataRefused)) return 'open';
  const late = performance.now() + REPORTED_MS;
  while (violated.enforce.length === 0 && performance.now() < late) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  if (violated.enforce.length === 0) return violated.report.length === 0 ? 'unknown' : 'open';
  return areShut(violated.enforce, violated.report) ? 'shut' : 'open';
};
