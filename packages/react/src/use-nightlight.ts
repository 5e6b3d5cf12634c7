import { NightlightError } from '@nightlight/sdk';
import { useContext } from 'react';
import { NightlightContext, type NightlightState } from './nightlight-context.ts';

export const noProvider = (): NightlightError =>
  new NightlightError(
    'invalid-input',
    'This hook needs a <NightlightProvider>. Put one around the components that use Nightlight.',
  );

/**
 * Returns the provider's state: `loading` with `progress`, `ready` with the `nightlight`, or
 * `failed` with the `error`. `retry()` starts again. Throws `invalid-input` without a provider.
 */
export const useNightlight = (): NightlightState => {
  const state = useContext(NightlightContext);
  if (state) return state;
  throw noProvider();
};
