import {
  countStartedWorkers,
  killWorker,
  waitForWorkerEnd,
} from '@nightlight/testing/track-workers';
import { afterEach, describe, expect, it } from 'vitest';
import { createNightlight, type Nightlight, type NightlightOptions } from './index.ts';

const policy = { ageBand: '13-15' } as const;
const opened: Nightlight[] = [];
const open = async (more: Partial<NightlightOptions> = {}): Promise<Nightlight> => {
  const nightlight = await createNightlight({
    ...{ assets: '/nightlight/', policy, pictures: { ocr: true } },
    ...{ storage: { onDevice: false } },
    ...more,
  });
  opened.push(nightlight);
  return nightlight;
};
afterEach(async () => {
  for (const nightlight of opened.splice(0)) await nightlight.dispose();
});

const fileAt = async (url: URL): Promise<Blob> => (await fetch(url)).blob();
const hurtful = await fileAt(
  new URL('../../image/test/memes/held/hurtful-askew.jpg', import.meta.url),
);
const innocent = await fileAt(
  new URL('../../image/test/memes/held/innocent-askew.jpg', import.meta.url),
);
const showing = (...images: readonly (Blob | ImageBitmap)[]) => ({
  ...{ conversation: 'c1', author: 'ana', images },
});
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('words in pictures', () => {
  it('are read in a sealed worker: a file, a bitmap', async () => {
    const nightlight = await open();
    const bitmap = await createImageBitmap(hurtful);
    const decision = await nightlight.classify(showing(hurtful, innocent, bitmap));
    expect(decision).toMatchObject({ harms: ['bullying'], degraded: [] });
    expect(decision.pictures?.map(({ action }) => action)).toEqual(['blur', 'allow', 'blur']);
  });

  it('are read without a request, because everything is loaded at start-up', async () => {
    const nightlight = await open();
    const before = performance.getEntriesByType('resource').length;
    const workers = countStartedWorkers();
    await nightlight.classify(showing(hurtful));
    expect(performance.getEntriesByType('resource').length).toBe(before);
    expect(countStartedWorkers()).toBe(workers);
  });

  it('start no worker by default', async () => {
    const workers = countStartedWorkers();
    const nightlight = await open({ pictures: true });
    expect(countStartedWorkers()).toBe(workers + 1);
    expect((await nightlight.classify(showing(hurtful))).action).toBe('allow');
  });

  it('are read by a replacement, from the same bytes, after their worker ended', async () => {
    const nightlight = await open();
    killWorker();
    await waitForWorkerEnd();
    const workers = countStartedWorkers();
    const decision = await nightlight.classify(showing(hurtful));
    expect(decision).toMatchObject({ harms: ['bullying'], degraded: [] });
    expect(countStartedWorkers()).toBe(workers + 1);
  });

  it('are reported as partly read if their worker ends meanwhile, and the next are read', async () => {
    const nightlight = await open();
    const answer = nightlight.classify(showing(hurtful));
    await soon(150);
    killWorker();
    const decision = await answer;
    // On a fast machine they may have been read by then.
    if (decision.harms.length === 0) expect(decision.degraded).toEqual(['picture-partly-read']);
    expect((await nightlight.classify(showing(hurtful))).harms).toEqual(['bullying']);
  });

  it('are abandoned on abort, and the next are read', async () => {
    const nightlight = await open();
    const controller = new AbortController();
    const answer = nightlight.classify(showing(hurtful), { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('scrolled on')), 50);
    await expect(answer).rejects.toThrow('scrolled on');
    expect((await nightlight.classify(showing(hurtful))).harms).toEqual(['bullying']);
  });

  it('make every decision say so if their worker is not sealed', async () => {
    const nightlight = await open({ assets: '/unsealed/' });
    expect((await nightlight.classify('see you at five')).degraded).toEqual(['worker-unsealed']);
  });
});
