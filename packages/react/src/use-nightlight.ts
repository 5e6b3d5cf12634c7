import { NightlightError } from '@nightlight/sdk';
import { useContext } from 'react';
import { NightlightContext, type NightlightState } from './nightlight-context.ts';

export const noProvider = (): NightlightError =>
  new NightlightError(
    'invalid-input',
    'There is no Nightlight here. Put a <NightlightProvider> around the components that call its hooks.',
  );

/**
 * The Nightlight of the provider above: `loading` with its `progress`, `ready` with the
 * `nightlight`, or `failed` with the `error`; `retry()` starts anew.
 * Throws `invalid-input` where there is no provider.
 */
export const useNightlight = (): NightlightState => {
  const state = useContext(NightlightContext);
  if (state) return state;
  throw noProvider();
};
