import { type Decision, NightlightError, type TurnScores } from '@nightlight/core';
import { type Endpoint, expose } from 'comlink';
import { afterEach, expect, it } from 'vitest';
import type { ClassifyAnswer, ClassifyRequest } from '../../wire/classify.ts';
import { sendWholeErrors } from '../../wire/errors-on-the-wire.ts';
import type { WorkerApi } from '../../wire/worker-api.ts';
import { SupervisedWorker } from './supervised-worker.ts';
import { createWorkerEngine } from './worker-engine.ts';
import type { WorkerThread } from './worker-run.ts';

// What the worker does on its side of the wire; here both sides share a thread.
sendWholeErrors();

const message = (n: number): ClassifyRequest => ({
  conversation: `c${n}`,
  author: 'self',
  text: `${n}`,
});
const decided: ClassifyAnswer = { decision: { degraded: [] } as unknown as Decision };
const died = new NightlightError('worker', 'It died.');
const die = async (): Promise<never> => {
  throw died;
};
const allDecided = async (requests: readonly ClassifyRequest[]) => requests.map(() => decided);

/** What one worker does when it is asked. */
interface Behaviour {
  readonly classify?: (requests: readonly ClassifyRequest[]) => Promise<readonly ClassifyAnswer[]>;
  readonly scoreTurns?: (requests: readonly ClassifyRequest[]) => Promise<readonly TurnScores[]>;
  readonly setOverrides?: (hashes: readonly string[]) => Promise<void>;
  /** Before it is open. */
  readonly start?: () => Promise<void>;
}

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A thread's end of a real channel, with an API at the other end as in a worker. */
const threadThat = ({ start: _, ...behaviour }: Behaviour): WorkerThread => {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const api: Partial<WorkerApi> = {
    hello: async () => {},
    seal: async () => 'sealed',
    cancel: () => {},
    setOverrides: async () => {},
    ...(behaviour.setOverrides ? { setOverrides: behaviour.setOverrides } : {}),
    classify: (_call, requests) => (behaviour.classify ?? allDecided)(requests),
    scoreTurns: async (_call, requests) =>
      behaviour.scoreTurns?.(requests) ?? requests.map(() => ({ kinds: {} })),
  };
  expose(api, port2 as unknown as Endpoint);
  port1.start();
  return Object.assign(port1 as unknown as Endpoint, { terminate: () => {} });
};

/** An engine whose first worker behaves like `first`, and its replacements like `next()`. */
const engineOver = async (first: Behaviour, next: () => Behaviour = () => first) => {
  let behaviour = first;
  const worker = new SupervisedWorker<WorkerApi>({
    url: new URL('https://app.example/nightlight-worker.js'),
    name: 'test',
    what: 'The worker',
    startThread: () => threadThat(behaviour),
    async open(run) {
      await behaviour.start?.();
      await run.call((api) => api.hello());
      behaviour = next();
    },
  });
  await worker.open();
  return createWorkerEngine(worker);
};

it('if workers no longer start, forty messages fail after at most two starts', async () => {
  let starts = 0;
  const engine = await engineOver({ classify: die }, () => ({
    async start() {
      starts++;
      throw died;
    },
  }));
  const answers = await Promise.allSettled(
    Array.from({ length: 40 }, (_, n) => engine.classify([message(n)])),
  );
  expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
  expect(starts).toBeGreaterThan(0);
  expect(starts).toBeLessThanOrEqual(2);
});

it('after a failed start, the next message starts another worker', async () => {
  let starts = 0;
  const engine = await engineOver({ classify: die }, () => ({
    async start() {
      if (++starts < 2) throw died;
    },
  }));
  await expect(engine.classify([message(1)])).rejects.toMatchObject({ message: 'It died.' });
  await expect(engine.classify([message(2)])).resolves.toHaveLength(1);
});

it('if files are missing from the cache, the engine stops for good and starts no other worker', async () => {
  let starts = 0;
  const gone = new NightlightError('load-failed', 'Reload the page.');
  const engine = await engineOver({ classify: die }, () => ({
    async start() {
      starts++;
      throw gone;
    },
  }));
  await expect(engine.classify([message(1)])).rejects.toBe(gone);
  await expect(engine.classify([message(2)])).rejects.toBe(gone);
  expect(starts).toBe(1);
});

it('a message that was aborted while a worker starts is not classified', async () => {
  const seen: string[] = [];
  let isOpen = (): void => {};
  const opening = new Promise<void>((resolve) => {
    isOpen = resolve;
  });
  const engine = await engineOver({ classify: die }, () => ({
    start: () => opening,
    async classify(requests) {
      seen.push(...requests.map(({ text = '' }) => text));
      return allDecided(requests);
    },
  }));
  const controller = new AbortController();
  const aborted = engine.classify([message(1)], controller.signal);
  await new Promise((resolve) => setTimeout(resolve, 20));
  controller.abort(new Error('typed on'));
  await expect(aborted).rejects.toThrow('typed on');
  isOpen();
  await engine.classify([message(2)]);
  expect(seen).toEqual(['2']);
});

it('texts and pictures of a conversation alternate, and each picture runs alone', async () => {
  const batches: string[][] = [];
  const engine = await engineOver({
    async classify(requests) {
      batches.push(requests.map(({ text = 'picture' }) => text));
      return allDecided(requests);
    },
  });
  const picture = { conversation: 'c', author: 'ana', images: [new Blob(['a'])] } as const;
  const words = { conversation: 'c', author: 'self', text: 'hi' } as const;
  await Promise.all([
    engine.classify([picture, picture, picture, picture]),
    engine.classify([words]),
    engine.classify([words]),
  ]);
  expect(batches).toEqual([['picture'], ['picture'], ['hi'], ['picture'], ['hi'], ['picture']]);
});

it('a replacement receives the overrides that were set meanwhile, before its first message', async () => {
  const heard: unknown[] = [];
  const hearing = (name: string) => async (hashes: readonly string[]) =>
    void heard.push([name, hashes]);
  const engine = await engineOver({ classify: die, setOverrides: hearing('first') }, () => ({
    setOverrides: hearing('second'),
    async classify(requests) {
      heard.push('classifies');
      return allDecided(requests);
    },
  }));
  await engine.setOverrides(['a']);
  await engine.classify([message(1)]);
  await engine.setOverrides(['a', 'b']);
  expect(heard).toEqual([
    ['first', ['a']],
    ['second', ['a']],
    'classifies',
    ['second', ['a', 'b']],
  ]);
});

it('turns are scored in order within their conversation, and by the replacement if a worker ends', async () => {
  const asked: string[] = [];
  const engine = await engineOver({ classify: die, scoreTurns: die }, () => ({
    async classify(requests) {
      asked.push(...requests.map(({ text }) => `classify ${text}`));
      return allDecided(requests);
    },
    async scoreTurns(requests) {
      asked.push(...requests.map(({ text }) => `score ${text}`));
      return requests.map(() => ({ kinds: { trust: 1 } }));
    },
  }));
  const [scores, answers] = await Promise.all([
    engine.scoreTurn(message(1)),
    engine.classify([message(1)]),
  ]);
  expect(scores.kinds).toEqual({ trust: 1 });
  expect(answers).toHaveLength(1);
  expect(asked).toEqual(['score 1', 'classify 1']);
});

it('a message that ends two workers is rejected; with one more worker, the others get decisions', async () => {
  const engine = await engineOver({
    classify: async (requests) =>
      requests.some(({ text }) => text === '1') ? die() : allDecided(requests),
  });
  const poison = expect(engine.classify([message(1)])).rejects.toMatchObject({ code: 'worker' });
  const other = engine.classify([message(2)]);
  await poison;
  await expect(other).resolves.toHaveLength(1);
});
