import { defineLimits, type NightlightAsk, type NightlightLimits } from '@nightlight/nudges/limits';
import type { Limits } from '@nightlight/sdk/limits';
import type { ReactElement } from 'react';
import { type ElementProps, type Properties, useCustomElement } from './use-custom-element.ts';

export interface LimitsProps extends Omit<ElementProps, 'onChoice'> {
  /** What `createLimits()` returned. */
  readonly limits: Limits;
  /** Language tag (BCP 47). Default: that of the Nightlight. */
  readonly locale?: string | undefined;
  /** Called when the user presses *Get help*. Open your page with help. */
  readonly onHelp?: (() => void) | undefined;
}

const useLimitsElement = (
  tag: 'nightlight-limits' | 'nightlight-guardian' | 'nightlight-time',
  { limits, locale, onHelp, ...rest }: LimitsProps,
): ReactElement =>
  useCustomElement(tag, defineLimits, { limits, locale } satisfies Properties<NightlightLimits>, {
    ...rest,
    on: { 'nightlight-help': () => onHelp?.() },
  });

/** `<nightlight-limits>` shows the young person every limit, who set it, and what it means. */
export const LimitsPage = (props: LimitsProps): ReactElement =>
  useLimitsElement('nightlight-limits', props);

/** `<nightlight-guardian>` has the settings for a guardian, behind a PIN or the app's sign-in. */
export const GuardianSettings = (props: Omit<LimitsProps, 'onHelp'>): ReactElement =>
  useLimitsElement('nightlight-guardian', props);

/** `<nightlight-time>` counts down the last minutes, and says when the time is up. */
export const TimeLeft = (props: LimitsProps): ReactElement =>
  useLimitsElement('nightlight-time', props);

export interface ContactAskProps extends Omit<LimitsProps, 'onHelp'> {
  /** The id of the participant. */
  readonly participant: string;
  /** The name that the guardian will see. Default: what `nameOf` returns. */
  readonly name?: string | undefined;
  /** Called when the user has asked, or chose not to. */
  readonly onDone?: ((asked: boolean) => void) | undefined;
}

/** `<nightlight-ask>` asks for a new contact, after saying that the guardian will see the name. */
export const ContactAsk = ({
  limits,
  locale,
  participant,
  name,
  onDone,
  ...rest
}: ContactAskProps): ReactElement =>
  useCustomElement(
    'nightlight-ask',
    defineLimits,
    { limits, locale, participant, name } satisfies Properties<NightlightAsk>,
    {
      ...rest,
      on: {
        'nightlight-ask-done': (event) =>
          onDone?.((event as CustomEvent<{ readonly asked: boolean }>).detail.asked),
      },
    },
  );
