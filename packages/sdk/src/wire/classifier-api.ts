import type { Classification, Message } from '@nightlight/core';
import type { SupervisedApi } from './supervised-api.ts';

/** Calls of a worker that runs a classifier of the app. None of them makes it load anything. */
export interface ClassifierApi extends SupervisedApi {
  /** Takes the files by name, and opens the classifier. */
  start(
    files: Readonly<Record<string, Blob>>,
  ): Promise<{ readonly id: string; readonly version: string }>;
  /** Classifies messages. `call` identifies the request for `cancel`. */
  classify(call: number, messages: readonly Message[]): Promise<readonly Classification[]>;
  cancel(call: number): void;
}
