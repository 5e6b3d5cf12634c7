import { type Decision, type Message, NightlightError, type Store } from '@nightlight/core';
import type { ClassifyRequest } from '../wire/classify-request.ts';
import type { WorkerKeeper } from './engine/worker-keeper.ts';
import type { History } from './history.ts';
import { withEarlier, withStates } from './input/conversation-input.ts';
import { toMessages, toTurn } from './input/message-input.ts';
import type { Nightlight } from './nightlight.ts';
import type { PictureCapture } from './pictures/capture-pictures.ts';
import { watchWith } from './watch.ts';

export interface ClientParts {
  readonly worker: WorkerKeeper;
  readonly store: Store;
  readonly history: History;
  readonly pictures: PictureCapture;
  /** Whether a model is loaded that sees what turns of a conversation show. */
  readonly readsTurns: boolean;
  readonly locale: string;
}

/** What an app holds, over a worker and a store. */
export const createClient = (parts: ClientParts): Nightlight => {
  const { worker, store, history, pictures, readsTurns, locale } = parts;
  let over = false;
  const alive = (): void => {
    if (over) {
      throw new NightlightError('disposed', 'dispose() was called; create a new Nightlight.');
    }
  };

  const decide = async (
    messages: readonly Message[],
    signal?: AbortSignal,
  ): Promise<readonly Decision[]> => {
    const inConversation = async (
      plain: readonly ClassifyRequest[],
    ): Promise<readonly ClassifyRequest[]> => {
      const spoken = await withEarlier(plain, history);
      return readsTurns ? withStates(spoken, history) : spoken;
    };
    if (messages.every(({ images }) => !images)) {
      const words: readonly Omit<Message, 'images'>[] = messages;
      return worker.classify(await inConversation(words), signal);
    }
    const held = await pictures.capture(messages, signal);
    try {
      return await worker.classify(await inConversation(held.messages), signal);
    } finally {
      held.release();
    }
  };

  const classify = (async (input: unknown, options: { signal?: AbortSignal } = {}) => {
    const decisions = await decide(toMessages(input), options.signal);
    return Array.isArray(input) ? decisions : decisions[0];
  }) as Nightlight['classify'];

  return {
    locale,
    store,
    classify,
    watch: (options) => watchWith(classify, options),
    async observe(event) {
      alive();
      await history.observe(
        event,
        readsTurns ? (message) => worker.scoreTurn(toTurn(message)) : undefined,
      );
    },
    async record(decision, choice) {
      alive();
      await history.record(decision, choice);
    },
    async disagree(decision) {
      alive();
      await worker.setOverrides(await history.disagree(decision));
    },
    async forget(what) {
      alive();
      await history.forget(what);
      if (what === 'everything') await worker.setOverrides([]);
    },
    async dispose() {
      if (over) return;
      over = true;
      worker.end(new NightlightError('disposed', 'dispose() was called; create a new Nightlight.'));
      await store.close();
    },
  };
};
