import { defineRules, type NightlightRules } from '@nightlight/nudges/rules';
import type { AgeBand, Place } from '@nightlight/sdk';
import type { ReactElement } from 'react';
import { type ElementProps, type Properties, useCustomElement } from './use-custom-element.ts';

export interface RulesProps extends Omit<ElementProps, 'onChoice'> {
  /** The place whose rules are shown. Add them with `addPlaceRules()` of `@nightlight/nudges/rules`. */
  readonly place: Place;
  readonly ageBand?: AgeBand | undefined;
  /** Language tag (BCP 47). Default: the page's language. */
  readonly locale?: string | undefined;
  /** Called when the user presses *Done*. Without it, there is no such button. */
  readonly onDone?: (() => void) | undefined;
}

/** `<nightlight-rules>` shows your app's rules of a place, in words for the user's age. */
export const Rules = ({
  place,
  ageBand = 'unknown',
  locale,
  onDone,
  ...rest
}: RulesProps): ReactElement =>
  useCustomElement(
    'nightlight-rules',
    defineRules,
    {
      place,
      ageBand,
      locale,
      closable: onDone !== undefined,
    } satisfies Properties<NightlightRules>,
    { ...rest, on: { 'nightlight-rules-done': () => onDone?.() } },
  );
