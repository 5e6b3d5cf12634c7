import { areShut } from '../../wire/seal-policy.ts';
import type { SealState } from '../../wire/seal-state.ts';

/** Milliseconds for the server to answer with a header. */
const ANSWERS = 5000;

/** The policies that the server sends with a file. A header may contain several. */
const policiesOf = async (
  file: string,
  method: 'HEAD' | 'GET',
): Promise<{ readonly enforced: readonly string[]; readonly reportOnly: readonly string[] }> => {
  const stop = new AbortController();
  const { headers, ok, status } = await fetch(file, {
    method,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(ANSWERS)]),
  });
  stop.abort(); // Only the headers are needed.
  // A server's error page has policies of its own.
  if (!ok) throw new Error(`${file} answered ${status}.`);
  const named = (header: string): readonly string[] => headers.get(header)?.split(',') ?? [];
  return {
    enforced: named('content-security-policy'),
    reportOnly: named('content-security-policy-report-only'),
  };
};

/** Results by the worker's URL. */
const known = new Map<string, boolean>();

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
    known.set(href, state === 'shut');
    return state === 'shut';
  }
  const before = known.get(href);
  if (before !== undefined || !mayAsk) return before ?? false;
  // Not every server answers HEAD.
  const found = await policiesOf(href, 'HEAD')
    .catch(() => policiesOf(href, 'GET'))
    .catch(() => undefined);
  if (!found) return false;
  const isShut = areShut(found.enforced, found.reportOnly);
  known.set(href, isShut);
  return isShut;
};
