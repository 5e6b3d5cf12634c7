import { defineHelp, type NightlightHelp } from '@nightlight/nudges/help';
import type { AgeBand, Helpline } from '@nightlight/sdk';
import type { ReactElement } from 'react';
import { type ElementProps, type Properties, useCustomElement } from './use-custom-element.ts';

export interface HelpProps extends Omit<ElementProps, 'onChoice'> {
  /** ISO 3166-1 alpha-2, such as `GB`. */
  readonly region?: string | undefined;
  readonly ageBand?: AgeBand | undefined;
  /** BCP 47; the page's language unless set. */
  readonly locale?: string | undefined;
  /** Where the quick exit goes; an empty page unless set. */
  readonly exitTo?: string | undefined;
  /** Before the page is left; `preventDefault()` to go somewhere else in the app. */
  readonly onExit?: ((event: Event) => void) | undefined;
  /** In the place of those that Nightlight knows. */
  readonly helplines?: readonly Helpline[] | undefined;
}

/** `<nightlight-help>`: where help is. Children go to its slots, such as `slot="trusted"`. */
export const Help = ({
  region,
  ageBand = 'unknown',
  locale,
  exitTo,
  onExit,
  helplines,
  ...rest
}: HelpProps): ReactElement =>
  useCustomElement(
    'nightlight-help',
    defineHelp,
    { region, ageBand, locale, exitTo, helplines } satisfies Properties<NightlightHelp>,
    { ...rest, on: { 'nightlight-exit': (event) => onExit?.(event) } },
  );
