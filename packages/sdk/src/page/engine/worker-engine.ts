import type { NightlightError, TurnScores } from '@nightlight/core';
import type { ClassifyAnswer, ClassifyRequest } from '../../wire/classify.ts';
import type { WorkerApi } from '../../wire/worker-api.ts';
import type { Engine } from './engine.ts';
import { checkRoom, createFairQueue } from './fair-queue.ts';
import { classifyPictures } from './pipeline-calls.ts';
import { isWorkerError, type SupervisedWorker } from './supervised-worker.ts';
import type { WorkerRun } from './worker-run.ts';

/** Maximum requests that are sent to the worker together. The first answer waits for all of them. */
const MAX_BATCH = 4;
/** Number of workers that end during a request before the request counts as the cause. */
const MAX_WORKER_ENDS = 2;

interface Job {
  /** The queue alternates between conversations. */
  readonly conversation: string;
  readonly request: ClassifyRequest;
  readonly wants: 'answer' | 'scores';
  readonly resolve: (result: ClassifyAnswer | TurnScores) => void;
  readonly reject: (why: unknown) => void;
  /** Whether the caller has aborted. */
  isDropped: boolean;
  /** Number of workers that ended while they ran this job. */
  workerEnds: number;
}

/**
 * Queues pictures and texts of a conversation separately, so that they alternate. A picture takes as
 * long as a dozen texts.
 */
const getQueueName = ({ conversation, images }: ClassifyRequest): string =>
  images ? `pictures of ${conversation}` : conversation;

const markAsRestarted = ({ decision, ...answer }: ClassifyAnswer): ClassifyAnswer => ({
  ...answer,
  decision: { ...decision, degraded: [...decision.degraded, 'worker-restarted'] },
});

/**
 * Runs requests in a supervised worker and alternates between conversations. If a worker ends during
 * a request, the request is tried once more. Each request gets exactly one answer or typed error.
 */
export const createWorkerEngine = (worker: SupervisedWorker<WorkerApi>): Engine => {
  const queue = createFairQueue<Job>();
  let running: readonly Job[] = [];
  let isPumping = false;
  let calls = 0;
  let cancelled = 0;
  /** Set after the first worker started. Each replacement gets it before its first request. */
  let overrides: readonly string[] | undefined;
  let overridesSentTo: WorkerRun<WorkerApi> | undefined;

  /** Takes the next batch. Requests with pictures or for scores run alone, and so do second tries. */
  const takeJobs = (): readonly Job[] => {
    const jobs: Job[] = [];
    while (jobs.length < MAX_BATCH) {
      const job = queue.take();
      if (!job) break;
      const isAlone =
        job.workerEnds > 0 || job.request.images !== undefined || job.wants === 'scores';
      if (isAlone && jobs.length > 0) {
        queue.putBack(job);
        break;
      }
      jobs.push(job);
      if (isAlone) break;
    }
    return jobs;
  };

  const rejectAll = (why: unknown): void => {
    for (const job of [...running, ...queue.drain()]) job.reject(why);
  };

  const getReadyWorker = async (): Promise<WorkerRun<WorkerApi>> => {
    let run: WorkerRun<WorkerApi>;
    try {
      run = await worker.running();
    } catch (error) {
      // Reject the others too, so that not each of them waits for a failed start.
      if (worker.ended || worker.failedStarts >= MAX_WORKER_ENDS) rejectAll(worker.ended ?? error);
      throw error;
    }
    if (overrides && overridesSentTo !== run) {
      const hashes = overrides;
      overridesSentTo = run;
      await run.call((api) => api.setOverrides(hashes));
    }
    return run;
  };

  const send = async (run: WorkerRun<WorkerApi>, jobs: readonly Job[]): Promise<void> => {
    const call = ++calls;
    const requests = jobs.map(({ request }) => request);
    if (jobs[0]?.wants === 'scores') {
      const scores = await run.call((api) => api.scoreTurns(call, requests));
      jobs.forEach((job, i) => {
        job.resolve(scores[i] as TurnScores);
      });
      return;
    }
    const answers = requests.some(({ images }) => images)
      ? await classifyPictures(run, call, requests, () => cancelled >= call)
      : await run.call((api) => api.classify(call, requests));
    jobs.forEach((job, i) => {
      const answer = answers[i] as ClassifyAnswer;
      job.resolve(job.workerEnds > 0 ? markAsRestarted(answer) : answer);
    });
  };

  const runJobs = async (jobs: readonly Job[]): Promise<void> => {
    running = jobs;
    let run: WorkerRun<WorkerApi> | undefined;
    try {
      run = await getReadyWorker();
      // Skip jobs that were aborted while the worker started.
      const wanted = jobs.filter((job) => !job.isDropped);
      if (wanted.length > 0) await send(run, wanted);
    } catch (error) {
      const hasWorkerEnded = isWorkerError(error) && !worker.ended;
      // The thread may still be running, for example after its model ran out of memory.
      if (hasWorkerEnded) run?.end(error);
      for (const job of jobs) {
        if (hasWorkerEnded) job.workerEnds++;
        if (job.isDropped) continue;
        const mayTryAgain =
          job.workerEnds < MAX_WORKER_ENDS && worker.failedStarts < MAX_WORKER_ENDS;
        if (hasWorkerEnded && mayTryAgain) queue.putBack(job);
        else job.reject(worker.ended ?? error);
      }
    } finally {
      running = [];
    }
  };

  const pump = async (): Promise<void> => {
    if (isPumping) return;
    isPumping = true;
    while (queue.size > 0 && !worker.ended) await runJobs(takeJobs());
    isPumping = false;
  };

  const drop = (jobs: readonly Job[], why: unknown): void => {
    for (const job of jobs) {
      job.isDropped = true;
      queue.delete(job);
      job.reject(why);
    }
    if (running.length === 0 || !running.every((job) => job.isDropped)) return;
    cancelled = calls;
    void worker.current?.api.cancel(calls);
  };

  /** Adds all requests to the queue. Throws `queue-full` if there is no room for all of them. */
  const enqueue = <T extends ClassifyAnswer | TurnScores>(
    requests: readonly ClassifyRequest[],
    wants: Job['wants'],
  ): { readonly jobs: readonly Job[]; readonly results: readonly Promise<T>[] } => {
    if (worker.ended) throw worker.ended;
    checkRoom(queue.size + running.length, requests.length);
    const jobs: Job[] = [];
    const results = requests.map(
      (request) =>
        new Promise<T>((resolve, reject) => {
          jobs.push({
            ...{ request, wants, reject, isDropped: false, workerEnds: 0 },
            conversation: getQueueName(request),
            resolve: resolve as Job['resolve'],
          });
        }),
    );
    queue.add(jobs);
    void pump();
    return { jobs, results };
  };

  return {
    async scoreTurn(request) {
      const { results } = enqueue<TurnScores>([request], 'scores');
      return results[0] as Promise<TurnScores>;
    },
    async classify(requests, signal) {
      signal?.throwIfAborted();
      const { jobs, results } = enqueue<ClassifyAnswer>(requests, 'answer');
      const onAbort = (): void => drop(jobs, signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
      try {
        return await Promise.all(results);
      } catch (error) {
        // One failure fails the whole batch, so the other results are not needed.
        drop(jobs, error);
        throw error;
      } finally {
        signal?.removeEventListener('abort', onAbort);
      }
    },
    async setOverrides(hashes) {
      if (worker.ended) throw worker.ended;
      overrides = hashes;
      const run = worker.current;
      if (!run) return;
      overridesSentTo = run;
      // If the worker ends during this step, its replacement receives the list.
      await run.call((api) => api.setOverrides(hashes)).catch(() => {});
    },
    end(why: NightlightError) {
      worker.end(why);
      rejectAll(worker.ended ?? why);
    },
  };
};
