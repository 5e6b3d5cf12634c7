import { createNightlight, type Nightlight } from '@nightlight/sdk';
import { becomeLeader, connectToLeader, type TakenOver } from './leader.ts';
import { connectShared, type Gone, type SharedModel } from './shared-model.ts';
import type { Ask } from './tab-channel.ts';

/** Commands for a tab. Before that it contains only the page's script. */
export interface TabPage {
  /** Milliseconds from createNightlight() to ready. */
  open(workerUrl?: string): Promise<number>;
  dispose(): Promise<void>;
  /** Milliseconds of classify(), one message at a time. */
  classify(texts: readonly string[]): Promise<number[]>;
  /** Becomes the leader as soon as there is none; resolves with the time of that. */
  lead(): Promise<TakenOver>;
  /** Milliseconds until this tab can ask the SharedWorker. */
  connect(): Promise<number>;
  /** Milliseconds to ask the tab or worker with the model; -1 if no answer came in time. */
  ask(setup: Setup, texts: readonly (string | undefined)[], timeoutMs: number): Promise<number[]>;
  /** `degraded` of an answer from the SharedWorker: empty if it is sealed. */
  degraded(): Promise<readonly string[]>;
  /** When and how this tab noticed that the SharedWorker has ended. */
  gone(): Promise<Gone>;
}

/** Through the leader's page, or directly to a SharedWorker. */
export type Setup = 'leader' | 'shared-worker';

const start = (workerUrl?: string): Promise<Nightlight> =>
  createNightlight({
    assets: '/nightlight/',
    policy: { ageBand: '13-15', region: 'GB' },
    ...(workerUrl ? { workerUrl } : {}),
  });

const timed = async (task: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  return (await task()) === undefined ? -1 : performance.now() - from;
};

let nightlight: Nightlight | undefined;
let shared: SharedModel | undefined;
let leader: Ask | undefined;

const chooseAsk = (setup: Setup): Ask => {
  if (setup === 'leader') {
    leader ??= connectToLeader();
    return leader;
  }
  if (!shared) throw new Error('connect() first.');
  return shared.ask;
};

const tab: TabPage = {
  open: (workerUrl) =>
    timed(async () => {
      nightlight = await start(workerUrl);
      return nightlight;
    }),
  async dispose() {
    await nightlight?.dispose();
    nightlight = undefined;
  },
  async classify(texts) {
    const times: number[] = [];
    for (const text of texts) times.push(await timed(async () => nightlight?.classify(text)));
    return times;
  },
  lead: () =>
    becomeLeader(async () => {
      nightlight = await start();
      return nightlight;
    }),
  connect: () =>
    timed(async () => {
      shared = await connectShared();
      return shared;
    }),
  async ask(setup, texts, timeoutMs) {
    const times: number[] = [];
    for (const text of texts) times.push(await timed(() => chooseAsk(setup)(text, timeoutMs)));
    return times;
  },
  async degraded() {
    const answer = await chooseAsk('shared-worker')('see you at five', 60_000);
    const decision = answer?.decision as { degraded: readonly string[] } | undefined;
    return decision?.degraded ?? ['unanswered'];
  },
  gone: async () => ({ ...shared?.gone }),
};

Object.assign(globalThis, { tab });
