import { defineHelp, type NightlightHelp } from '@nightlight/nudges/help';
import type { AgeBand, Helpline } from '@nightlight/sdk';
import type { Offer } from '@nightlight/sdk/core';
import type { ReactElement } from 'react';
import { type ElementProps, type Properties, useCustomElement } from './use-custom-element.ts';

export interface HelpProps extends Omit<ElementProps, 'onChoice'> {
  /** Country code (ISO 3166-1 alpha-2), such as `GB`. */
  readonly region?: string | undefined;
  readonly ageBand?: AgeBand | undefined;
  /** Language tag (BCP 47). Default: the page's language. */
  readonly locale?: string | undefined;
  /** URL that the quick exit opens. Default: an empty page. */
  readonly exitTo?: string | undefined;
  /** Called before the user leaves the page. Call `preventDefault()` to go elsewhere in the app. */
  readonly onExit?: ((event: Event) => void) | undefined;
  /** Replaces Nightlight's own helplines. */
  readonly helplines?: readonly Helpline[] | undefined;
  /** What the user can do here, such as `['block', 'report']`. The provider's `onOffer` gets it. */
  readonly offers?: readonly Offer[] | undefined;
}

/** `<nightlight-help>` shows where to get help. Children go to its slots, such as `slot="trusted"`. */
export const Help = ({
  region,
  ageBand = 'unknown',
  locale,
  exitTo,
  onExit,
  helplines,
  offers,
  ...rest
}: HelpProps): ReactElement =>
  useCustomElement(
    'nightlight-help',
    defineHelp,
    { region, ageBand, locale, exitTo, helplines, offers } satisfies Properties<NightlightHelp>,
    { ...rest, on: { 'nightlight-exit': (event) => onExit?.(event) } },
  );
