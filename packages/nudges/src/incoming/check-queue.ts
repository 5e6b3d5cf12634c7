import type { Decision, Message } from '@nightlight/sdk/core';
import { type Checker, checkerOf, type NightlightSource } from '../checker.ts';

/** Messages that are checked in one call: few enough that the first answers come soon. */
const TOGETHER = 16;

export interface Job {
  /** The message, with the turns before it: called when its turn has come. */
  message(checker: Checker): Message;
  /** Its check begins, or one before it was answered. */
  onProgress(): void;
  onAnswer(decision: Decision, checker: Checker): void;
  onError(error: unknown): void;
}

/** Messages of one Nightlight that wait for their check, in the order in which they came in. */
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
    // All that are added in one task are in before the first are taken.
    queueMicrotask(() => void this.#run());
  }

  remove(job: Job): void {
    const at = this.#waiting.indexOf(job);
    if (at !== -1) this.#waiting.splice(at, 1);
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const checker = await checkerOf(this.#source).catch((error: unknown) => {
        for (const job of this.#waiting.splice(0)) job.onError(error);
      });
      if (!checker) continue;
      const jobs = this.#waiting.splice(0, TOGETHER);
      for (const job of [...jobs, ...this.#waiting]) job.onProgress();
      await this.#check(checker, jobs);
    }
    this.#isRunning = false;
  }

  async #check(checker: Checker, jobs: readonly Job[]): Promise<void> {
    const messages = jobs.map((job) => job.message(checker));
    try {
      const decisions = await checker.classify(messages);
      for (const [i, job] of jobs.entries()) job.onAnswer(decisions[i] as Decision, checker);
    } catch (error) {
      const [first] = jobs;
      if (jobs.length === 1) first?.onError(error);
      // One that can't be checked must not take the others with it.
      else for (const job of jobs) await this.#check(checker, [job]);
    }
  }
}

const queues = new WeakMap<NightlightSource, CheckQueue>();

export const queueOf = (source: NightlightSource): CheckQueue => {
  const queue = queues.get(source) ?? new CheckQueue(source);
  queues.set(source, queue);
  return queue;
};
