/** The same interface for every browser. Tests check for a feature by trying it, never by the browser's name. */
export interface Engine {
  readonly name: string;
  open(): Promise<Browser>;
}

export interface Browser {
  /** Tabs of one browser share its storage. */
  newTab(url: string): Promise<Tab>;
  /** Limits how many bytes an origin can store. Missing if the driver can't. */
  limitStorage?(origin: string, bytes: number): Promise<void>;
  close(): Promise<void>;
}

export interface Tab {
  /** Awaits `scenarios[scenario](argument)` on the page. Argument and result are JSON. */
  run(scenario: string, argument?: unknown): Promise<unknown>;
  reload(): Promise<void>;
  /** Kills the page's process, or closes the page if the driver can't. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Makes the newest worker loop forever. Missing if the driver can't. */
  stallWorker?(): Promise<void>;
  /** Makes `heap` include WebAssembly memory of workers that start from now on. Missing if the driver can't. */
  countWasm?(): Promise<void>;
  /** Bytes in use after a forced garbage collection. Missing if the driver can't. */
  heap?(): Promise<Heap>;
}

export interface Heap {
  /** JavaScript objects of the page. */
  readonly page: number;
  /** JavaScript objects of the newest worker. */
  readonly worker: number;
  /** Array buffers of that worker. */
  readonly buffers: number;
  /** WebAssembly memories of that worker. 0 unless `countWasm` was called before it started. */
  readonly wasm: number;
}

export const TIMEOUT = { open: 60_000, page: 30_000, run: 300_000 } as const;

/** Rejects after `ms` with an error that names the step, because a hanging browser gives no error. */
export const within = async <T>(ms: number, what: string, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s.`)), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
};
