/** One way to drive every browser. What a browser lacks is seen by trying it, never by its name. */
export interface Engine {
  readonly name: string;
  open(): Promise<Browser>;
}

export interface Browser {
  /** Tabs of one browser share what it stores. */
  newTab(url: string): Promise<Tab>;
  /** Where the driver can: an origin may store so many bytes. */
  limitStorage?(origin: string, bytes: number): Promise<void>;
  close(): Promise<void>;
}

export interface Tab {
  /** Awaits `scenarios[scenario](argument)` on the page. Both ways, plain JSON. */
  run(scenario: string, argument?: unknown): Promise<unknown>;
  reload(): Promise<void>;
  /** Ends the page's process where the driver can, else the page, while it is at work. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Where the driver can: the newest worker loops for ever. */
  stallWorker?(): Promise<void>;
  /** Where the driver can: from now on `heap` counts what WebAssembly holds in workers too. */
  countWasm?(): Promise<void>;
  /** Where the driver can: bytes in use after a forced collection. */
  heap?(): Promise<Heap>;
}

export interface Heap {
  /** JavaScript objects of the page. */
  readonly page: number;
  /** JavaScript objects of the newest worker. */
  readonly worker: number;
  /** Array buffers of that worker. */
  readonly buffers: number;
  /** WebAssembly memories of that worker, where `countWasm` was called before it was started; else 0. */
  readonly wasm: number;
}

export const TIMEOUT = { open: 60_000, page: 30_000, run: 300_000 } as const;

/** A browser that hangs says nothing: who waited for what is all there is to tell. */
export const within = async <T>(ms: number, what: string, work: Promise<T>): Promise<T> => {
  let late: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s.`)), ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(late);
  }
};
