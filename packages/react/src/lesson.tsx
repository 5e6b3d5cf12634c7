import { defineLesson, type NightlightLesson } from '@nightlight/nudges/lesson';
import type { Harm, ReadingGroup } from '@nightlight/sdk';
import type { ReactElement } from 'react';
import { type ElementProps, type Properties, useCustomElement } from './use-custom-element.ts';

export interface LessonProps extends Omit<ElementProps, 'onChoice'> {
  readonly harm: Harm;
  readonly group?: ReadingGroup | undefined;
  /** BCP 47, of the words around it; the lesson itself is in English. */
  readonly locale?: string | undefined;
}

/** `<nightlight-lesson>`: two minutes on one harm. */
export const Lesson = ({
  harm,
  group = '13-and-over',
  locale = 'en',
  ...rest
}: LessonProps): ReactElement =>
  useCustomElement(
    'nightlight-lesson',
    defineLesson,
    { harm, group, locale } satisfies Properties<NightlightLesson>,
    rest,
  );
