import { type Decision, NightlightError } from '@nightlight/core';
import { expect, it } from 'vitest';
import type { CapturedMessage } from '../../wire/captured-picture.ts';
import { keepWorker } from './worker-keeper.ts';
import type { WorkerLink } from './worker-link.ts';

const message = (n: number): CapturedMessage => ({
  conversation: `c${n}`,
  author: 'self',
  text: `${n}`,
});
const decided = { degraded: [] } as unknown as Decision;

/** A link whose calls end as told. */
const linkThat = (
  classify: WorkerLink['classify'],
  scoreTurns: WorkerLink['scoreTurns'] = async (messages) =>
    messages.map(() => ({ kinds: {}, any: 0 })),
): WorkerLink => {
  const gone = new Promise<never>(() => {});
  return {
    gone,
    classify,
    scoreTurns,
    cancel: () => {},
    setOverrides: async () => {},
    end: () => {},
  };
};
const died = new NightlightError('worker', 'It died.');
const dead = linkThat(async () => {
  throw died;
});

it('where no worker starts any more, forty messages wait for two starts, not for eighty', async () => {
  let starts = 0;
  const keeper = keepWorker(dead, async () => {
    starts++;
    throw died;
  });
  const answers = await Promise.allSettled(
    Array.from({ length: 40 }, (_, n) => keeper.classify([message(n)])),
  );
  expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
  expect(starts).toBeLessThanOrEqual(2);
});

it('after a start that failed the next message tries again', async () => {
  let starts = 0;
  const keeper = keepWorker(dead, async () => {
    starts++;
    if (starts < 2) throw died;
    return linkThat(async (messages) => messages.map(() => decided));
  });
  await expect(keeper.classify([message(1)])).rejects.toBe(died);
  await expect(keeper.classify([message(2)])).resolves.toHaveLength(1);
});

it('a message that was given up while a worker starts is not read', async () => {
  const read: string[] = [];
  let started = (_: WorkerLink): void => {};
  const keeper = keepWorker(dead, () => new Promise((resolve) => (started = resolve)));
  const controller = new AbortController();
  const given = keeper.classify([message(1)], controller.signal);
  await new Promise((resolve) => setTimeout(resolve, 0));
  controller.abort(new Error('typed on'));
  await expect(given).rejects.toThrow('typed on');
  started(
    linkThat(async (messages) => {
      read.push(...messages.map(({ text = '' }) => text));
      return messages.map(() => decided);
    }),
  );
  await keeper.classify([message(2)]);
  expect(read).toEqual(['2']);
});

it('words take turns with the pictures of their conversation, each of which is read alone', async () => {
  const batches: string[][] = [];
  const keeper = keepWorker(
    linkThat(async (messages) => {
      batches.push(messages.map(({ text = 'picture' }) => text));
      return messages.map(() => decided);
    }),
    async () => dead,
  );
  const picture = { conversation: 'c', author: 'ana', images: [new Blob(['a'])] } as const;
  const words = { conversation: 'c', author: 'self', text: 'hi' } as const;
  await Promise.all([
    keeper.classify([picture, picture, picture, picture]),
    keeper.classify([words]),
    keeper.classify([words]),
  ]);
  expect(batches).toEqual([['picture'], ['picture'], ['hi'], ['picture'], ['hi'], ['picture']]);
});

it('a worker that follows is told what was excused meanwhile, before it reads', async () => {
  const heard: unknown[] = [];
  const telling = (name: string, classify: WorkerLink['classify']): WorkerLink => ({
    ...linkThat(classify),
    setOverrides: async (hashes) => void heard.push([name, hashes]),
  });
  const keeper = keepWorker(telling('first', dead.classify), async () =>
    telling('second', async (messages) => {
      heard.push('reads');
      return messages.map(() => decided);
    }),
  );
  await keeper.setOverrides(['a']);
  await keeper.classify([message(1)]);
  await keeper.setOverrides(['a', 'b']);
  expect(heard).toEqual([['first', ['a']], ['second', ['a']], 'reads', ['second', ['a', 'b']]]);
});

it('what a message shows is told in line with its conversation, by the next worker where one ends', async () => {
  const asked: string[] = [];
  const keeper = keepWorker(
    linkThat(
      async () => {
        throw died;
      },
      async () => {
        throw died;
      },
    ),
    async () =>
      linkThat(
        async (messages) => {
          asked.push(...messages.map(({ text }) => `decide ${text}`));
          return messages.map(() => decided);
        },
        async (messages) => {
          asked.push(...messages.map(({ text }) => `scoreTurns ${text}`));
          return messages.map(() => ({ kinds: { trust: 1 }, any: 0.5 }));
        },
      ),
  );
  const [shown, decisions] = await Promise.all([
    keeper.scoreTurn(message(1)),
    keeper.classify([message(1)]),
  ]);
  expect(shown.kinds).toEqual({ trust: 1 });
  expect(decisions).toHaveLength(1);
  expect(asked).toEqual(['scoreTurns 1', 'decide 1']);
});
