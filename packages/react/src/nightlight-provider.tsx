import { defineElements } from '@nightlight/nudges';
import { type Decision, type Nightlight, NightlightError } from '@nightlight/sdk';
import type { Offer } from '@nightlight/sdk/core';
import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { NightlightContext, type NightlightState } from './nightlight-context.ts';
import { createSource, SourceContext } from './nightlight-source.ts';
import type { ProviderOptions } from './open-while-wanted.ts';
import { useLatest } from './use-latest.ts';
import { useOpened } from './use-opened.ts';

export type NightlightProviderProps = {
  readonly children?: ReactNode;
  /** Called whenever the Nightlight could not be started. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * Called when the user presses a button of `offers`, such as `block`. `decision.author`,
   * `.conversation` and `.message` say what it is about. `<Help>` has no decision.
   */
  readonly onOffer?: ((offer: Offer, decision: Decision | undefined) => void) | undefined;
} & (
  | {
      /** A Nightlight that the app created and disposes itself. */
      readonly nightlight: Nightlight;
      readonly options?: undefined;
    }
  | {
      /** Options to create one in the browser. It is disposed when the provider unmounts. */
      readonly options: ProviderOptions;
      readonly nightlight?: undefined;
    }
);

const nothingToRetry = (): void => {};

/**
 * Provides one Nightlight to the components inside it.
 *
 * ```tsx
 * <NightlightProvider
 *   options={{ assets: '/nightlight/', policy: { ageBand: '13-15', region: 'GB' } }}
 * >
 *   <Chat />
 * </NightlightProvider>
 * ```
 * You can pass an object literal as `options`, because they are compared as JSON. If an option
 * changes, such as the policy or the locale, the Nightlight is disposed and a new one loads from
 * the browser's cache. Functions (`onProgress`, `storage.onStatus`) and the contents of hash lists
 * are not compared. To change them, give the provider a new `key`.
 */
export const NightlightProvider = ({
  nightlight,
  options,
  onError,
  onOffer,
  children,
}: NightlightProviderProps): ReactElement => {
  const [source] = useState(createSource);
  const opened = useOpened(nightlight ? undefined : options, onError, source.setStarting);
  // Load the UI texts at start-up, so that no request reveals when a nudge appears.
  useEffect(defineElements, []);
  const latestOnOffer = useLatest(onOffer);
  useEffect(() => {
    const listener = ({ detail }: DocumentEventMap['nightlight-offer']): void =>
      latestOnOffer.current?.(detail.offer, detail.decision);
    document.addEventListener('nightlight-offer', listener);
    return () => document.removeEventListener('nightlight-offer', listener);
  }, [latestOnOffer]);
  const state = useMemo<NightlightState>(
    () => (nightlight ? { status: 'ready', nightlight, retry: nothingToRetry } : opened),
    [nightlight, opened],
  );
  useEffect(() => source.setState(state), [source, state]);
  if (!nightlight && !options) {
    throw new NightlightError(
      'invalid-input',
      'NightlightProvider needs `options` to create a Nightlight, or your own `nightlight`.',
    );
  }
  return (
    <NightlightContext.Provider value={state}>
      <SourceContext.Provider value={source}>{children}</SourceContext.Provider>
    </NightlightContext.Provider>
  );
};
