import { fetchSource, loadAssets, noCache } from '@nightlight/runtime';
import { createTextSession } from '@nightlight/runtime/onnx';
import { createNightlight, SDK_VERSION } from '@nightlight/sdk';
import { createTokenizer, normalise } from '@nightlight/text';
import { openMinilm } from './minilm.ts';
import type { SpeedResult } from './speed-result.ts';

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const timed = async (task: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await task();
  return performance.now() - start;
};

/** Records main-thread tasks over 50 ms (Long Tasks API) until `stop()`. */
const watchLongTasks = (): { stop(): number[] } => {
  const durations: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) durations.push(entry.duration);
  });
  observer.observe({ type: 'longtask', buffered: false });
  return {
    stop: () => {
      for (const entry of observer.takeRecords()) durations.push(entry.duration);
      observer.disconnect();
      return durations;
    },
  };
};

/** Long tasks are reported with a delay. */
const untilReported = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

const makeLongTask = async (): Promise<readonly number[]> => {
  const longTasks = watchLongTasks();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const end = performance.now() + 80;
  while (performance.now() < end);
  await untilReported();
  return longTasks.stop();
};

/** The same work each time: about 20 ms on a laptop. */
const fixedWork = (): number => {
  let value = 0;
  for (let i = 0; i < 20_000_000; i++) value = (value * 31 + i) | 0;
  return value;
};

/** Milliseconds that fixed work takes, several times, with pauses. */
const timeFixedWork = async (times: number): Promise<number[]> => {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    taken.push(await timed(async () => fixedWork()));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return taken;
};

/**
 * First the product alone, while watching the main thread. Then the bare model and a
 * peer take turns with `classify()` on the same messages, so that a noisy machine
 * affects all alike.
 */
const measure = async (messages: readonly string[]): Promise<SpeedResult> => {
  const longTaskMade = await makeLongTask();
  await timeFixedWork(3); // Warms up.
  const fixed = await timeFixedWork(25);
  const longTasks = watchLongTasks();
  const start = performance.now();
  const policy = { ageBand: '13-15', region: 'GB' } as const;
  const nightlight = await createNightlight({ assets: '/nightlight/', policy, tier: 'base' });
  const ready = performance.now() - start;
  for (const text of messages) await nightlight.classify(text);
  await untilReported();
  const tasks = longTasks.stop();
  fixed.push(...(await timeFixedWork(25)));

  const { base } = await loadAssets({
    source: fetchSource(new URL('/nightlight/', location.href)),
    cache: noCache,
    tier: 'base',
    sdk: SDK_VERSION,
  });
  if (!base) throw new Error('The base model was not loaded.');
  const session = await createTextSession(base.wasm, base.model, base.data);
  const tokenizer = createTokenizer(base.tokenizer);
  const minilm = await openMinilm();
  const classifyTimes: number[] = [];
  const bareTimes: number[] = [];
  const minilmTimes: number[] = [];
  const ratios: number[] = [];
  let tokens = 0;
  let minilmTokens = 0;
  for (const [i, text] of [...messages.slice(0, 5), ...messages].entries()) {
    const ids = tokenizer.encode(normalise(text)).slice(0, base.manifest.maxTokens);
    const row = {
      ids: BigInt64Array.from(ids, (id) => BigInt(id)),
      judged: new BigInt64Array(ids.length).fill(1n),
    };
    let peerTokens = 0;
    // Once each: a text that was just read is answered from memory the next time.
    const whole = await timed(() => nightlight.classify(text));
    const bare = await timed(() => session.run(row));
    const peer = await timed(async () => {
      peerTokens = (await minilm?.(text)) ?? 0;
    });
    // The first five warm up the bare session.
    if (i < 5) continue;
    tokens += ids.length;
    classifyTimes.push(whole);
    bareTimes.push(bare);
    minilmTimes.push(peer);
    ratios.push(whole / bare);
    minilmTokens += peerTokens;
  }
  await nightlight.dispose();
  return {
    messages: messages.length,
    meanTokens: Math.round((tokens / messages.length) * 10) / 10,
    ready,
    classify: median(classifyTimes),
    bare: median(bareTimes),
    ratio: median(ratios),
    ...(minilm
      ? { minilm: { median: median(minilmTimes), meanTokens: minilmTokens / messages.length } }
      : {}),
    longTasks: tasks,
    longTaskMade,
    stretch: Math.max(...fixed) / median(fixed),
  };
};

const browser = async (): Promise<string> => {
  const { userAgentData } = navigator as unknown as {
    readonly userAgentData: {
      getHighEntropyValues(
        names: readonly string[],
      ): Promise<{ readonly fullVersionList: readonly { brand: string; version: string }[] }>;
    };
  };
  const { fullVersionList } = await userAgentData.getHighEntropyValues(['fullVersionList']);
  return fullVersionList.find(({ brand }) => brand === 'Chromium')?.version ?? 'unknown';
};

const messages = (await (await fetch('/input.json')).json()) as readonly string[];
const found = await measure(messages).then(
  async (result) => ({ ...result, browser: await browser() }),
  (error) => ({ failed: String(error?.stack ?? error) }),
);
await fetch('/result', { method: 'POST', body: JSON.stringify(found) });
