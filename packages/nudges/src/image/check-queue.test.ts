import { expect, it } from 'vitest';
import { createCheckQueue, type QueuedCheck } from './check-queue.ts';

const settle = () => new Promise((done) => setTimeout(done));

const manualCheck = (name: string, at: number, ran: string[]) => {
  let end = (): void => {};
  const check: QueuedCheck = {
    distance: () => at,
    run: () => {
      ran.push(name);
      return new Promise((done) => {
        end = done;
      });
    },
  };
  return { check, end: () => end() };
};

it('starts the nearest first, up to the limit', async () => {
  const ran: string[] = [];
  const queue = createCheckQueue(2);
  const checks = [
    manualCheck('far', 900, ran),
    manualCheck('near', 10, ran),
    manualCheck('middle', 300, ran),
  ];
  for (const { check } of checks) queue.add(check);
  await settle();
  expect(ran).toEqual(['near', 'middle']);
  checks[1]?.end();
  await settle();
  expect(ran).toEqual(['near', 'middle', 'far']);
});

it('measures distances when a slot is free, because people scroll', async () => {
  const ran: string[] = [];
  const queue = createCheckQueue(1);
  const first = manualCheck('first', 0, ran);
  let moved = 500;
  const a: QueuedCheck = { ...manualCheck('a', 0, ran).check, distance: () => moved };
  queue.add(first.check);
  queue.add(a);
  queue.add(manualCheck('b', 100, ran).check);
  await settle();
  moved = 1;
  first.end();
  await settle();
  expect(ran).toEqual(['first', 'a']);
});

it('drops what scrolled away while it waited', async () => {
  const ran: string[] = [];
  const queue = createCheckQueue(1);
  const first = manualCheck('first', 0, ran);
  const gone = manualCheck('gone', 1, ran);
  queue.add(first.check);
  queue.add(gone.check);
  await settle();
  queue.remove(gone.check);
  first.end();
  await settle();
  expect(ran).toEqual(['first']);
});
