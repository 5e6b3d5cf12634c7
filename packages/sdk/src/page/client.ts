import { type Decision, type Message, NightlightError, type Store } from '@nightlight/core';
import type { AskedMessage } from '../wire/classify-request.ts';
import type { WorkerKeeper } from './engine/worker-keeper.ts';
import type { Keeping } from './history.ts';
import { withEarlier, withStates } from './input/conversation-input.ts';
import { toMessages, toTurn } from './input/message-input.ts';
import type { Nightlight } from './nightlight.ts';
import type { PictureHolder } from './pictures/capture-pictures.ts';
import { watchWith } from './watch.ts';

export interface ClientParts {
  readonly worker: WorkerKeeper;
  readonly store: Store;
  readonly keeping: Keeping;
  readonly pictures: PictureHolder;
  /** Whether a model is loaded that sees what turns of a conversation show. */
  readonly readsTurns: boolean;
  readonly locale: string;
}

/** What an app holds, over a worker and a store. */
export const createClient = (parts: ClientParts): Nightlight => {
  const { worker, store, keeping, pictures, readsTurns, locale } = parts;
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
      plain: readonly AskedMessage[],
    ): Promise<readonly AskedMessage[]> => {
      const spoken = await withEarlier(plain, keeping);
      return readsTurns ? withStates(spoken, keeping) : spoken;
    };
    if (messages.every(({ images }) => !images)) {
      const words: readonly Omit<Message, 'images'>[] = messages;
      return worker.classify(await inConversation(words), signal);
    }
    const held = await pictures.hold(messages, signal);
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
      await keeping.observe(
        event,
        readsTurns ? (message) => worker.show(toTurn(message)) : undefined,
      );
    },
    async record(decision, choice) {
      alive();
      await keeping.record(decision, choice);
    },
    async disagree(decision) {
      alive();
      await worker.excuse(await keeping.disagree(decision));
    },
    async forget(what) {
      alive();
      await keeping.forget(what);
      if (what === 'everything') await worker.excuse([]);
    },
    async dispose() {
      if (over) return;
      over = true;
      worker.end(new NightlightError('disposed', 'dispose() was called; create a new Nightlight.'));
      await store.close();
    },
  };
};
