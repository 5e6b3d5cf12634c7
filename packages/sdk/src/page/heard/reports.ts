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
import { isTimeDoubtful } from '../../evidence/doubtful-time.ts';
import type { Changes } from './changes.ts';
import { copyAnchor, copyJudged, copyMessage, copyPerson } from './copy-known.ts';
import type { Kept } from './lock-record.ts';
import { NEVER_EXPIRES } from './never-expires.ts';
import { runInOneTab } from './outbox-lock.ts';
import type { Lockable } from './own-lock.ts';
import { readAnswer } from './read-answer.ts';
import type { Vault } from './vault.ts';

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
  /**
   * It is not sent before `confirm()`: the young person has not read who receives it now, or
   * whether family is told. Show them `receiver`, and ask.
   */
  readonly mustConfirm: boolean;
  readonly report: Report;
  /** The clock of the device was wrong when it was made, or is wrong now. Say so beside the time. */
  readonly hasDoubtfulTime: boolean;
  /** What the receiver said last. Present if the report is delivered. */
  readonly answer?: ReportAnswer;
}

type Content = Pick<SentReport, 'report' | 'answer'>;

interface StoredReport {
  readonly version: 1;
  readonly state: SentReport['state'];
  /** What the young person has read about who receives it. Absent if nobody could receive it yet. */
  readonly to?: ReportReceiver;
  /** Never sealed while it waits, because it must be delivered without the code. */
  readonly content: Kept<Content>;
  /** The lock was erased meanwhile: it is delivered, but never shown here again. */
  readonly hidden?: true;
}

/** The young person's reports. */
export interface Reports {
  /** Who receives them. `undefined` if the app has no `ReportSink`. */
  readonly receiver: ReportReceiver | undefined;
  /**
   * Stores a report and starts to deliver it to `receiver`. Resolves once it is on the device. From
   * then on it is sent until the receiver has it, also after a restart, and never counts twice. A
   * second call with the same report does nothing. Rejects with `invalid-input` or `storage`.
   */
  send(report: Report): Promise<void>;
  /** The young person has read who receives the report now, and agrees. Sends it to `receiver`. */
  confirm(id: string): Promise<void>;
  /** The reports on this device, newest first. Empty while locked. */
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

/** Copies the known fields, so that no picture comes along. */
const copyReport = (report: Report): Report => {
  const { id, madeAt, about, account, conversation, place, people, messages } = report;
  const { decision, evidence } = report;
  return structuredClone({
    ...{ id, madeAt, about, account, conversation },
    ...{ people: people.map(copyPerson), messages: messages.map(copyMessage) },
    ...(place === undefined ? {} : { place }),
    ...(decision === undefined ? {} : { decision: copyJudged(decision) }),
    ...(evidence === undefined ? {} : { evidence: copyAnchor(evidence) }),
  });
};

const copyReceiver = ({ id, name, family }: ReportReceiver): ReportReceiver => ({
  ...{ name, family },
  ...(id === undefined ? {} : { id }),
});

/** Whether the young person has read about this receiver. A new wording of its name is no news. */
const isSame = (read: ReportReceiver | undefined, now: ReportReceiver): boolean =>
  read !== undefined &&
  read.family === now.family &&
  (read.id ?? read.name) === (now.id ?? now.name);

/** An answer that can't be read counts as a failed attempt: the app may be repaired. */
const checkAnswer = (value: unknown): ReportAnswer => {
  const answer = readAnswer(value);
  if (!answer) throw new Error('The receiver answered with something that is no ReportAnswer.');
  return answer;
};

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
  readonly vault: Vault;
  readonly sink: ReportSink | undefined;
  readonly changes: Changes;
  readonly now: () => number;
}

/** Creates the outbox. `dispose()` stops it; what waits is delivered by the next one. */
export const createReports = (
  parts: ReportsParts,
): { reports: Reports; lockable: Lockable; dispose(): void } => {
  const { store, vault, sink, changes, now } = parts;
  const stopped = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let running: Promise<void> | undefined;
  let mustRunAgain = false;

  /** The retention time starts when a report is no longer waiting, by a clock that may be right. */
  const getTime = (state: SentReport['state']): number => {
    const at = now();
    return state === 'waiting' || isTimeDoubtful(at, at) ? NEVER_EXPIRES : at;
  };

  /**
   * Writes what became of a report that is still there. If another tab has found out more in the
   * meantime, that stays.
   */
  const write = async (
    from: SentReport['state'],
    state: Exclude<SentReport['state'], 'waiting'>,
    content: Content,
  ): Promise<void> => {
    const { id } = content.report;
    await vault.gate.share(async () => {
      const kept = await vault.keep(content);
      let isDone = false;
      await store.update<StoredReport>('reports', id, (old) => {
        if (old?.value.state !== from) return undefined;
        isDone = old.value.hidden === true;
        return { id, at: getTime(state), value: { ...old.value, state, content: kept } };
      });
      if (isDone) await store.remove('reports', id);
    });
    changes.announce();
  };

  const listStored = async (): Promise<readonly StoredReport[]> =>
    (await store.list<StoredReport>('reports')).map(({ value }) => value);

  /** A report that was deleted in the meantime does not come back. */
  const change = async (id: string, value: Partial<StoredReport>): Promise<void> =>
    void (await store.update<StoredReport>(
      'reports',
      id,
      (old) => old && { ...old, value: { ...old.value, ...value } },
    ));

  const isHeldBack = ({ state, to }: StoredReport): boolean =>
    state === 'waiting' && sink !== undefined && !isSame(to, sink.receiver);

  /** Opens what can be opened. Newest first, by the report: a record's time is for its retention. */
  const listOpen = async (): Promise<readonly (SentReport & Pick<StoredReport, 'hidden'>)[]> => {
    const opened = await Promise.all(
      (await listStored()).map(async (stored) => {
        const { state, content, hidden } = stored;
        const read = await vault.read(content);
        if (!read) return undefined;
        const hasDoubtfulTime = isTimeDoubtful(read.report.madeAt, now());
        return {
          ...{ ...read, state, hasDoubtfulTime, mustConfirm: isHeldBack(stored) },
          ...(hidden ? { hidden } : {}),
        };
      }),
    );
    return opened
      .filter((one) => one !== undefined)
      .sort((a, b) => b.report.madeAt - a.report.madeAt);
  };

  const deliver = async (to: ReportSink, { report }: Content): Promise<void> => {
    try {
      const answer = await withTimeout(stopped.signal, (signal) => to.send(report, { signal }));
      await write('waiting', 'delivered', { report, answer: checkAnswer(answer) });
    } catch (error) {
      if (!(isNightlightError(error) && error.code === 'invalid-input')) throw error;
      await write('waiting', 'refused', { report });
    }
  };

  /** Delivers everything that waits, oldest first. One failure doesn't stop the others. */
  const deliverAll = async (to: ReportSink): Promise<void> => {
    const waiting = (await listOpen()).filter(({ state }) => state === 'waiting').reverse();
    let hasFailed = false;
    for (const { report, mustConfirm, hidden } of waiting) {
      if (stopped.signal.aborted) return;
      // What is never shown again can't be confirmed either.
      if (mustConfirm && hidden) await store.remove('reports', report.id);
      if (mustConfirm) continue;
      await deliver(to, { report }).catch(() => {
        hasFailed = true;
      });
    }
    failures = hasFailed ? failures + 1 : 0;
  };

  const startTimer = (): void => {
    clearTimeout(timer);
    if (stopped.signal.aborted) return;
    const wait = RETRY_AFTER_MS[Math.min(Math.max(failures, 1), RETRY_AFTER_MS.length) - 1];
    timer = setTimeout(run, wait);
    // In Node, the timer must not prevent the process from ending.
    (timer as { unref?: () => void }).unref?.();
  };

  const runOnce = async (to: ReportSink): Promise<void> => {
    do {
      mustRunAgain = false;
      await runInOneTab(store, () => deliverAll(to));
    } while (mustRunAgain && !stopped.signal.aborted);
    clearTimeout(timer);
    const stored = await listStored();
    if (stored.some((one) => one.state === 'waiting' && !isHeldBack(one))) startTimer();
  };

  /** Errors of the store end one run. What waits, and may not even be seen now, is tried again later. */
  function run(): Promise<void> {
    if (!sink || stopped.signal.aborted) return Promise.resolve();
    mustRunAgain = true;
    running ??= runOnce(sink)
      .catch(() => {
        failures += 1;
        startTimer();
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  const checkAnswers = async (from: ReportSink): Promise<void> => {
    for (const { state, report, answer } of await listOpen()) {
      if (state !== 'delivered' || answer?.status === 'closed' || stopped.signal.aborted) continue;
      const newest = await withTimeout(stopped.signal, (signal) =>
        from.check(report.id, { signal }),
      )
        .then(readAnswer)
        .catch(() => undefined);
      if (!newest || JSON.stringify(newest) === JSON.stringify(answer)) continue;
      await write('delivered', 'delivered', { report, answer: newest });
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
      get receiver() {
        return sink?.receiver;
      },
      async send(report) {
        checkAlive();
        checkReport(report);
        const value: StoredReport = {
          version: 1,
          state: 'waiting',
          content: { plain: { report: copyReport(report) } },
          ...(sink ? { to: copyReceiver(sink.receiver) } : {}),
        };
        await store.update<StoredReport>('reports', report.id, (old) =>
          old ? undefined : { id: report.id, at: getTime('waiting'), value },
        );
        changes.announce();
        goOn();
      },
      async confirm(id) {
        checkAlive();
        if (!sink) throw new NightlightError('invalid-input', 'The app has no ReportSink yet.');
        const to = copyReceiver(sink.receiver);
        await store.update<StoredReport>('reports', id, (old) =>
          old?.value.state === 'waiting' ? { ...old, value: { ...old.value, to } } : undefined,
        );
        changes.announce();
        goOn();
      },
      async list() {
        if ((await vault.state()) === 'locked') return [];
        return (await listOpen()).flatMap(({ hidden, ...sent }) => (hidden ? [] : [sent]));
      },
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
    lockable: {
      async rewrite(keep) {
        for (const { id, value } of await store.list<StoredReport>('reports')) {
          const read = value.state === 'waiting' ? undefined : await vault.read(value.content);
          if (read) await change(id, { content: await keep(read) });
        }
      },
      async eraseSealed() {
        for (const { id, value } of await store.list<StoredReport>('reports')) {
          // What waits is delivered all the same, unless nobody can agree to its receiver any more.
          const isLost = value.state === 'waiting' && (!value.to || isHeldBack(value));
          if ('sealed' in value.content || isLost) await store.remove('reports', id);
          else await change(id, { hidden: true });
        }
      },
    },
    dispose() {
      stopped.abort();
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', goOn);
    },
  };
};
