import { defineLoading, type NightlightLoading } from '@nightlight/nudges/loading';
import type { ReactElement } from 'react';
import { type ElementProps, type Properties, useCustomElement } from './use-custom-element.ts';
import { useNightlight } from './use-nightlight.ts';

export interface LoadingProps extends Omit<ElementProps, 'onChoice' | 'children'> {
  /** BCP 47; the page's language unless set. */
  readonly locale?: string | undefined;
}

/** `<nightlight-loading>`: how far the provider's Nightlight has loaded, and another try where it failed. */
export const Loading = ({ locale, ...rest }: LoadingProps): ReactElement => {
  const { status, progress, retry } = useNightlight();
  return useCustomElement(
    'nightlight-loading',
    defineLoading,
    { state: status, progress, locale } satisfies Properties<NightlightLoading>,
    { ...rest, on: { 'nightlight-retry': retry } },
  );
};
