import { loadWords } from '@nightlight/nudges';
import { createNightlight, type NightlightOptions, type Progress } from '@nightlight/sdk';
import type { Outcome } from './nightlight-context.ts';

/** Those of `createNightlight()`, but for the signal: what stops it is that the provider goes. */
export type ProviderOptions = Omit<NightlightOptions, 'signal'>;

/**
 * Opens a Nightlight and tells how it goes. Answers with how to give it up: then loading stops,
 * what was opened is disposed of, whichever of the two it is, and nothing more is told.
 */
export const openWhileWanted = (
  options: ProviderOptions,
  tell: (outcome: Outcome) => void,
): (() => void) => {
  const wanted = new AbortController();
  const { signal } = wanted;
  let percent = -1;

  const onProgress = (progress: Progress): void => {
    if (signal.aborted) return;
    const now = Math.floor((100 * progress.loaded) / progress.total);
    // Not every chunk: what is told draws whoever asks for it again, maybe hundreds of bubbles.
    if (now !== percent || progress.what === 'starting') tell({ status: 'loading', progress });
    percent = now;
    options.onProgress?.(progress);
  };

  const open = async (): Promise<void> => {
    if (signal.aborted) return;
    // Now, not with the first nudge: when one is shown is no server's business.
    void loadWords(options.locale ?? 'en');
    try {
      const nightlight = await createNightlight({ ...options, signal, onProgress });
      const end = (): void => void nightlight.dispose();
      // Given up in the very moment in which it was ready.
      if (signal.aborted) {
        end();
        return;
      }
      signal.addEventListener('abort', end, { once: true });
      tell({ status: 'ready', nightlight });
    } catch (error) {
      if (!signal.aborted) tell({ status: 'failed', error });
    }
  };

  // StrictMode runs an effect, undoes it and runs it again at once. A moment later only the
  // second is wanted, and no worker was started for the first.
  queueMicrotask(() => void open());
  return () => wanted.abort();
};
