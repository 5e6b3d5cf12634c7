import { useCallback, useEffect, useMemo, useState } from 'react';
import type { NightlightState, Outcome } from './nightlight-context.ts';
import { openWhileWanted, type ProviderOptions } from './open-while-wanted.ts';
import { useLatest } from './use-latest.ts';
import { useSame } from './use-same.ts';

interface Start {
  readonly options: ProviderOptions | undefined;
  readonly attempt: number;
}

const LOADING: Outcome = { status: 'loading' };

/** Lists of hashes are left out: they may hold a million, and this is asked with every render. */
const asJson = (options: ProviderOptions | undefined): string | undefined =>
  JSON.stringify(options, (name, value: unknown) => (name === 'list' ? undefined : value));

const isSameStart = (a: Start, b: Start): boolean =>
  a.attempt === b.attempt && (a.options === b.options || asJson(a.options) === asJson(b.options));

/** A Nightlight that lives as long as the component, made anew when its options change as JSON. */
export const useOpened = (
  options: ProviderOptions | undefined,
  onError: ((error: unknown) => void) | undefined,
): NightlightState => {
  const [attempt, setAttempt] = useState(0);
  const start = useSame<Start>({ options, attempt }, isSameStart);
  const [told, setTold] = useState<{ readonly of: Start; readonly outcome: Outcome }>();
  const latestOnError = useLatest(onError);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);

  useEffect(() => {
    if (!start.options) return;
    // Activity and Fast Refresh undo and run an effect without a new start: what was told is over.
    setTold(undefined);
    return openWhileWanted(start.options, (outcome) => {
      setTold({ of: start, outcome });
      if (outcome.status === 'failed') latestOnError.current?.(outcome.error);
    });
  }, [start, latestOnError]);

  // In the render in which the options change nobody is handed what is about to be disposed of.
  const outcome = told?.of === start ? told.outcome : LOADING;
  return useMemo(() => ({ ...outcome, retry }), [outcome, retry]);
};
