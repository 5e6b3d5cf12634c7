import { blocksNetwork } from '../../wire/seal-policy.ts';
import type { SealState } from '../../wire/seal-state.ts';

/** Milliseconds to wait for the server's response. */
const RESPONSE_TIMEOUT_MS = 5000;

/** Reads the policies that the server sends with a file. A header may contain several. */
const fetchPolicies = async (
  file: string,
  method: 'HEAD' | 'GET',
): Promise<{ readonly enforced: readonly string[]; readonly reportOnly: readonly string[] }> => {
  const stop = new AbortController();
  const { headers, ok, status } = await fetch(file, {
    method,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(RESPONSE_TIMEOUT_MS)]),
  });
  stop.abort(); // Only the headers are needed.
  // A server's error page has policies of its own.
  if (!ok) throw new Error(`${file} answered ${status}.`);
  const readPolicies = (header: string): readonly string[] => headers.get(header)?.split(',') ?? [];
  return {
    enforced: readPolicies('content-security-policy'),
    reportOnly: readPolicies('content-security-policy-report-only'),
  };
};

/** Maps the URL of a worker to its result. */
const knownResults = new Map<string, boolean>();

/**
 * Whether the browser keeps a worker off the network. If the browser refuses requests but names
 * no policy (`unknown`), the page reads the policy from the header of the worker's file, since it
 * may allow scripts or send reports. `mayAsk` is true at start-up only: a replacement starts
 * because of a message, so it takes the result of the first worker.
 */
export const isSealed = async (
  state: SealState,
  { href }: URL,
  mayAsk: boolean,
): Promise<boolean> => {
  if (state !== 'unknown') {
    knownResults.set(href, state === 'sealed');
    return state === 'sealed';
  }
  const knownResult = knownResults.get(href);
  if (knownResult !== undefined || !mayAsk) return knownResult ?? false;
  // Not every server answers HEAD.
  const policies = await fetchPolicies(href, 'HEAD')
    .catch(() => fetchPolicies(href, 'GET'))
    .catch(() => undefined);
  if (!policies) return false;
  const isNetworkBlocked = blocksNetwork(policies.enforced, policies.reportOnly);
  knownResults.set(href, isNetworkBlocked);
  return isNetworkBlocked;
};
