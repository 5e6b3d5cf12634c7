import { type GuardOptions, guard } from '@nightlight/nudges';
import { useMemo, useState } from 'react';
import { useSource } from './nightlight-source.ts';
import { useLatest } from './use-latest.ts';
import { useLayoutEffectOnPage } from './use-layout-effect-on-page.ts';

export interface UseGuardOptions extends Omit<GuardOptions, 'container'> {
  /** Where questions appear, as a card; `null` until it is on the page. A sheet unless set. */
  readonly container?: Element | null;
}

/** What can be guarded: a form with a text field, or the field itself. */
type Guarded = HTMLFormElement | HTMLTextAreaElement | HTMLInputElement;

/**
 * Guards a form that sends messages: put what it returns into the form's `ref`. It asks the
 * provider's Nightlight, also while that still loads or could not be started. `send` and `context`
 * may be other functions in each render. See `guard` of `@nightlight/nudges`.
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
