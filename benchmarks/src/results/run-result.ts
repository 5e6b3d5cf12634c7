import type { Disguise } from '../run/disguise.ts';
import type { Task } from '../run/suite.ts';
import type { ConversationFigures, MessageFigures } from './figures.ts';

/** The version of the format. It grows when a field changes its meaning or goes away. */
export const RESULT_FORMAT = 1;

/** Where a run took place. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly os: string;
  readonly node: string;
  /** Processes that ran or waited (1-minute load) when the run began. Above 1, times are too high. */
  readonly load: number;
}

/** What was measured on. */
export interface SuiteRecord {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly licence: string;
  readonly task: Task;
  /** What counts as harmful, in the suite's own words. */
  readonly positive: string;
  /** What a reader of its figures must know. */
  readonly caution?: string;
  /** Set if its words were changed on purpose. */
  readonly disguise?: Disguise;
  /** The rows that were judged, and how many of them are harmful. */
  readonly rows: number;
  readonly harmful: number;
  /** All rows of the suite, of which `rows` were drawn. */
  readonly available: number;
  /** SHA-256 of the rows that were judged, one JSON object a line. */
  readonly sha256: string;
}

/** What was measured. */
export interface SystemRecord {
  readonly name: string;
  readonly title: string;
  /** Of the package, model or server; `unknown` if it could not be opened. */
  readonly version: string;
  /** Whether it gives a score, or only says yes or no. */
  readonly answers: 'score' | 'yes-or-no';
  /** More about its version, such as a model's checksum. */
  readonly details: Readonly<Record<string, string>>;
  /** Absent if it could not be opened. */
  readonly cost?: SystemCost;
  /** One for each browser of the run. None for a system that judges no messages. */
  readonly browserCosts?: readonly BrowserCost[];
}

/** How long one message takes on its own. No message is repeated. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What a system needs in a browser. Times are in milliseconds. */
export type BrowserCost = {
  /** The engine with its version. */
  readonly browser: string;
} & (
  | {
      readonly status: 'done';
      /** From opening the page until it is ready, with empty caches, files from this machine. */
      readonly coldLoadMs: number;
      /** The same when the page is opened again. */
      readonly warmLoadMs: number;
      /** Size of the files of the first visit, as they are and with gzip. */
      readonly transfer: { readonly bytes: number; readonly gzip: number };
      readonly latencyMs: Latency;
      readonly timed: number;
      /**
       * Time over 50 ms of each task of the page's main thread, summed, while loading and while judging;
       * and the longest task. Absent if the browser doesn't report long tasks.
       */
      readonly blocking?: {
        readonly loadMs: number;
        readonly judgeMs: number;
        readonly longestMs: number;
      };
      /** Memory of the browser, less that of one with an empty page. Linux only, as the next. */
      readonly memoryMiB?: number;
      /** CPU seconds of the whole browser for 1,000 messages. */
      readonly cpuSecondsPer1000?: number;
    }
  | { readonly status: 'failed'; readonly reason: string }
);

/** What a system needs in Node, in its own process. Times are in milliseconds. */
export interface SystemCost {
  /** From the start of its process until it is ready. */
  readonly loadMs: number;
  /** The same in a second process, when the system's files have just been read. */
  readonly warmLoadMs?: number;
  /** The longest time for which it kept the thread from doing anything else. */
  readonly longestBlockMs?: number;
  readonly latencyMs: Latency;
  /** Messages that were timed. */
  readonly timed: number;
  /** CPU seconds for 1,000 messages. Absent, as `peakMiB`, if another process does the work. */
  readonly cpuSecondsPer1000?: number;
  /** The most memory that the process took. */
  readonly peakMiB?: number;
}

/** One system on one suite. A failure, or a suite that the system leaves out, has a reason and no figures. */
export type Cell = { readonly suite: string; readonly system: string } & (
  | ({ readonly status: 'done'; readonly task: 'messages' | 'pictures' } & MessageFigures)
  | ({ readonly status: 'done'; readonly task: 'conversations' } & ConversationFigures)
  | { readonly status: 'failed' | 'left-out'; readonly reason: string }
);

/** The result of `nightlight-bench run`. The verdicts on single rows are in files beside it. */
export interface RunResult {
  readonly format: typeof RESULT_FORMAT;
  /** The name of the plan, such as `quick`. */
  readonly plan: string;
  /** When the run began, in ISO 8601. */
  readonly started: string;
  /** The time that the systems took, also in runs that this one continues. */
  readonly seconds: number;
  /** What to type to get the same figures. */
  readonly command: string;
  /** Draws the rows, and the samples of the intervals. */
  readonly seed: number;
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  readonly suites: readonly SuiteRecord[];
  readonly systems: readonly SystemRecord[];
  /** One for each suite and each system that judges what the suite contains, or says why it doesn’t. */
  readonly cells: readonly Cell[];
}
