import type { ReportSink, Store } from '@nightlight/core';
import { createChanges } from './changes.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import { getGate } from './gate.ts';
import { createLockablePictures, type LiftedDecision, listLifted } from './lifted.ts';
import { createLog, type Log } from './log.ts';
import { createOwnLock, type OwnLock } from './own-lock.ts';
import { createReports, type Reports } from './reports.ts';
import { createTrusted, type Trusted } from './trusted.ts';
import { createVault } from './vault.ts';

export interface HeardOptions {
  /** `nightlight.store`. */
  readonly store: Store;
  /**
   * How the app receives reports. Without it, reports wait on the device, and the young person is
   * asked before they go to a later one.
   */
  readonly sink?: ReportSink;
}

/** What a young person can do to be heard. Everything stays on the device until they send it. */
export interface Heard {
  /**
   * Whether what is written stays when the page is closed. `false` in a private window or on an
   * insecure page: say so, because even a report is lost if it has not arrived by then.
   */
  readonly isKept: boolean;
  readonly reports: Reports;
  readonly evidence: Evidence;
  readonly log: Log;
  readonly lock: OwnLock;
  readonly trusted: Trusted;
  /**
   * What the young person called wrong, newest first. While the lock is closed, without pictures.
   * `nightlight.undoDisagree()` takes one back.
   */
  lifted(): Promise<readonly LiftedDecision[]>;
  /** Calls `listener` when something has changed, also in another tab. Returns a function that stops it. */
  onChange(listener: () => void): () => void;
  /** Stops deliveries in this tab. What waits is delivered when the app opens again. */
  dispose(): void;
}

/** Opens what the young person has on this device, and goes on delivering reports that wait. */
export const createHeard = ({ store, sink }: HeardOptions): Heard => {
  const changes = createChanges(store);
  const vault = createVault(store, getGate(store));
  const now = (): number => Date.now();
  const outbox = createReports({ store, vault, sink, changes, now });
  const { evidence, lockable: items } = createEvidence({ store, vault, changes, now });
  const { log, lockable: entries } = createLog(store, vault);
  const { trusted, lockable: person } = createTrusted({ store, vault, changes });
  const parts = [outbox.lockable, items, entries, person, createLockablePictures(store)];
  const { lock, dispose } = createOwnLock({ store, vault, changes, parts });
  return {
    ...{ reports: outbox.reports, evidence, log, lock, trusted },
    get isKept() {
      return store.status.where === 'device';
    },
    lifted: async () => listLifted(store, { isLocked: (await vault.state()) === 'locked' }),
    onChange: (listener) => changes.listen(listener),
    dispose() {
      outbox.dispose();
      dispose();
      changes.close();
    },
  };
};
