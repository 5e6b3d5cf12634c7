import { loadWords } from '@nightlight/nudges';
import {
  createNightlight,
  type NightlightOptions,
  type Policy,
  type Progress,
} from '@nightlight/sdk';
import type { Locale } from '@nightlight/sdk/core';
import type { Outcome } from './nightlight-context.ts';
import type { Starting } from './nightlight-source.ts';

/**
 * The options of `createNightlight()` without `signal` and without promises. Unmounting the provider
 * aborts.
 */
export type ProviderOptions = Omit<NightlightOptions, 'signal' | 'policy' | 'locale'> & {
  /** Age band and region of the device's user. */
  readonly policy: Policy;
  /** Language tag (BCP 47) of the nudges. Default: `en`, also if the locale has no UI texts. */
  readonly locale?: Locale;
};

/**
 * Creates a Nightlight and reports its state to `onOutcome`, and its promise to `onStarting`. Returns
 * a function that cancels it: loading stops, a ready Nightlight is disposed, and nothing more is
 * reported.
 */
export const openWhileWanted = (
  options: ProviderOptions,
  onOutcome: (outcome: Outcome) => void,
  onStarting: (starting: Starting | undefined) => void,
): (() => void) => {
  const wanted = new AbortController();
  const { signal } = wanted;
  let percent = -1;

  const onProgress = (progress: Progress): void => {
    if (signal.aborted) return;
    const now = Math.floor((100 * progress.loaded) / progress.total);
    // Report whole percents only, because each update re-renders all consumers.
    if (now !== percent || progress.what === 'starting') onOutcome({ status: 'loading', progress });
    percent = now;
    options.onProgress?.(progress);
  };

  const open = async (): Promise<void> => {
    if (signal.aborted) return;
    // Load the UI texts at start-up, so that no request reveals when a nudge appears.
    void loadWords(options.locale ?? 'en');
    try {
      const starting = createNightlight({ ...options, signal, onProgress });
      onStarting(starting);
      const nightlight = await starting;
      const end = (): void => void nightlight.dispose();
      // It was cancelled just when it became ready.
      if (signal.aborted) {
        end();
        return;
      }
      signal.addEventListener('abort', end, { once: true });
      onOutcome({ status: 'ready', nightlight });
    } catch (error) {
      if (!signal.aborted) onOutcome({ status: 'failed', error });
    }
  };

  // StrictMode runs an effect, undoes it and runs it again at once. Start in a microtask, so that
  // only the second run starts a worker.
  queueMicrotask(() => void open());
  return () => {
    wanted.abort();
    onStarting(undefined);
  };
};
