import type { Nightlight, Progress } from '@nightlight/sdk';
import { createContext } from 'react';

/** The state of starting a Nightlight. */
export type Outcome =
  | {
      readonly status: 'loading';
      /** Updated once per percent. Absent until the first bytes have loaded. */
      readonly progress?: Progress;
      readonly nightlight?: undefined;
      readonly error?: undefined;
    }
  | {
      readonly status: 'ready';
      readonly nightlight: Nightlight;
      readonly progress?: undefined;
      readonly error?: undefined;
    }
  | {
      readonly status: 'failed';
      /** Usually a `NightlightError`. Its `code` says what went wrong, its `message` what to do. */
      readonly error: unknown;
      readonly nightlight?: undefined;
      readonly progress?: undefined;
    };

/** The result of `useNightlight()`. `status` says which other fields are set. */
export type NightlightState = Outcome & {
  /**
   * Starts again. Use it after `failed`, or if a call rejects permanently, such as with
   * `load-failed` or `disposed`. Does nothing if the app passed its own Nightlight.
   */
  readonly retry: () => void;
};

export const NightlightContext = createContext<NightlightState | undefined>(undefined);
