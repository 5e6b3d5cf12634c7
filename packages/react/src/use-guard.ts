import { type GuardOptions, guard } from '@nightlight/nudges';
import { useMemo, useState } from 'react';
import { useSource } from './nightlight-source.ts';
import { useLatest } from './use-latest.ts';
import { useLayoutEffectOnPage } from './use-layout-effect-on-page.ts';

export interface UseGuardOptions extends Omit<GuardOptions, 'container'> {
  /** Where questions appear as a card; `null` until it is mounted. Default: a sheet over the page. */
  readonly container?: Element | null;
}

/** A form with a text field, or the field itself. */
type Guarded = HTMLFormElement | HTMLTextAreaElement | HTMLInputElement;

/**
 * Guards a form that sends messages. Pass the result as the form's `ref`. It works while the
 * provider's Nightlight loads, and if it could not be started. `send` and `context` may be new
 * functions in each render. See `guard` of `@nightlight/nudges`.
 */
export const useGuard = ({
  conversation,
  container,
  locale,
  timeLimit,
  ...functions
}: UseGuardOptions): ((form: Guarded | null) => void) => {
  const source = useSource();
  const [form, setForm] = useState<Guarded | null>(null);
  const latest = useLatest(functions);
  const options = useMemo(
    () => ({
      conversation,
      ...(container ? { container } : {}),
      ...(locale ? { locale } : {}),
      ...(timeLimit === undefined ? {} : { timeLimit }),
    }),
    [conversation, container, locale, timeLimit],
  );

  useLayoutEffectOnPage(() => {
    if (!form) return;
    const { show } = latest.current;
    const guarded = guard(form, source, {
      ...options,
      ...(show ? { show } : {}),
      send: (draft) => latest.current.send(draft),
      context: () => latest.current.context?.() ?? {},
    });
    return () => guarded.stop();
  }, [form, source, options, latest]);

  return setForm;
};
