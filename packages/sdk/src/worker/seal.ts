import { blocksNetwork } from '../wire/seal-policy.ts';
import type { SealState } from '../wire/seal-state.ts';

/** Policies that have blocked something, as the browser reports them. */
const violatedPolicies = { enforce: [] as string[], report: [] as string[] };
addEventListener('securitypolicyviolation', ({ originalPolicy, disposition }) =>
  violatedPolicies[disposition].push(originalPolicy),
);

const isAnswered = (url: string, method: 'GET' | 'HEAD'): Promise<boolean> =>
  fetch(url, { method, credentials: 'omit' }).then(
    () => true,
    () => false,
  );

/**
 * Runs on import, while `fetch` still exists. If the worker is sealed, the request never leaves the
 * device. Otherwise the server gets one request for a file that it has just sent.
 */
const hasReachedServer = isAnswered(self.location.href, 'HEAD');

/** Whether a request that needs no server is blocked. Only a policy can block it. */
const isDataRefused = isAnswered('data:,', 'GET').then((answered) => !answered);

/** Milliseconds within which the browser fires an event for a blocked request, even if it is busy. */
const VIOLATION_EVENT_MS = 250;

/**
 * Resolves with what the worker knows about its seal. A failed request proves nothing, because the
 * server may be down. A violation event does. WebKitGTK blocks without an event.
 */
export const readSealState = async (): Promise<SealState> => {
  if (await hasReachedServer) return 'open';
  if (!(await isDataRefused)) return 'open';
  const deadline = performance.now() + VIOLATION_EVENT_MS;
  while (violatedPolicies.enforce.length === 0 && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  if (violatedPolicies.enforce.length === 0)
    return violatedPolicies.report.length === 0 ? 'unknown' : 'open';
  return blocksNetwork(violatedPolicies.enforce, violatedPolicies.report) ? 'sealed' : 'open';
};
