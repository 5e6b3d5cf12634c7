import { createNightlight, type Nightlight } from '@nightlight/sdk';
import { LONG_TEXT } from '@nightlight/testing/long-text';
import {
  countStartedWorkers,
  killWorker,
  waitForWorkerEnd,
  watchPosts,
} from '@nightlight/testing/track-workers';

const INSULT = 'shut up you stupid ugly loser, everybody hates you';

let nightlight: Nightlight | undefined;
const opened = async (): Promise<Nightlight> => {
  nightlight ??= await createNightlight({
    assets: '/nightlight/',
    policy: { ageBand: '13-15', region: 'GB' },
    storage: { onDevice: false },
  });
  return nightlight;
};

/** Ends a worker while it is idle and while it works. Returns what the app sees. */
export const workerEnds = async () => {
  const own = await opened();
  killWorker();
  await waitForWorkerEnd();
  const idle = await own.classify(INSULT);
  const isReading = watchPosts();
  const flying = own.classify(`${LONG_TEXT} ${INSULT}`);
  await isReading();
  killWorker();
  const busy = await flying;
  return {
    idle: { action: idle.action, degraded: idle.degraded },
    busy: { action: busy.action, degraded: busy.degraded },
  };
};

/** Returns the milliseconds until a message has a decision, and the decision. */
export const workerAnswers = async () => {
  const own = await opened();
  const asked = performance.now();
  const { action, degraded } = await own.classify(INSULT);
  return { action, degraded, after: performance.now() - asked };
};

/** Returns how many milliseconds a second start takes, with files from the cache. */
export const workerStarts = async () => {
  await (await opened()).dispose();
  nightlight = undefined;
  const asked = performance.now();
  await opened();
  return performance.now() - asked;
};

interface Mixed {
  readonly calls: number;
  readonly kills: number;
  /** Seed of the random numbers, different for each run. */
  readonly seed: number;
}

/** Random numbers in [0, 1) that depend only on the seed (mulberry32; Ettinger 2017). */
const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const TEXTS = [
  'see you at five',
  INSULT,
  'did you finish the maths homework?',
  '',
  'ok 😀',
  'где ты?',
];
/** Number of simultaneous calls. */
const BESIDE = 8;

/**
 * Makes many calls, single and in batches, some aborted, and kills workers in between.
 * Counts how each call ended.
 */
export const workerMixed = async ({ calls, kills, seed }: Mixed) => {
  const own = await opened();
  const random = seeded(seed);
  const ends: Record<string, number> = {};
  const recoveries: number[] = [];
  const killAt = new Set(
    Array.from({ length: kills }, (_, i) => Math.floor(((i + 0.5) * calls) / kills)),
  );
  const started = countStartedWorkers();

  const one = async (): Promise<void> => {
    const controller = new AbortController();
    const text = TEXTS[Math.floor(random() * TEXTS.length)] as string;
    const conversation = `c${Math.floor(random() * 5)}`;
    const message = { conversation, author: 'self', text } as const;
    const isBatch = random() < 0.1;
    if (random() < 0.2) setTimeout(() => controller.abort(), random() * 20);
    let end: string;
    try {
      const options = { signal: controller.signal };
      const decisions = isBatch
        ? await own.classify([message, message, message], options)
        : [await own.classify(message, options)];
      const right = text !== INSULT || decisions.every(({ action }) => action === 'pause');
      end = right && decisions.length === (isBatch ? 3 : 1) ? 'answered' : 'wrong';
    } catch (error) {
      const { name, code } = error as { name?: string; code?: unknown };
      end = typeof code === 'string' ? code : (name ?? 'unknown');
    }
    ends[end] = (ends[end] ?? 0) + 1;
  };

  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < calls) {
      const id = next++;
      if (killAt.has(id)) {
        killWorker();
        const killed = performance.now();
        await own.classify('is anybody there?').catch(() => {});
        recoveries.push(performance.now() - killed);
      }
      await one();
    }
  };
  await Promise.all(Array.from({ length: BESIDE }, lane));
  recoveries.sort((a, b) => a - b);
  return {
    ends,
    kills,
    restarts: countStartedWorkers() - started,
    medianRecovery: Math.round(recoveries[recoveries.length >> 1] ?? 0),
  };
};
