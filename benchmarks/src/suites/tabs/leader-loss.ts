import { setTimeout as sleep } from 'node:timers/promises';
import { FIRST_MESSAGE } from './own-models.ts';
import { type Answered, askInTime } from './shared-model.ts';
import type { ChromiumWindow, Tab } from './window.ts';

/** How a leader ends. */
export type LossKind = 'close' | 'crash';

export interface Takeover {
  readonly going: LossKind;
  /** Milliseconds from the leader's end to each step in the tab that takes over. */
  readonly lock: number;
  readonly ready: number;
  readonly firstAnswer: number;
}

export interface SharedWorkerCrash extends Answered {
  /** Whether an event of the worker or of the port notified the other tab. */
  readonly toldByEvent: boolean;
  /** Milliseconds until the worker's lock was released. */
  readonly toldByLock: number;
  /** Milliseconds from reconnecting to the first answer. */
  readonly connectedAgain: number;
}

const LOSS_KINDS: readonly LossKind[] = ['close', 'crash', 'close', 'crash'];

const takeOver = async (leader: Tab, next: Tab, lossKind: LossKind): Promise<Takeover> => {
  const taken = next.do('lead');
  await sleep(500);
  const from = Date.now();
  await leader[lossKind]();
  const { lockedAt, readyAt, answeredAt } = await taken;
  return {
    going: lossKind,
    lock: lockedAt - from,
    ready: readyAt - from,
    firstAnswer: answeredAt - from,
  };
};

/** One leader after the other ends while the next tab waits for the lock. */
export const measureTakeovers = async (
  window: ChromiumWindow,
  url: string,
): Promise<readonly Takeover[]> => {
  const takeovers: Takeover[] = [];
  let leader = await window.tab(url);
  await leader.do('lead');
  for (const lossKind of LOSS_KINDS) {
    const next = await window.tab(url);
    takeovers.push(await takeOver(leader, next, lossKind));
    leader = next;
  }
  return takeovers;
};

/** Crashes the tab whose process also runs the SharedWorker. */
export const measureSharedWorkerCrash = async (
  window: ChromiumWindow,
  url: string,
): Promise<SharedWorkerCrash> => {
  const first = await window.tab(url);
  await first.do('connect');
  const other = await window.tab(url);
  await other.do('connect');
  const from = Date.now();
  await first.crash();
  const answers = await askInTime(other, 'shared-worker', FIRST_MESSAGE);
  const { event, lock = Number.NaN } = await other.do('gone');
  const noticed = { toldByEvent: event !== undefined, toldByLock: lock - from };
  return { ...answers, ...noticed, connectedAgain: await other.do('connect') };
};
