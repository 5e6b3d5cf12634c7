import type { Decision, Message } from '@nightlight/sdk/core';
import {
  type Answering,
  type Checker,
  isEarly,
  type NightlightSource,
  resolveAnswering,
  resolveChecker,
} from '../checker.ts';

/** Number of messages that are checked in one call. Few, so that the first decisions come soon. */
const BATCH_SIZE = 16;

export interface Job {
  readonly isStopped: boolean;
  /** Whether it has an early decision. */
  readonly isEarly: boolean;
  /** Returns the message with the turns before it. Called directly before its check. */
  createMessage(memory: object): Message;
  /** Called when its own check or the check of an earlier message begins. */
  onProgress(): void;
  /**
   * Called twice if the first decision is early. Then there is no `checker` yet. Resolves when the
   * message counts for its conversation.
   */
  onDecision(decision: Decision, checker: Checker | undefined): Promise<void>;
  onError(error: unknown): void;
}

/** The messages that wait for a check by one Nightlight, in the order in which they came in. */
class CheckQueue {
  readonly #source: NightlightSource;
  readonly #waiting: Job[] = [];
  /** Messages with an early decision, in order. They are checked again when base is ready. */
  readonly #early: Job[] = [];
  #isRunning = false;
  #awaitsReady = false;

  constructor(source: NightlightSource) {
    this.#source = source;
  }

  add(job: Job): void {
    this.#waiting.push(job);
    this.#start();
  }

  remove(job: Job): void {
    for (const jobs of [this.#waiting, this.#early]) {
      const index = jobs.indexOf(job);
      if (index !== -1) jobs.splice(index, 1);
    }
  }

  #start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    // Wait until all messages of the current task are added, so that they share a batch.
    queueMicrotask(() => void this.#run());
  }

  /** If the start fails, the next message tries again, because the app may have started another. */
  async #checkAgainWhenReady(): Promise<void> {
    if (this.#awaitsReady || this.#early.length === 0) return;
    this.#awaitsReady = true;
    try {
      await resolveChecker(this.#source);
      this.#waiting.unshift(...this.#early.splice(0));
      this.#start();
    } catch {
      // The error reaches the app through `createNightlight()`.
    } finally {
      this.#awaitsReady = false;
    }
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const answering = await resolveAnswering(this.#source).catch((error: unknown) => {
        for (const job of this.#waiting.splice(0)) job.onError(error);
      });
      if (!answering) continue;
      const jobs = this.#waiting.splice(0, this.#waiting[0]?.isEarly ? 1 : BATCH_SIZE);
      for (const job of [...jobs, ...this.#waiting]) job.onProgress();
      await this.#check(answering, jobs);
    }
    this.#isRunning = false;
    void this.#checkAgainWhenReady();
  }

  async #check(answering: Answering, jobs: readonly Job[]): Promise<void> {
    const messages = jobs.map((job) => job.createMessage(answering.memory));
    try {
      const decisions = await answering.classify(messages);
      // Base may have become ready meanwhile.
      const isWhole = !answering.checker && !decisions.every(isEarly);
      const checker = isWhole ? await resolveChecker(this.#source) : answering.checker;
      const counted = jobs.map((job, i) => {
        const decision = decisions[i] as Decision;
        if (isEarly(decision) && !job.isStopped) this.#early.push(job);
        return job.onDecision(decision, checker);
      });
      // Messages may be a pile-on together, so the next one is judged when these count.
      await Promise.allSettled(counted);
    } catch (error) {
      const [first] = jobs;
      if (jobs.length === 1) first?.onError(error);
      // If one message fails, check the others separately so that they don't fail with it.
      else for (const job of jobs) await this.#check(answering, [job]);
    }
  }
}

const queues = new WeakMap<NightlightSource, CheckQueue>();

export const getCheckQueue = (source: NightlightSource): CheckQueue => {
  const queue = queues.get(source) ?? new CheckQueue(source);
  queues.set(source, queue);
  return queue;
};
