import type { Decision, Message, Nightlight } from '@nightlight/sdk';
import type { NightlightState } from './nightlight-context.ts';

/** Runs the checks of one component while it is mounted. */
export interface Asker {
  /**
   * Waits until the Nightlight is ready. Rejects if it could not be started, and with `AbortError`
   * when the component unmounts.
   */
  classify(message: Message | string): Promise<Decision>;
  /** Passes the provider's current state. */
  setState(state: NightlightState): void;
  /** Call it when the component mounts. Returns a function to call when it unmounts. */
  mount(): () => void;
}

export const createAsker = (): Asker => {
  let state: NightlightState | undefined;
  let mounted = new AbortController();
  const waiting = new Set<() => void>();

  const ready = (signal: AbortSignal): Promise<Nightlight> =>
    new Promise((resolve, reject) => {
      const update = (): void => {
        if (signal.aborted) reject(signal.reason);
        else if (state?.status === 'ready') resolve(state.nightlight);
        else if (state?.status === 'failed') reject(state.error);
        else return;
        waiting.delete(update);
        signal.removeEventListener('abort', update);
      };
      waiting.add(update);
      signal.addEventListener('abort', update);
      update();
    });

  return {
    async classify(message) {
      const { signal } = mounted;
      const nightlight = await ready(signal);
      return nightlight.classify(message, { signal });
    },
    setState(newState) {
      state = newState;
      for (const update of waiting) update();
    },
    mount() {
      // A child's effect may already have called classify(), so keep a signal that is not aborted.
      if (mounted.signal.aborted) mounted = new AbortController();
      const current = mounted;
      return () => current.abort();
    },
  };
};
