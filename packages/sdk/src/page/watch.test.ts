import type { Decision, Message } from '@nightlight/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWatch } from './watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const wait = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers each draft after a while; the id is the draft's text. */
const slowly =
  (ms: (text: string) => number, asked: string[] = []) =>
  async (message: Message | string, { signal }: { signal?: AbortSignal } = {}) => {
    const text = String(message);
    asked.push(text);
    await later(ms(text));
    signal?.throwIfAborted();
    if (text === 'broken') throw new Error('broken');
    return { id: text } as Decision;
  };

it('a fast typist gets a decision for the last draft only', async () => {
  const told: string[] = [];
  const asked: string[] = [];
  const watch = createWatch(
    slowly(() => 5, asked),
    {
      onDecision: (decision) => told.push(decision.id),
      debounceMs: 20,
    },
  );
  for (const draft of ['y', 'yo', 'you']) watch.update(draft);
  await wait(80);
  expect(asked).toEqual(['you']);
  expect(told).toEqual(['you']);
});

it('a late decision about an earlier draft is never passed on', async () => {
  const told: string[] = [];
  const watch = createWatch(
    slowly((text) => (text === 'slow' ? 60 : 5)),
    {
      onDecision: (decision) => told.push(decision.id),
      debounceMs: 0,
    },
  );
  watch.update('slow');
  await wait(15);
  watch.update('fast');
  await wait(120);
  expect(told).toEqual(['fast']);
});

it('there are no callbacks after stop(), and an error reaches onError once', async () => {
  const told: unknown[] = [];
  const watch = createWatch(
    slowly(() => 20),
    {
      onDecision: (decision) => told.push(decision.id),
      onError: (error) => told.push((error as Error).message),
      debounceMs: 0,
    },
  );
  watch.update('broken');
  await wait(60);
  watch.update('again');
  await wait(5);
  watch.stop();
  await wait(60);
  expect(told).toEqual(['broken']);
});
