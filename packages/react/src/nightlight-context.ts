import type { Nightlight, Progress } from '@nightlight/sdk';
import { createContext } from 'react';

/** How opening a Nightlight goes, or went. */
export type Outcome =
  | {
      readonly status: 'loading';
      /** In whole percents; absent until the first bytes have come. */
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
      /** A `NightlightError`, mostly: its `code` says what went wrong, its `message` what to do. */
      readonly error: unknown;
      readonly nightlight?: undefined;
      readonly progress?: undefined;
    };

/** What `useNightlight()` answers. `status` tells what else is there. */
export type NightlightState = Outcome & {
  /**
   * Starts anew: after `failed`, or where a call rejected for good, such as with `load-failed`
   * or `disposed`. Does nothing where the app handed in a Nightlight of its own.
   */
  readonly retry: () => void;
};

export const NightlightContext = createContext<NightlightState | undefined>(undefined);
