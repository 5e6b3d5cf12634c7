import type { SealState } from './seal-state.ts';

/** What every worker of ours answers. */
export interface SupervisedApi {
  /** Answers once the worker holds the lock of its name, and whenever the worker isn't busy. */
  hello(): Promise<void>;
  /** What the browser lets the worker find out about its seal. */
  seal(): Promise<SealState>;
}
