import type { Nightlight } from '@nightlight/sdk';
import { createContext, useContext } from 'react';
import type { NightlightState } from './nightlight-context.ts';
import { noProvider } from './use-nightlight.ts';

/** The Nightlight of one provider, whatever it is by then: one for all components below it. */
export interface Source {
  /** Waits while it loads. Rejects with the provider's error where it could not be started. */
  readonly nightlight: () => Promise<Nightlight>;
  tell(state: NightlightState): void;
}

export const createSource = (): Source => {
  let state: NightlightState | undefined;
  const waiting = new Set<() => void>();
  return {
    nightlight: () =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (state?.status === 'ready') resolve(state.nightlight);
          else if (state?.status === 'failed') reject(state.error);
          else return;
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
    tell(now) {
      state = now;
      for (const look of [...waiting]) look();
    },
  };
};

export const SourceContext = createContext<Source | undefined>(undefined);

/** What `guard` and `guardIncoming` take as their Nightlight. */
export const useSource = (): Source['nightlight'] => {
  const source = useContext(SourceContext);
  if (!source) throw noProvider();
  return source.nightlight;
};
