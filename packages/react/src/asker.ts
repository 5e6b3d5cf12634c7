import type { Decision, Message, Nightlight } from '@nightlight/sdk';
import type { NightlightState } from './nightlight-context.ts';

/** Asks for a component, from the moment that it is on the page until it goes. */
export interface Asker {
  /**
   * Waits for a Nightlight first. Rejects where none could be started, and with `AbortError` once
   * the component goes.
   */
  classify(message: Message | string): Promise<Decision>;
  /** How the provider stands now. */
  tell(state: NightlightState): void;
  /** The component is on the page, maybe again. Answers with how to say that it goes. */
  appear(): () => void;
}

export const createAsker = (): Asker => {
  let state: NightlightState | undefined;
  let here = new AbortController();
  const waiting = new Set<() => void>();

  const ready = (signal: AbortSignal): Promise<Nightlight> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (signal.aborted) reject(signal.reason);
        else if (state?.status === 'ready') resolve(state.nightlight);
        else if (state?.status === 'failed') reject(state.error);
        else return;
        waiting.delete(look);
        signal.removeEventListener('abort', look);
      };
      waiting.add(look);
      signal.addEventListener('abort', look);
      look();
    });

  return {
    async classify(message) {
      const { signal } = here;
      const nightlight = await ready(signal);
      return nightlight.classify(message, { signal });
    },
    tell(now) {
      state = now;
      for (const look of waiting) look();
    },
    appear() {
      // A child's effect may have asked already: its question stands.
      if (here.signal.aborted) here = new AbortController();
      const own = here;
      return () => own.abort();
    },
  };
};
