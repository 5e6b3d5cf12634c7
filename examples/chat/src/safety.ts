import { createNightlight, type Policy } from '@nightlight/sdk';
import { OFFERED } from './offers.ts';
import type { Person } from './person.ts';

export type SafetyState =
  | { readonly name: 'loading'; readonly part: number }
  | { readonly name: 'ready' }
  | { readonly name: 'failed' };

/** What `createNightlight()` returns: a promise that already answers while base loads. */
type Starting = ReturnType<typeof createNightlight>;

export interface Safety {
  /** Returns the current Nightlight. Rejects if it could not be started. */
  readonly nightlight: () => Starting;
  /** Calls `onState` at once and with each change. */
  watch(onState: (state: SafetyState) => void): void;
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
  let report = (_: SafetyState): void => {};
  const setState = (now: SafetyState): void => {
    state = now;
    report(now);
  };
  const start = (): Starting => {
    setState({ name: 'loading', part: 0 });
    const starting = createNightlight({
      assets: '/nightlight/',
      policy: person.then(policyOf),
      locale: person.then(({ locale }) => locale),
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
  return {
    nightlight: () => nightlight,
    watch(onState) {
      report = onState;
      onState(state);
    },
    retry: () => {
      nightlight = start();
    },
    stop: () => {
      nightlight.then((running) => running.dispose()).catch(() => {});
    },
  };
};
