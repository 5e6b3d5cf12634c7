import type { Nightlight } from '@nightlight/sdk';
import { type Ask, answerOver, askOver, now } from './line.ts';

/** Of the lock and of the channel. */
export const LEADER = 'nightlight-tabs';

/** On the clock that all tabs share. */
export interface TakenOver {
  readonly lockedAt: number;
  readonly readyAt: number;
  readonly answeredAt: number;
}

/**
 * Waits for the lock that only one tab of the origin holds, then opens the model and answers for
 * the others until this tab goes. The plainest election that there is: the browser queues the
 * candidates and frees the lock of a tab that is gone.
 */
export const lead = (open: () => Promise<Nightlight>): Promise<TakenOver> =>
  new Promise((resolve, reject) => {
    void navigator.locks.request(LEADER, async () => {
      const lockedAt = now();
      const nightlight = await open().catch(reject);
      if (!nightlight) return;
      const readyAt = now();
      await nightlight.classify('see you at five');
      resolve({ lockedAt, readyAt, answeredAt: now() });
      answerOver(new BroadcastChannel(LEADER), (text) => nightlight.classify(text));
      await new Promise(() => {});
    });
  });

export const follow = (): Ask => askOver(new BroadcastChannel(LEADER));
