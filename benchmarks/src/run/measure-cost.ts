import type { SystemCost } from '../results/run-result.ts';
import type { SystemProcess } from './open-process.ts';
import type { UnlabelledMessage } from './system.ts';

/** Messages that are judged before the clock starts, so that code is compiled. */
const WARM_UP: readonly UnlabelledMessage[] = [
  'good morning, the bus is late again',
  'can you send me the homework for tomorrow please',
  'we won the match three to one!',
].map((text, i) => ({ id: `warm-up-${i}`, text }));

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Keeps each text once: a cache must not answer. */
const distinct = (messages: readonly UnlabelledMessage[]): readonly UnlabelledMessage[] => [
  ...new Map(messages.map((message) => [message.text, message])).values(),
];

/** Times distinct messages one by one. The system's process has just loaded it. */
export const measureCost = async (
  process: SystemProcess,
  messages: readonly UnlabelledMessage[],
  count: number,
): Promise<Pick<SystemCost, 'latencyMs' | 'timed'> & { readonly cpuSecondsPer1000: number }> => {
  const timed = distinct(messages).slice(0, count);
  await process.ask({ what: 'time', messages: WARM_UP, question: 'harm' });
  const { times, cpuSeconds } = await process.ask({
    ...{ what: 'time', messages: timed, question: 'harm' },
  });
  const sorted = [...times].sort((a, b) => a - b);
  return {
    latencyMs: {
      p50: round(quantile(sorted, 0.5)),
      p95: round(quantile(sorted, 0.95)),
      p99: round(quantile(sorted, 0.99)),
    },
    timed: timed.length,
    cpuSecondsPer1000: round((cpuSeconds / timed.length) * 1000),
  };
};
