/** What the server sent for one file, as the page sees it. */
export interface Answer {
  readonly url: string;
  /** 0 if the browser got no response. */
  readonly status: number;
  readonly error?: string;
  readonly type: string;
  readonly encoding: string;
  readonly cacheControl: string;
  readonly policies: readonly string[];
  readonly reportOnly: readonly string[];
  readonly embedderPolicy: string;
  readonly openerPolicy: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether the body is a web page. */
  readonly isPage: boolean;
  /** The body of small files. */
  readonly text: string;
}

/** What happened when the page started a worker. */
export interface WorkerStart {
  readonly url: string;
  /** What the worker knows about its seal, `failed` if it did not start, `silent` if it did not answer. */
  readonly state: 'sealed' | 'open' | 'unknown' | 'failed' | 'silent';
  readonly error: string;
  /** The directive of the page's policy that blocked it. */
  readonly blockedBy: string;
}

/** A file that a manifest names. */
export interface NamedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly answer: Answer;
}

/** All that the doctor reads before it names faults. */
export interface Observed {
  /** URL of the assets folder. */
  readonly base: string;
  readonly isSecure: boolean;
  readonly isIsolated: boolean;
  readonly page: Answer;
  readonly manifest: Answer;
  /** The answer to a request for a file that doesn't exist. */
  readonly missing: Answer;
  readonly workers: readonly Answer[];
  readonly start: WorkerStart;
  readonly files: readonly NamedFile[];
  /** `manifest.json` of the installed SDK. */
  readonly installed: string;
}
