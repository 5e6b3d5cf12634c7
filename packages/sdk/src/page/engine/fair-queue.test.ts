import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkRoom, createFairQueue, MAX_WAITING_MESSAGES } from './fair-queue.ts';

const item = (conversation: string, n = 0) => ({ conversation, n });

it('a chat with a hundred old messages does not delay another chat', () => {
  const queue = createFairQueue<ReturnType<typeof item>>();
  queue.add(Array.from({ length: 100 }, (_, n) => item('long', n)));
  queue.add([item('short')]);
  expect(queue.take()).toEqual(item('long', 0));
  expect(queue.take()).toEqual(item('short'));
  expect(queue.take()).toEqual(item('long', 1));
  expect(queue.size).toBe(98);
});

it('a retried job comes first', () => {
  const queue = createFairQueue<ReturnType<typeof item>>();
  queue.add([item('a', 1)]);
  queue.putBack(item('b', 2));
  expect(queue.take()).toEqual(item('b', 2));
});

it('every job runs once, and in order within a conversation', () => {
  const job = fc.record({ conversation: fc.constantFrom('a', 'b', 'c'), drop: fc.boolean() });
  fc.assert(
    fc.property(fc.array(job, { maxLength: 60 }), (jobs) => {
      const queue = createFairQueue<{ conversation: string; n: number }>();
      const items = jobs.map(({ conversation }, n) => item(conversation, n));
      queue.add(items);
      const kept = items.filter((_, n) => !jobs[n]?.drop);
      for (const one of items) if (!kept.includes(one)) queue.delete(one);
      expect(queue.size).toBe(kept.length);
      const taken: typeof items = [];
      for (let next = queue.take(); next; next = queue.take()) taken.push(next);
      for (const conversation of ['a', 'b', 'c']) {
        const own = (list: typeof items) => list.filter((one) => one.conversation === conversation);
        expect(own(taken)).toEqual(own(kept));
      }
      expect(queue.size).toBe(0);
    }),
  );
});

it('the error says how many jobs may wait', () => {
  expect(() => checkRoom(0, MAX_WAITING_MESSAGES)).not.toThrow();
  expect(() => checkRoom(0, MAX_WAITING_MESSAGES + 1)).toThrow(/Split it/);
  expect(() => checkRoom(1, MAX_WAITING_MESSAGES)).toThrow(/Await earlier calls/);
});
