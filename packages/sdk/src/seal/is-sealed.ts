import { areShut } from './policy.ts';
import type { SealState } from './seal-state.ts';

/** Policies that the server sends with the worker's file. A header may hold several. */
const policiesOf = async (worker: string): Promise<readonly string[]> => {
  const options = { method: 'HEAD', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  const { headers } = await fetch(worker, options);
  return headers.get('content-security-policy')?.split(',') ?? [];
};

/** Asked once for all workers of a file: later ones start because of what happens, and may ask nobody. */
const policies = new Map<string, Promise<readonly string[]>>();

const policiesOnce = (worker: string): Promise<readonly string[]> => {
  const asked = policies.get(worker) ?? policiesOf(worker).catch(() => []);
  policies.set(worker, asked);
  return asked;
};

/**
 * Whether the browser itself keeps a worker from asking anybody for anything.
 * Where it refuses and names no policy, the page reads the policy that the server
 * sends with the worker's file, since it may be one that lets scripts in, or tells.
 */
export const isSealed = async (state: SealState, worker: URL): Promise<boolean> =>
  state === 'untold' ? areShut(await policiesOnce(worker.href)) : state === 'shut';
