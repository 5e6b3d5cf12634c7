import { defineElements } from '@nightlight/nudges';
import { type Nightlight, NightlightError } from '@nightlight/sdk';
import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { NightlightContext, type NightlightState } from './nightlight-context.ts';
import { createSource, SourceContext } from './nightlight-source.ts';
import type { ProviderOptions } from './open-while-wanted.ts';
import { useOpened } from './use-opened.ts';

export type NightlightProviderProps = {
  readonly children?: ReactNode;
  /** Called each time that a Nightlight could not be started. */
  readonly onError?: ((error: unknown) => void) | undefined;
} & (
  | {
      /** One that the app has created, and disposes of itself. */
      readonly nightlight: Nightlight;
      readonly options?: undefined;
    }
  | {
      /** What to create one with, in the browser; it is disposed of when the provider goes. */
      readonly options: ProviderOptions;
      readonly nightlight?: undefined;
    }
);

const nothingToRetry = (): void => {};

/**
 * Gives the components below it one Nightlight.
 *
 * ```tsx
 * <NightlightProvider
 *   options={{ assets: '/nightlight/', policy: { ageBand: '13-15', region: 'GB' } }}
 * >
 *   <Chat />
 * </NightlightProvider>
 * ```
 * `options` may be written out like that: they are compared as JSON. When the policy, the locale
 * or anything else in them changes, the Nightlight is disposed of and another one loads, from the
 * browser's cache. Functions (`onProgress`, `storage.onStatus`) and the contents of lists of
 * hashes are not compared, and stay those that it was created with: give the provider another
 * `key` where they change.
 */
export const NightlightProvider = ({
  nightlight,
  options,
  onError,
  children,
}: NightlightProviderProps): ReactElement => {
  const opened = useOpened(nightlight ? undefined : options, onError);
  // The words load with it, not with the first nudge: when one is shown is no server's business.
  useEffect(defineElements, []);
  const state = useMemo<NightlightState>(
    () => (nightlight ? { status: 'ready', nightlight, retry: nothingToRetry } : opened),
    [nightlight, opened],
  );
  const [source] = useState(createSource);
  useEffect(() => source.tell(state), [source, state]);
  if (!nightlight && !options) {
    throw new NightlightError(
      'invalid-input',
      'NightlightProvider needs `options`, to create a Nightlight with, or a `nightlight` of your own.',
    );
  }
  return (
    <NightlightContext.Provider value={state}>
      <SourceContext.Provider value={source}>{children}</SourceContext.Provider>
    </NightlightContext.Provider>
  );
};
