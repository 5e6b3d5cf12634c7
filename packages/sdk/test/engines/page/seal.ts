/** Runs the attack code of `hostile-worker.js` in a worker and returns its report. */
export const seal = async ({ worker: url, ...attack }: SealAttack): Promise<SealReport> => {
  const worker = new Worker(url, { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      // An imported script can post messages too. The report is the one with `doors`.
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
  /** URL of the server that counts requests from the worker. */
  readonly door: string;
  /** Port that counts packets. */
  readonly udp: number;
}

export interface Door {
  readonly name: string;
  readonly leads: 'network' | 'device' | 'code';
  /** `nothing`: this name doesn't exist here. */
  readonly found: 'open' | 'blocked' | 'nothing';
  readonly why?: string;
}

export interface SealReport {
  readonly doors: readonly Door[];
  /** Names that still have a value. */
  readonly names: readonly string[];
}
