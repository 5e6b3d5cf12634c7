import type { NightlightSource } from '../checker.ts';
import { type ShowOptions, show } from '../show.ts';
import type { GuardedFields } from './find-fields.ts';
import type { GuardOptions } from './guard-options.ts';
import { GuardState } from './guard-state.ts';

/** What all steps of a guard share. */
export interface GuardContext extends GuardedFields {
  readonly nightlight: NightlightSource;
  readonly options: GuardOptions;
  /** The form, or the field if it has no form. It has the attributes and fires the events. */
  readonly host: HTMLElement;
  readonly state: GuardState;
  readonly showDecision: typeof show;
  readonly showOptions: ShowOptions;
  /** Aborts when the app stops the guard. */
  readonly stopped: AbortSignal;
}

export const createGuardContext = (
  { form, field }: GuardedFields,
  nightlight: NightlightSource,
  options: GuardOptions,
  stopped: AbortSignal,
): GuardContext => {
  const { locale, container } = options;
  const host = form ?? field;
  return {
    ...{ form, field, nightlight, options, host, stopped },
    state: new GuardState(host),
    showDecision: options.show ?? show,
    showOptions: { ...(locale ? { locale } : {}), ...(container ? { container } : {}) },
  };
};
