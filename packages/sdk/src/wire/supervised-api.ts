import type { SealState } from './seal-state.ts';

/** Calls that every worker of the SDK answers. */
export interface SupervisedApi {
  /** Resolves once the worker has the lock of its name. Later calls resolve when it isn't busy. */
  hello(): Promise<void>;
  /** Returns what the worker knows about its seal. */
  seal(): Promise<SealState>;
}
