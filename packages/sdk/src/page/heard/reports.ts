import {
  checkReport,
  isNightlightError,
  NightlightError,
  type Report,
  type ReportAnswer,
  type ReportReceiver,
  type ReportSink,
  type Store,
} from '@nightlight/core';
import type { Changes } from './changes.ts';
import { runInOneTab } from './outbox-lock.ts';

/** Waiting times between attempts, in milliseconds. The last one repeats. */
const RETRY_AFTER_MS = [5_000, 30_000, 120_000, 600_000, 3_600_000] as const;
/** After this time, an attempt counts as failed, in milliseconds. The report may still arrive. */
const SEND_TIMEOUT_MS = 60_000;

/** What a report is filled in with. `createReport()` adds the rest. */
export type ReportDraft = Pick<Report, 'conversation'> &
  Partial<Omit<Report, 'id' | 'madeAt' | 'conversation'>>;

/** A report on this device, and what became of it. */
export interface SentReport {
  /** `waiting` for the receiver, `delivered`, or `refused` because it will never be accepted. */
  readonly state: 'waiting' | 'delivered' | 'refused';
  readonly report: Report;
  /** What the receiver said last. Present if the report is delivered. */
  readonly answer?: ReportAnswer;
}

interface StoredReport {
  readonly version: 1;
  readonly state: SentReport['state'];
  readonly content: { readonly plain: Omit<SentReport, 'state'> };
}

/** The young person's reports. */
export interface Reports {
  /** Who receives them. `undefined` if the app has no `ReportSink`. */
  readonly receiver: ReportReceiver | undefined;
  /**
   * Stores a report and starts to deliver it. Resolves once it is on the device. From then on it
   * is sent until the receiver has it, also after a restart, and never counts twice. A second call
   * with the same report does nothing. Rejects with `invalid-input` or `storage`.
   */
  send(report: Report): Promise<void>;
  /** The reports on this device, newest first. */
  list(): Promise<readonly SentReport[]>;
  /** Tries to deliver what waits now, and asks what became of the rest. Resolves when it is done. */
  refresh(): Promise<void>;
  /** Deletes a report from this device. What the receiver has, it keeps. */
  remove(id: string): Promise<void>;
}

/** Creates a report with a new id, for the young person to see and edit before it is sent. */
export const createReport = (draft: ReportDraft): Report => {
  const report: Report = {
    id: crypto.randomUUID(),
    madeAt: Date.now(),
    ...{ about: 'messages', account: '', people: [], messages: [] },
    ...draft,
  };
  checkReport(report);
  return report;
};

const toSent = ({ state, content }: StoredReport): SentReport => ({ state, ...content.plain });

/** Rejects when `stopped` aborts or the attempt takes too long, even if the sink ignores the signal. */
const withTimeout = async <T>(
  stopped: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  stopped.throwIfAborted();
  const attempt = new AbortController();
  const stop = (): void => attempt.abort(stopped.reason);
  stopped.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(
    () => attempt.abort(new Error('The receiver did not answer in time.')),
    SEND_TIMEOUT_MS,
  );
  const aborted = new Promise<never>((_, reject) =>
    attempt.signal.addEventListener('abort', () => reject(attempt.signal.reason), { once: true }),
  );
  try {
    return await Promise.race([work(attempt.signal), aborted]);
  } finally {
    clearTimeout(timer);
    stopped.removeEventListener('abort', stop);
  }
};

export interface ReportsParts {
  readonly store: Store;
  readonly sink: ReportSink | undefined;
  readonly changes: Changes;
  readonly now: () => number;
}

/** Creates the outbox. `dispose()` stops it; what waits is delivered by the next one. */
export const createReports = (parts: ReportsParts): { reports: Reports; dispose(): void } => {
  const { store, sink, changes, now } = parts;
  const stopped = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let running: Promise<void> | undefined;
  let mustRunAgain = false;

  const update = async (
    id: string,
    change: (old: StoredReport) => StoredReport | undefined,
  ): Promise<void> => {
    await store.update<StoredReport>('reports', id, (record) => {
      const value = record && change(record.value);
      // While a report waits, its retention time starts again with each attempt.
      return value && { id, at: now(), value };
    });
    changes.announce();
  };

  /** Newest first. The time of the record is not the report's: it changes with each attempt. */
  const listStored = async (): Promise<readonly StoredReport[]> =>
    (await store.list<StoredReport>('reports'))
      .map(({ value }) => value)
      .sort((a, b) => b.content.plain.report.madeAt - a.content.plain.report.madeAt);

  const deliver = async (to: ReportSink, { content }: StoredReport): Promise<void> => {
    const { report } = content.plain;
    try {
      const answer = await withTimeout(stopped.signal, (signal) => to.send(report, { signal }));
      await update(report.id, (old) => ({
        ...old,
        state: 'delivered',
        content: { plain: { report, answer } },
      }));
    } catch (error) {
      if (!(isNightlightError(error) && error.code === 'invalid-input')) throw error;
      await update(report.id, (old) => ({ ...old, state: 'refused' }));
    }
  };

  /** Delivers everything that waits, oldest first. One failure doesn't stop the others. */
  const deliverAll = async (to: ReportSink): Promise<void> => {
    const waiting = (await listStored()).filter(({ state }) => state === 'waiting').reverse();
    let hasFailed = false;
    for (const one of waiting) {
      if (stopped.signal.aborted) return;
      await deliver(to, one).catch(async () => {
        hasFailed = true;
        if (!stopped.signal.aborted) await update(one.content.plain.report.id, (old) => old);
      });
    }
    failures = hasFailed ? failures + 1 : 0;
  };

  const schedule = async (): Promise<void> => {
    clearTimeout(timer);
    if (stopped.signal.aborted) return;
    if (!(await listStored()).some(({ state }) => state === 'waiting')) return;
    const wait = RETRY_AFTER_MS[Math.min(Math.max(failures, 1), RETRY_AFTER_MS.length) - 1];
    clearTimeout(timer);
    timer = setTimeout(run, wait);
    // In Node, the timer must not prevent the process from ending.
    (timer as { unref?: () => void }).unref?.();
  };

  const runOnce = async (to: ReportSink): Promise<void> => {
    do {
      mustRunAgain = false;
      await runInOneTab(store, () => deliverAll(to));
    } while (mustRunAgain && !stopped.signal.aborted);
    await schedule();
  };

  /** Errors of the store end one run; what waits is tried again later. */
  function run(): Promise<void> {
    if (!sink || stopped.signal.aborted) return Promise.resolve();
    mustRunAgain = true;
    running ??= runOnce(sink)
      .catch(() => schedule().catch(() => {}))
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  const checkAnswers = async (from: ReportSink): Promise<void> => {
    for (const { state, content } of await listStored()) {
      const { report, answer } = content.plain;
      if (state !== 'delivered' || answer?.status === 'closed' || stopped.signal.aborted) continue;
      const newest = await withTimeout(stopped.signal, (signal) =>
        from.check(report.id, { signal }),
      ).catch(() => undefined);
      if (!newest || JSON.stringify(newest) === JSON.stringify(answer)) continue;
      await update(report.id, (old) => ({
        ...old,
        content: { plain: { report, answer: newest } },
      }));
    }
  };

  const goOn = (): void => {
    failures = 0;
    void run();
  };
  globalThis.addEventListener?.('online', goOn);
  void run();

  const checkAlive = (): void => {
    if (stopped.signal.aborted) throw new NightlightError('disposed', 'dispose() was called.');
  };

  return {
    reports: {
      receiver: sink?.receiver,
      async send(report) {
        checkAlive();
        checkReport(report);
        const value: StoredReport = {
          version: 1,
          state: 'waiting',
          content: { plain: { report: structuredClone(report) } },
        };
        await store.update<StoredReport>('reports', report.id, (old) =>
          old ? undefined : { id: report.id, at: now(), value },
        );
        changes.announce();
        goOn();
      },
      list: async () => (await listStored()).map(toSent),
      async refresh() {
        checkAlive();
        await run();
        if (sink) await checkAnswers(sink);
      },
      async remove(id) {
        await store.remove('reports', id);
        changes.announce();
      },
    },
    dispose() {
      stopped.abort();
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', goOn);
    },
  };
};
