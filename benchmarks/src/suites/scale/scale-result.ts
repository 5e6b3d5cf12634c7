import type { Machine } from '../../results/run-result.ts';
import type { PipedLines } from './pipe-lines.ts';

/** The Perspective-shaped server with eight clients on the same machine. */
export interface ServerLoad {
  readonly tier: 'cascade' | 'tiny';
  readonly threads: number;
  readonly clients: number;
  readonly requests: number;
  readonly perSecond: number;
  /** Answers by HTTP status. A fifth of the requests is malformed. */
  readonly byStatus: Readonly<Record<string, number>>;
  /** Answers that were lost, doubled, or belong to another request. */
  readonly wrong: number;
  /** Memory of the server in MiB, before and after the requests. */
  readonly memory: { readonly before: number; readonly after: number };
}

/** Committed as `benchmarks/results/scale.json`. */
export interface ScaleResult {
  readonly date: string;
  readonly machine: Machine;
  /** All lines with two workers. */
  readonly whole: PipedLines;
  /** The shortest of three runs each, which take turns. */
  readonly one: PipedLines;
  readonly two: PipedLines;
  readonly servers: readonly ServerLoad[];
}
