/** Lets the attacker of `hostile-worker.js` loose in a worker and passes its report on. */
export const seal = async ({ worker: url, ...attack }: SealAttack): Promise<SealReport> => {
  const worker = new Worker(url, { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      // What it imports may speak too; the report is what has doors.
      worker.addEventListener('message', ({ data }) => data?.doors && resolve(data));
      worker.addEventListener('error', (event) =>
        reject(new Error(`${url} failed: ${event.message || 'it could not be started'}`)),
      );
      worker.postMessage(attack);
    });
  } finally {
    worker.terminate();
  }
};

export interface SealAttack {
  readonly worker: string;
  /** Address of the server that counts who gets out. */
  readonly door: string;
  /** Port that counts packets. */
  readonly udp: number;
}

export interface Door {
  readonly name: string;
  readonly leads: 'network' | 'device' | 'code';
  /** `nothing`: by that name there is nothing here. */
  readonly found: 'open' | 'shut' | 'nothing';
  readonly why?: string;
}

export interface SealReport {
  readonly doors: readonly Door[];
  /** What can still be reached by name. */
  readonly names: readonly string[];
}
