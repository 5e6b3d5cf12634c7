import { useCallback, useEffect, useMemo, useState } from 'react';
import type { NightlightState, Outcome } from './nightlight-context.ts';
import type { Starting } from './nightlight-source.ts';
import { openWhileWanted, type ProviderOptions } from './open-while-wanted.ts';
import { useLatest } from './use-latest.ts';
import { useSame } from './use-same.ts';

interface Start {
  readonly options: ProviderOptions | undefined;
  readonly attempt: number;
}

const LOADING: Outcome = { status: 'loading' };

/** Leaves out hash lists: they may have a million entries, and this runs in every render. */
const toJson = (options: ProviderOptions | undefined): string | undefined =>
  JSON.stringify(options, (name, value: unknown) => (name === 'list' ? undefined : value));

const isSameStart = (a: Start, b: Start): boolean =>
  a.attempt === b.attempt && (a.options === b.options || toJson(a.options) === toJson(b.options));

/** Creates a Nightlight for as long as the component is mounted, and again if the options change. */
export const useOpened = (
  options: ProviderOptions | undefined,
  onError: ((error: unknown) => void) | undefined,
  onStarting: (starting: Starting | undefined) => void,
): NightlightState => {
  const [attempt, setAttempt] = useState(0);
  const start = useSame<Start>({ options, attempt }, isSameStart);
  const [reported, setReported] = useState<{ readonly of: Start; readonly outcome: Outcome }>();
  const latestOnError = useLatest(onError);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);

  useEffect(() => {
    if (!start.options) return;
    // Activity and Fast Refresh rerun an effect with the same start, so drop the previous outcome.
    setReported(undefined);
    const onOutcome = (outcome: Outcome): void => {
      setReported({ of: start, outcome });
      if (outcome.status === 'failed') latestOnError.current?.(outcome.error);
    };
    return openWhileWanted(start.options, onOutcome, onStarting);
  }, [start, latestOnError, onStarting]);

  // In the render in which the options change, don't return a Nightlight that is about to be disposed.
  const outcome = reported?.of === start ? reported.outcome : LOADING;
  return useMemo(() => ({ ...outcome, retry }), [outcome, retry]);
};
