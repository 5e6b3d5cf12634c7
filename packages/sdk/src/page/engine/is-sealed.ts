import { areShut } from '../../wire/seal-policy.ts';
import type { SealState } from '../../wire/seal-state.ts';

/** Milliseconds that a server has for a header. */
const ANSWERS = 5000;

/** Policies that the server sends with a file. A header may hold several. */
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
  stop.abort(); // The headers are all that is wanted.
  // A server's own page of errors has policies of its own.
  if (!ok) throw new Error(`${file} answered ${status}.`);
  const named = (header: string): readonly string[] => headers.get(header)?.split(',') ?? [];
  return {
    enforced: named('content-security-policy'),
    reportOnly: named('content-security-policy-report-only'),
  };
};

/** What was found, by the worker's address. */
const known = new Map<string, boolean>();

/**
 * Whether the browser itself keeps a worker from asking anybody for anything.
 * Where it refuses and names no policy, the page reads the policy that the server
 * sends with the worker's file, since it may be one that lets scripts in, or tells.
 * `mayAsk` is for the start of the page alone: later workers start because of what
 * happens, and are what the first one was.
 */
export const isSealed = async (
  state: SealState,
  { href }: URL,
  mayAsk: boolean,
): Promise<boolean> => {
  if (state !== 'untold') {
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
