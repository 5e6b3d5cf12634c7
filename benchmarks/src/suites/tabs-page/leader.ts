import type { Nightlight } from '@nightlight/sdk';
import { type Ask, answerQuestions, createAsk, epochMs } from './tab-channel.ts';

/** Name of the lock and of the channel. */
export const LEADER = 'nightlight-tabs';

/** On the clock that all tabs share. */
export interface TakenOver {
  readonly lockedAt: number;
  readonly readyAt: number;
  readonly answeredAt: number;
}

/**
 * Waits for the lock that only one tab of the origin can hold, then loads the model and
 * answers for the other tabs until this tab closes. The browser queues the candidates
 * and frees the lock of a closed tab.
 */
export const becomeLeader = (open: () => Promise<Nightlight>): Promise<TakenOver> =>
  new Promise((resolve, reject) => {
    void navigator.locks.request(LEADER, async () => {
      const lockedAt = epochMs();
      const nightlight = await open().catch(reject);
      if (!nightlight) return;
      const readyAt = epochMs();
      await nightlight.classify('see you at five');
      resolve({ lockedAt, readyAt, answeredAt: epochMs() });
      answerQuestions(new BroadcastChannel(LEADER), (text) => nightlight.classify(text));
      await new Promise(() => {});
    });
  });

export const connectToLeader = (): Ask => createAsk(new BroadcastChannel(LEADER));
