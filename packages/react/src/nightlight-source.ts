import type { Nightlight } from '@nightlight/sdk';
import { createContext, useContext } from 'react';
import type { NightlightState } from './nightlight-context.ts';
import { noProvider } from './use-nightlight.ts';

/** Returns the current Nightlight of one provider, for all components inside it. */
export interface Source {
  /** Waits while it loads. Rejects with the provider's error if it could not be started. */
  readonly nightlight: () => Promise<Nightlight>;
  setState(state: NightlightState): void;
}

export const createSource = (): Source => {
  let state: NightlightState | undefined;
  const waiting = new Set<() => void>();
  return {
    nightlight: () =>
      new Promise((resolve, reject) => {
        const update = (): void => {
          if (state?.status === 'ready') resolve(state.nightlight);
          else if (state?.status === 'failed') reject(state.error);
          else return;
          waiting.delete(update);
        };
        waiting.add(update);
        update();
      }),
    setState(newState) {
      state = newState;
      for (const update of [...waiting]) update();
    },
  };
};

export const SourceContext = createContext<Source | undefined>(undefined);

/** Returns the provider's Nightlight in the form that `guard` and `guardIncoming` accept. */
export const useSource = (): Source['nightlight'] => {
  const source = useContext(SourceContext);
  if (!source) throw noProvider();
  return source.nightlight;
};
