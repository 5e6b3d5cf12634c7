import { LONG_TEXT } from '@nightlight/testing/long-text';
import {
  countStartedWorkers,
  isAlive,
  killWorker,
  waitForWorkerEnd,
  watchPosts,
} from '@nightlight/testing/track-workers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNightlight, type Nightlight } from '../../index.ts';

const policy = { ageBand: '13-15', region: 'GB' } as const;
const INSULT = 'shut up you stupid ugly loser, everybody hates you';
const draft = (text: string, conversation = 'c1') => ({ conversation, author: 'self', text });
const open = (): Promise<Nightlight> =>
  createNightlight({ assets: '/nightlight/', policy, storage: { onDevice: false } });
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('if a worker ends', () => {
  let nightlight: Nightlight;
  /** Milliseconds that a start takes on this machine. */
  let opened = 0;
  beforeAll(async () => {
    const asked = performance.now();
    nightlight = await open();
    opened = performance.now() - asked;
  });
  afterAll(() => nightlight.dispose());

  it('while it classifies a message, the message is classified again and the decision says so', async () => {
    const text = `${LONG_TEXT} ${INSULT}`;
    const asked = performance.now();
    await nightlight.classify(draft(text));
    const took = performance.now() - asked;
    const isReading = watchPosts();
    const flying = nightlight.classify(draft(text));
    await isReading();
    const killed = performance.now();
    killWorker();
    const decision = await flying;
    expect(decision.action).toBe('pause');
    expect(decision.degraded).toEqual(['text-too-long', 'worker-restarted']);
    // Noticed at once by its lock, not after ten seconds without an answer.
    expect(performance.now() - killed).toBeLessThan(4 * (opened + took));
  });

  it('while it is idle, the next message starts another one', async () => {
    killWorker();
    await waitForWorkerEnd();
    const before = countStartedWorkers();
    expect(await nightlight.classify(draft(INSULT))).toMatchObject({
      action: 'pause',
      degraded: [],
    });
    expect(countStartedWorkers()).toBe(before + 1);
  });

  it('twice during the same message, that message gets a typed error and the others get decisions', async () => {
    const isReading = watchPosts();
    const flying = nightlight.classify(draft(LONG_TEXT, 'a'));
    const refused = expect(flying).rejects.toMatchObject({ code: 'worker' });
    const other = nightlight.classify(draft(INSULT, 'b'));
    await isReading();
    const before = countStartedWorkers();
    killWorker();
    // The next one is killed while its model is opened.
    while (countStartedWorkers() === before) await soon(5);
    while (!(await isAlive())) await soon(5);
    killWorker();
    await refused;
    await expect(other).resolves.toMatchObject({ action: 'pause' });
  });
});

it('a worker is restarted from the cache; if the cache was cleared, the error says to reload the page', async () => {
  const nightlight = await open();
  await caches.delete('nightlight-models-1');
  killWorker();
  await waitForWorkerEnd();
  await expect(nightlight.classify(draft('hello'))).rejects.toMatchObject({
    code: 'load-failed',
    message: expect.stringContaining('Reload the page'),
  });
  // For good, and without a word to the server: it would count messages.
  const before = countStartedWorkers();
  await expect(nightlight.classify(draft('hello'))).rejects.toMatchObject({ code: 'load-failed' });
  expect(countStartedWorkers()).toBe(before);
  await nightlight.dispose();
});

it('a chat that loads many old messages does not delay another chat', async () => {
  const nightlight = await open();
  const order: string[] = [];
  const old = nightlight
    .classify(Array.from({ length: 200 }, (_, i) => draft(`old message number ${i}`, 'old')))
    .then(() => order.push('old'));
  const typed = nightlight.classify(draft(INSULT, 'new')).then(() => order.push('new'));
  await Promise.all([old, typed]);
  expect(order).toEqual(['new', 'old']);
  await nightlight.dispose();
});

it('an aborted batch frees its places in the queue at once', async () => {
  const nightlight = await open();
  const controller = new AbortController();
  const many = Array.from({ length: 500 }, () => draft(LONG_TEXT));
  const aborted = nightlight.classify(many, { signal: controller.signal });
  const refused = expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  await soon(20);
  controller.abort();
  await refused;
  expect(await nightlight.classify(many.slice(0, 2))).toHaveLength(2);
  expect(await nightlight.classify(Array.from({ length: 500 }, () => draft('hi')))).toHaveLength(
    500,
  );
  await nightlight.dispose();
});
