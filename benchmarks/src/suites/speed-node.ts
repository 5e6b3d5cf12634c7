import { createNightlight } from '@nightlight/sdk/node';

export interface NodeSpeed {
  readonly messages: number;
  /** Milliseconds from `createNightlight()` to ready, files from disk. */
  readonly ready: number;
  /** Milliseconds: median and 95th percentile of `classify()`, one message at a time. */
  readonly median: number;
  readonly p95: number;
  /** Messages per second in batches of 32. */
  readonly batched: number;
}

/** `classify()` in Node on one thread. */
export const measureSpeedInNode = async (
  messages: readonly string[],
  assets: string,
): Promise<NodeSpeed> => {
  const start = performance.now();
  const nightlight = await createNightlight({
    assets,
    policy: { ageBand: '13-15', region: 'GB' },
    tier: 'base',
  });
  const ready = performance.now() - start;
  const times: number[] = [];
  for (const text of messages) {
    const asked = performance.now();
    await nightlight.classify(text);
    times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? Number.NaN;
  const batchStart = performance.now();
  const batch = messages.map((text) => ({ conversation: 'bench', author: 'self', text }) as const);
  for (let i = 0; i < batch.length; i += 32) await nightlight.classify(batch.slice(i, i + 32));
  const batched = messages.length / ((performance.now() - batchStart) / 1000);
  await nightlight.dispose();
  return { messages: messages.length, ready, median: at(0.5), p95: at(0.95), batched };
};
