import type { ReportSink, Store } from '@nightlight/core';
import { createChanges } from './changes.ts';
import { createReports, type Reports } from './reports.ts';

export interface HeardOptions {
  /** `nightlight.store`. */
  readonly store: Store;
  /** How the app receives reports. Without it, reports wait on the device. */
  readonly sink?: ReportSink;
}

/** What a young person can do to be heard. Everything stays on the device until they send it. */
export interface Heard {
  readonly reports: Reports;
  /** Calls `listener` when something has changed, also in another tab. Returns a function that stops it. */
  onChange(listener: () => void): () => void;
  /** Stops deliveries in this tab. What waits is delivered when the app opens again. */
  dispose(): void;
}

/** Opens what the young person has on this device, and goes on delivering reports that wait. */
export const createHeard = ({ store, sink }: HeardOptions): Heard => {
  const changes = createChanges(store);
  const { reports, dispose } = createReports({ store, sink, changes, now: Date.now });
  return {
    reports,
    onChange: (listener) => changes.listen(listener),
    dispose() {
      dispose();
      changes.close();
    },
  };
};
