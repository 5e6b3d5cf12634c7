import type { createNightlight, Nightlight } from '@nightlight/sdk';
import { createContext, useContext } from 'react';
import type { NightlightState } from './nightlight-context.ts';
import { noProvider } from './use-nightlight.ts';

/** A promise of a Nightlight that already classifies texts. */
export type Starting = ReturnType<typeof createNightlight>;

/** Returns the current Nightlight of one provider, for all components inside it. */
export interface Source {
  /** Waits while it loads. Rejects with the provider's error if it could not be started. */
  readonly nightlight: () => Promise<Nightlight> & Pick<Starting, 'classify' | 'observe'>;
  setState(state: NightlightState): void;
  /** Sets what answers while the state is `loading`. */
  setStarting(starting: Starting | undefined): void;
}

export const createSource = (): Source => {
  let state: NightlightState | undefined;
  let starting: Starting | undefined;
  const waiting = new Set<() => void>();
  const updateAll = (): void => {
    for (const update of [...waiting]) update();
  };
  const waitFor = <T>(read: () => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const update = (): void => {
        const value = read();
        if (value !== undefined) resolve(value);
        else if (state?.status === 'failed') reject(state.error);
        else return;
        waiting.delete(update);
      };
      waiting.add(update);
      update();
    });
  const getReady = (): Nightlight | undefined =>
    state?.status === 'ready' ? state.nightlight : undefined;
  /** Wraps the methods, because waiting for the promise would mean waiting for base. */
  const getAnswering = (): Pick<Starting, 'classify' | 'observe'> | undefined => {
    const answering = getReady() ?? (state?.status === 'failed' ? undefined : starting);
    return answering && { classify: answering.classify, observe: answering.observe };
  };
  const classify = (async (...input: Parameters<Nightlight['classify']>) =>
    (await waitFor(getAnswering)).classify(...input)) as Nightlight['classify'];
  const observe: Starting['observe'] = async (message) =>
    (await waitFor(getAnswering)).observe(message);
  return {
    nightlight: () => Object.assign(waitFor(getReady), { classify, observe }),
    setState(newState) {
      state = newState;
      updateAll();
    },
    setStarting(newStarting) {
      starting = newStarting;
      updateAll();
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
