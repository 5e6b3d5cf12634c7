import type { Decision, Message } from '@nightlight/sdk/core';
import { type Checker, type NightlightSource, resolveChecker } from '../checker.ts';

/** Number of messages that are checked in one call. Few, so that the first decisions come soon. */
const BATCH_SIZE = 16;

export interface Job {
  /** Returns the message with the turns before it. Called directly before its check. */
  createMessage(checker: Checker): Message;
  /** Called when its own check or the check of an earlier message begins. */
  onProgress(): void;
  onDecision(decision: Decision, checker: Checker): void;
  onError(error: unknown): void;
}

/** The messages that wait for a check by one Nightlight, in the order in which they came in. */
class CheckQueue {
  readonly #source: NightlightSource;
  readonly #waiting: Job[] = [];
  #isRunning = false;

  constructor(source: NightlightSource) {
    this.#source = source;
  }

  add(job: Job): void {
    this.#waiting.push(job);
    if (this.#isRunning) return;
    this.#isRunning = true;
    // Wait until all messages of the current task are added, so that they share a batch.
    queueMicrotask(() => void this.#run());
  }

  remove(job: Job): void {
    const index = this.#waiting.indexOf(job);
    if (index !== -1) this.#waiting.splice(index, 1);
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const checker = await resolveChecker(this.#source).catch((error: unknown) => {
        for (const job of this.#waiting.splice(0)) job.onError(error);
      });
      if (!checker) continue;
      const jobs = this.#waiting.splice(0, BATCH_SIZE);
      for (const job of [...jobs, ...this.#waiting]) job.onProgress();
      await this.#check(checker, jobs);
    }
    this.#isRunning = false;
  }

  async #check(checker: Checker, jobs: readonly Job[]): Promise<void> {
    const messages = jobs.map((job) => job.createMessage(checker));
    try {
      const decisions = await checker.classify(messages);
      for (const [i, job] of jobs.entries()) job.onDecision(decisions[i] as Decision, checker);
    } catch (error) {
      const [first] = jobs;
      if (jobs.length === 1) first?.onError(error);
      // If one message fails, check the others separately so that they don't fail with it.
      else for (const job of jobs) await this.#check(checker, [job]);
    }
  }
}

const queues = new WeakMap<NightlightSource, CheckQueue>();

export const getCheckQueue = (source: NightlightSource): CheckQueue => {
  const queue = queues.get(source) ?? new CheckQueue(source);
  queues.set(source, queue);
  return queue;
};
