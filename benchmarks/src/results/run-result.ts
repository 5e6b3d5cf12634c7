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
}

/** What a system needs in Node, in its own process. Times are in milliseconds. */
export interface SystemCost {
  /** From the start of its process until it is ready. */
  readonly loadMs: number;
  /** Time of one message by itself, over distinct messages. */
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** Messages that were timed. */
  readonly timed: number;
  /** CPU seconds for 1,000 messages. Absent, as `peakMiB`, if another process does the work. */
  readonly cpuSecondsPer1000?: number;
  /** The most memory that the process took. */
  readonly peakMiB?: number;
}

/** One system on one suite. A failure has a reason and no figures. */
export type Cell = { readonly suite: string; readonly system: string } & (
  | ({ readonly status: 'done'; readonly task: 'messages' | 'pictures' } & MessageFigures)
  | ({ readonly status: 'done'; readonly task: 'conversations' } & ConversationFigures)
  | { readonly status: 'failed'; readonly reason: string }
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
  /** One for each suite and each system that judges what the suite contains. */
  readonly cells: readonly Cell[];
}
