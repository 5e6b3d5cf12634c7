import { defineLoading, type NightlightLoading } from '@nightlight/nudges/loading';
import type { ReactElement } from 'react';
import { type ElementProps, type Properties, useCustomElement } from './use-custom-element.ts';
import { useNightlight } from './use-nightlight.ts';

export interface LoadingProps extends Omit<ElementProps, 'onChoice' | 'children'> {
  /** Language tag (BCP 47). Default: the page's language. */
  readonly locale?: string | undefined;
}

/** `<nightlight-loading>` shows the provider's loading progress, and a retry button if it failed. */
export const Loading = ({ locale, ...rest }: LoadingProps): ReactElement => {
  const { status, progress, retry } = useNightlight();
  return useCustomElement(
    'nightlight-loading',
    defineLoading,
    { state: status, progress, locale } satisfies Properties<NightlightLoading>,
    { ...rest, on: { 'nightlight-retry': retry } },
  );
};
