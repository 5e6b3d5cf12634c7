import {
  type ClassifyOptions,
  type Decision,
  type Message,
  NightlightError,
} from '@nightlight/core';
import type { Pipeline } from '../pipeline.ts';

const PROBE: Message = { conversation: 'probe', author: 'self', text: 'hello' };

const decide = async (
  pipeline: Pipeline,
  messages: readonly Message[],
  options: ClassifyOptions = {},
): Promise<readonly Decision[]> =>
  (await pipeline.analyse(messages, options)).map((analysis) => analysis.decision);

const hasFailed = ({ degraded }: Decision): boolean => degraded.includes('text-failed');

/**
 * Decisions. Where a text could not be read, a harmless word is tried: if that
 * can't be read either, such as after the model ran out of memory, this worker is
 * of no more use and says so with code `worker`: the page starts another.
 */
export const read = async (
  pipeline: Pipeline,
  messages: readonly Message[],
  options: ClassifyOptions,
): Promise<readonly Decision[]> => {
  const decisions = await decide(pipeline, messages, options);
  if (decisions.some(hasFailed) && (await decide(pipeline, [PROBE])).some(hasFailed)) {
    throw new NightlightError('worker', 'The model in the worker reads nothing any more.');
  }
  return decisions;
};
