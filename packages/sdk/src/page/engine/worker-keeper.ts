import {
  type Decision,
  isNightlightError,
  type NightlightError,
  type TurnScores,
} from '@nightlight/core';
import type { ClassifyRequest } from '../../wire/classify-request.ts';
import { checkRoom, createFairQueue } from './fair-queue.ts';
import type { WorkerLink } from './worker-link.ts';

/** Messages that go to the worker together. An answer waits for all of them. */
const TOGETHER = 4;
/** Workers that may end under one message before it counts as the cause. */
const MOST_ENDS = 2;

export interface WorkerKeeper {
  classify(
    messages: readonly ClassifyRequest[],
    signal?: AbortSignal,
  ): Promise<readonly Decision[]>;
  /** What a message shows as a turn of its conversation. In line with the messages of that conversation. */
  scoreTurn(message: ClassifyRequest): Promise<TurnScores>;
  /** What the worker is to excuse from now on, and every one that follows it. */
  setOverrides(hashes: readonly string[]): Promise<void>;
  /** Everything that waits rejects with `why`, and so does all that comes later. */
  end(why: NightlightError): void;
}

interface Job {
  readonly conversation: string;
  readonly message: ClassifyRequest;
  /** Whether a decision is asked for, or only what it shows. */
  readonly asks: 'decision' | 'shown';
  readonly settle: (answer: Decision | TurnScores) => void;
  readonly refuse: (why: unknown) => void;
  /** Nobody listens any more. */
  dropped: boolean;
  /** Workers that ended while they read it. */
  ends: number;
}

const isEnd = (error: unknown): boolean => isNightlightError(error) && error.code === 'worker';

/** A picture takes as long as a dozen texts: each takes turns with the words of its conversation. */
const lineOf = ({ conversation, images }: ClassifyRequest): string =>
  images ? `pictures of ${conversation}` : conversation;

const ranAgain = (decision: Decision): Decision => ({
  ...decision,
  degraded: [...decision.degraded, 'worker-restarted'],
});

/**
 * Keeps one worker at work and starts another when it ends. Every message is
 * answered exactly once: with its decision, run again once where a worker ended
 * under it, or with a typed error.
 */
export const keepWorker = (first: WorkerLink, restart: () => Promise<WorkerLink>): WorkerKeeper => {
  const queue = createFairQueue<Job>();
  let link: WorkerLink | undefined = first;
  let running: readonly Job[] = [];
  let ended: NightlightError | undefined;
  let pumping = false;
  let failedStarts = 0;
  /** What was said since the first worker started. */
  let overrides: readonly string[] | undefined;

  const adopt = (one: WorkerLink): WorkerLink => {
    link = one;
    // One that ends while idle is replaced with the next message.
    one.gone.catch(() => {
      if (link === one) link = undefined;
    });
    return one;
  };
  adopt(first);

  /** Some of those that wait, in turns; one with pictures, or that a worker ended under, reads alone. */
  const nextJobs = (): readonly Job[] => {
    const jobs: Job[] = [];
    while (jobs.length < TOGETHER) {
      const job = queue.take();
      if (!job) break;
      const isAlone = job.ends > 0 || job.message.images !== undefined || job.asks === 'shown';
      if (isAlone && jobs.length > 0) {
        queue.putBack(job);
        break;
      }
      jobs.push(job);
      if (isAlone) break;
    }
    return jobs;
  };

  const refuseAll = (why: NightlightError): void => {
    for (const job of [...running, ...queue.drain()]) job.refuse(why);
  };

  /** Where it can't be had, nobody waits for one start each. */
  const startAgain = async (): Promise<WorkerLink> => {
    try {
      const fresh = await restart();
      if (ended) {
        fresh.end(ended);
        throw ended;
      }
      adopt(fresh);
      if (overrides) await fresh.setOverrides(overrides);
      failedStarts = 0;
      return fresh;
    } catch (error) {
      if (ended) throw ended;
      failedStarts++;
      // What it needs is not there any more: asking again would only tell the server of each message.
      if (!isEnd(error)) ended = error as NightlightError;
      if (ended || failedStarts >= MOST_ENDS) refuseAll(error as NightlightError);
      throw error;
    }
  };

  const run = async (jobs: readonly Job[]): Promise<void> => {
    running = jobs;
    try {
      const own = link ?? (await startAgain());
      // Some may have been given up while it started.
      const awaited = jobs.filter((job) => !job.dropped);
      if (awaited.length === 0) return;
      const messages = awaited.map(({ message }) => message);
      if (awaited[0]?.asks === 'shown') {
        const shown = await own.scoreTurns(messages);
        awaited.forEach((job, i) => {
          job.settle(shown[i] as TurnScores);
        });
        return;
      }
      const decisions = await own.classify(messages);
      awaited.forEach((job, i) => {
        const decision = decisions[i] as Decision;
        job.settle(job.ends > 0 ? ranAgain(decision) : decision);
      });
    } catch (error) {
      const workerEnded = isEnd(error) && !ended;
      if (workerEnded && link) {
        link.end(error as NightlightError);
        link = undefined;
      }
      for (const job of jobs) {
        job.ends += workerEnded ? 1 : 0;
        if (job.dropped) continue;
        if (workerEnded && job.ends < MOST_ENDS && failedStarts < MOST_ENDS) queue.putBack(job);
        else job.refuse(ended ?? error);
      }
    } finally {
      running = [];
    }
  };

  const pump = async (): Promise<void> => {
    if (pumping) return;
    pumping = true;
    while (queue.size > 0 && !ended) await run(nextJobs());
    pumping = false;
  };

  const drop = (jobs: readonly Job[], why: unknown): void => {
    for (const job of jobs) {
      job.dropped = true;
      queue.delete(job);
      job.refuse(why);
    }
    if (running.length > 0 && running.every((job) => job.dropped)) link?.cancel();
  };

  /** Each rejects at once where there is no room for all of them. */
  const line = <T extends Decision | TurnScores>(
    messages: readonly ClassifyRequest[],
    asks: Job['asks'],
  ): { readonly jobs: readonly Job[]; readonly answers: readonly Promise<T>[] } => {
    if (ended) throw ended;
    checkRoom(queue.size + running.length, messages.length);
    const jobs: Job[] = [];
    const answers = messages.map(
      (message) =>
        new Promise<T>((resolve, refuse) => {
          const settle = resolve as Job['settle'];
          const conversation = lineOf(message);
          jobs.push({ conversation, message, asks, settle, refuse, dropped: false, ends: 0 });
        }),
    );
    return { jobs, answers };
  };

  return {
    async scoreTurn(message) {
      const { jobs, answers } = line<TurnScores>([message], 'shown');
      queue.add(jobs);
      void pump();
      return answers[0] as Promise<TurnScores>;
    },
    async classify(messages, signal) {
      signal?.throwIfAborted();
      const { jobs, answers } = line<Decision>(messages, 'decision');
      const onAbort = (): void => drop(jobs, signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
      queue.add(jobs);
      void pump();
      try {
        return await Promise.all(answers);
      } catch (error) {
        // One that failed fails the batch: nobody waits for the rest.
        drop(jobs, error);
        throw error;
      } finally {
        signal?.removeEventListener('abort', onAbort);
      }
    },
    async setOverrides(hashes) {
      if (ended) throw ended;
      overrides = hashes;
      // One that ends over it is followed by one that is told again.
      await link?.setOverrides(hashes).catch(() => {});
    },
    end(why) {
      if (ended) return;
      ended = why;
      refuseAll(why);
      link?.end(why);
    },
  };
};
