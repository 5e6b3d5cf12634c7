import { defineLesson, type NightlightLesson } from '@nightlight/nudges/lesson';
import type { AgeBand, Harm, ReadingGroup } from '@nightlight/sdk/core';
import type { ReactElement } from 'react';
import { type ElementProps, type Properties, useCustomElement } from './use-custom-element.ts';

export interface LessonProps extends Omit<ElementProps, 'onChoice'> {
  readonly harm: Harm;
  /** Default: the group of `ageBand`. */
  readonly group?: ReadingGroup | undefined;
  readonly ageBand?: AgeBand | undefined;
  /** Language tag (BCP 47) of the buttons. Default: the page's language. The lesson is in English. */
  readonly locale?: string | undefined;
}

/** `<nightlight-lesson>` shows a two-minute lesson on one harm. */
export const Lesson = ({
  harm,
  group,
  ageBand = 'unknown',
  locale,
  ...rest
}: LessonProps): ReactElement =>
  useCustomElement(
    'nightlight-lesson',
    defineLesson,
    { harm, group, ageBand, locale } satisfies Properties<NightlightLesson>,
    rest,
  );
