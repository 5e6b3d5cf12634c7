import { createNightlight, type Policy } from '@nightlight/sdk';
import { createLimits, type Limits } from '@nightlight/sdk/limits';
import { OFFERED } from './offers.ts';
import { type Person, storeNameOf } from './person.ts';

export type SafetyState =
  | { readonly name: 'loading'; readonly part: number }
  | { readonly name: 'ready' }
  | { readonly name: 'failed' };

/** What `createNightlight()` returns: a promise that already answers while base loads. */
type Starting = ReturnType<typeof createNightlight>;

export interface Safety {
  /** Returns the current Nightlight. Rejects if it could not be started. */
  readonly nightlight: () => Starting;
  /**
   * The limits of the person, for the pages that show them. To read them after a failed start starts
   * Nightlight again. Each start has limits of its own.
   */
  readonly limits: () => Limits;
  /** Tells the limits the name of a participant. */
  readonly setName: (participant: string, name: string) => void;
  /** Calls `onState` at once and with each change. Returns a function that ends this. */
  watch(onState: (state: SafetyState) => void): () => void;
  retry(): void;
  /** Frees the model. */
  stop(): void;
}

/** The region that the person has named decides which helplines appear. */
const policyOf = ({ ageBand, region }: Person): Policy =>
  region ? { ageBand, region } : { ageBand };

/** Starts loading Nightlight while the person still joins. `retry()` starts it again. */
export const startSafety = (person: Promise<Person>): Safety => {
  let state: SafetyState = { name: 'loading', part: 0 };
  const watchers = new Set<(state: SafetyState) => void>();
  const setState = (now: SafetyState): void => {
    state = now;
    for (const report of watchers) report(now);
  };
  const names = new Map<string, string>();
  let limits: Limits;
  const start = (): Starting => {
    const own = createLimits({ nameOf: (participant) => names.get(participant) });
    limits = {
      ...own,
      get: () => {
        if (state.name === 'failed') retry();
        return own.get();
      },
    };
    setState({ name: 'loading', part: 0 });
    const starting = createNightlight({
      assets: '/nightlight/',
      policy: person.then(policyOf),
      locale: person.then(({ locale }) => locale),
      // People who share a browser have stores of their own.
      storage: person.then(async (one) => ({ name: await storeNameOf(one) })),
      limits,
      offers: OFFERED,
      pictures: true,
      onProgress: ({ loaded, total }) => {
        setState({ name: 'loading', part: total > 0 ? Math.min(1, loaded / total) : 0 });
      },
    });
    starting.then(
      () => setState({ name: 'ready' }),
      () => setState({ name: 'failed' }),
    );
    return starting;
  };
  let nightlight = start();
  const retry = (): void => {
    nightlight = start();
  };
  return {
    nightlight: () => nightlight,
    limits: () => limits,
    setName: (participant, name) => void names.set(participant, name),
    watch(onState) {
      watchers.add(onState);
      onState(state);
      return () => watchers.delete(onState);
    },
    retry,
    stop: () => {
      nightlight.then((running) => running.dispose()).catch(() => {});
    },
  };
};
