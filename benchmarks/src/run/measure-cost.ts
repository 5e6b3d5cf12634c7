import type { SystemCost } from '../results/run-result.ts';
import { roundMs, toLatency } from './latency.ts';
import type { SystemProcess } from './open-process.ts';
import type { UnlabelledMessage } from './system.ts';
import { WARM_UP } from './timed-messages.ts';

/** Times messages one by one. The system's process has just loaded it. */
export const measureCost = async (
  process: SystemProcess,
  messages: readonly UnlabelledMessage[],
): Promise<
  Required<Pick<SystemCost, 'latencyMs' | 'timed' | 'longestBlockMs' | 'cpuSecondsPer1000'>>
> => {
  await process.ask({ what: 'time', messages: WARM_UP, question: 'harm' });
  const { times, cpuSeconds, longestBlockMs } = await process.ask({
    ...{ what: 'time', messages, question: 'harm' },
  });
  return {
    latencyMs: toLatency(times),
    timed: messages.length,
    longestBlockMs: roundMs(longestBlockMs),
    cpuSecondsPer1000: roundMs((cpuSeconds / messages.length) * 1000),
  };
};
