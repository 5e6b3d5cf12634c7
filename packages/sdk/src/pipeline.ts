import {
  type Assessment,
  assess,
  type Classifier,
  type ClassifyOptions,
  type Decision,
  type Degraded,
  decide,
  directionOf,
  isNightlightError,
  type Message,
  type Policy,
  type Reading,
} from '@nightlight/core';
import { HELPLINES } from './helplines/helplines.ts';
import type { HeldMessage } from './pictures/held-picture.ts';

export interface PipelineParts {
  /** Each reads every message; what they see is put together. */
  readonly classifiers: readonly Classifier[];
  readonly policy: Policy;
  readonly locale: string;
  /** What holds for every message, such as a worker without its seal. */
  readonly degraded?: readonly Degraded[];
  /** Milliseconds on any clock that runs forward. */
  readonly now: () => number;
}

/** Everything that was thought of a message, for researchers: the decision withholds some of it. */
export interface Analysis {
  /** One a classifier: the model's first, then the patterns', then the pictures'. */
  readonly readings: readonly Reading[];
  readonly assessment: Assessment;
  readonly decision: Decision;
}

export interface Pipeline {
  analyse(
    messages: readonly HeldMessage[],
    options?: ClassifyOptions,
  ): Promise<readonly Analysis[]>;
  dispose(): Promise<void>;
}

/**
 * A failure of the model is said in the decision; misuse and aborts are thrown.
 * A batch that fails is read one by one, so that one message takes no other down.
 */
const readAll = async (
  classifier: Classifier,
  messages: readonly Message[],
  options: ClassifyOptions,
): Promise<readonly Reading[]> => {
  try {
    return await classifier.classify(messages, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!isNightlightError(error) || error.code !== 'model') throw error;
    if (messages.length === 1) return [{ signals: [], degraded: ['text-failed'] }];
    const readings: Reading[] = [];
    for (const message of messages)
      readings.push(...(await readAll(classifier, [message], options)));
    return readings;
  }
};

/**
 * Where a message becomes a decision: classify, assess, decide. The same code
 * runs in the sealed worker, in Node and in tests.
 */
export const createPipeline = (parts: PipelineParts): Pipeline => ({
  async analyse(messages, options = {}) {
    const askedAt = parts.now();
    const readings: (readonly Reading[])[] = [];
    for (const classifier of parts.classifiers) {
      // Whoever reads pictures was given a decoder for what is held.
      readings.push(await readAll(classifier, messages as readonly Message[], options));
    }
    return messages.map((message, i) => {
      const own = readings.map((each) => each[i] as Reading);
      const standing: Reading = { signals: [], degraded: parts.degraded ?? [] };
      const direction = directionOf(message);
      const assessment = assess([...own, standing], {
        direction,
        ...(message.place ? { place: message.place } : {}),
        ...(message.to ? { to: message.to } : {}),
      });
      const decision = decide(assessment, {
        id: crypto.randomUUID(),
        conversation: message.conversation,
        author: message.author,
        policy: parts.policy,
        locale: parts.locale,
        helplines: HELPLINES,
        askedAt,
        now: parts.now(),
      });
      return { readings: own, assessment, decision };
    });
  },
  dispose: async () => {
    for (const classifier of parts.classifiers) await classifier.dispose();
  },
});
