import {
  type Choice,
  createNightlight,
  type Decision,
  type Message,
  type Nightlight,
  type Policy,
  type SentMessage,
} from '@nightlight/sdk';
import { LOCALE } from './locale.ts';

export type SafetyState =
  | { readonly name: 'loading'; readonly part: number }
  | { readonly name: 'ready' }
  | { readonly name: 'failed' };

export interface Safety {
  /** The decision; `undefined` where messages can't be checked. Waits while loading. */
  check(message: Message, signal: AbortSignal): Promise<Decision | undefined>;
  /** A message was truly sent or received. */
  observe(message: SentMessage): void;
  /** A decision was shown and answered. */
  record(decision: Decision, choice: Choice): Promise<void>;
  /** A decision on a picture was wrong. */
  disagree(decision: Decision): Promise<void>;
  retry(): void;
}

/** Starts Nightlight and lets the chat go on without it when it can't start. */
export const startSafety = (policy: Policy, onState: (state: SafetyState) => void): Safety => {
  let nightlight: Promise<Nightlight | undefined>;

  const fail = (): undefined => {
    onState({ name: 'failed' });
    return undefined;
  };

  const start = (): void => {
    onState({ name: 'loading', part: 0 });
    nightlight = createNightlight({
      assets: '/nightlight/',
      policy,
      locale: LOCALE,
      pictures: true,
      onProgress: ({ loaded, total }) => {
        onState({ name: 'loading', part: total > 0 ? Math.min(1, loaded / total) : 0 });
      },
    }).then((ready) => {
      onState({ name: 'ready' });
      return ready;
    }, fail);
  };

  const aborted = (signal: AbortSignal): Promise<never> =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });

  start();
  return {
    check: async (message, signal) => {
      signal.throwIfAborted();
      const ready = await Promise.race([nightlight, aborted(signal)]);
      try {
        return await ready?.classify(message, { signal });
      } catch {
        signal.throwIfAborted();
        return fail();
      }
    },
    observe: (message) => {
      // Losing one turn of the conversation's state must not stop the chat.
      nightlight.then((ready) => ready?.observe(message)).catch(() => undefined);
    },
    record: async (decision, choice) => (await nightlight)?.record(decision, choice),
    disagree: async (decision) => (await nightlight)?.disagree(decision),
    retry: start,
  };
};
