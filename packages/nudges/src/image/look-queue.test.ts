import { expect, it } from 'vitest';
import { createLookQueue, type Look } from './look-queue.ts';

const settle = () => new Promise((done) => setTimeout(done));

const held = (name: string, at: number, ran: string[]) => {
  let end = (): void => {};
  const look: Look = {
    distance: () => at,
    run: () => {
      ran.push(name);
      return new Promise((done) => {
        end = done;
      });
    },
  };
  return { look, end: () => end() };
};

it('takes the nearest first, so many at once', async () => {
  const ran: string[] = [];
  const queue = createLookQueue(2);
  const looks = [held('far', 900, ran), held('near', 10, ran), held('middle', 300, ran)];
  for (const { look } of looks) queue.add(look);
  await settle();
  expect(ran).toEqual(['near', 'middle']);
  looks[1]?.end();
  await settle();
  expect(ran).toEqual(['near', 'middle', 'far']);
});

it('asks where things are when a place is free: people scroll', async () => {
  const ran: string[] = [];
  const queue = createLookQueue(1);
  const first = held('first', 0, ran);
  let moved = 500;
  const a: Look = { ...held('a', 0, ran).look, distance: () => moved };
  queue.add(first.look);
  queue.add(a);
  queue.add(held('b', 100, ran).look);
  await settle();
  moved = 1;
  first.end();
  await settle();
  expect(ran).toEqual(['first', 'a']);
});

it('forgets what scrolled away while it waited', async () => {
  const ran: string[] = [];
  const queue = createLookQueue(1);
  const first = held('first', 0, ran);
  const gone = held('gone', 1, ran);
  queue.add(first.look);
  queue.add(gone.look);
  await settle();
  queue.remove(gone.look);
  first.end();
  await settle();
  expect(ran).toEqual(['first']);
});
