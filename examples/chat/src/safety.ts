import { createNightlight, type Nightlight, type Policy } from '@nightlight/sdk';
import type { Locale } from '@nightlight/sdk/core';
import { OFFERED } from './offers.ts';

export type SafetyState =
  | { readonly name: 'loading'; readonly part: number }
  | { readonly name: 'ready' }
  | { readonly name: 'failed' };

export interface Safety {
  /** Returns the current Nightlight. Rejects if it could not be started. */
  readonly nightlight: () => Promise<Nightlight>;
  retry(): void;
  /** Frees the model. */
  stop(): void;
}

/** Starts Nightlight. `retry()` starts it again. */
export const startSafety = (
  policy: Policy,
  locale: Locale,
  onState: (state: SafetyState) => void,
): Safety => {
  const start = (): Promise<Nightlight> => {
    onState({ name: 'loading', part: 0 });
    const starting = createNightlight({
      assets: '/nightlight/',
      policy,
      locale,
      offers: OFFERED,
      pictures: true,
      onProgress: ({ loaded, total }) => {
        onState({ name: 'loading', part: total > 0 ? Math.min(1, loaded / total) : 0 });
      },
    });
    starting.then(
      () => onState({ name: 'ready' }),
      () => onState({ name: 'failed' }),
    );
    return starting;
  };
  let nightlight = start();
  return {
    nightlight: () => nightlight,
    retry: () => {
      nightlight = start();
    },
    stop: () => {
      nightlight.then((running) => running.dispose()).catch(() => {});
    },
  };
};
