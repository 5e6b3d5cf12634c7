import type { Harm, ReadingGroup } from '@nightlight/sdk/core';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { createReplacedButton } from '../replaced-button.ts';
import { lessonLabel } from './lesson-label.ts';

type RenderLesson = (
  harm: Harm | undefined,
  group: ReadingGroup,
  locale: string,
) => TemplateResult | typeof nothing;

/** Creates a button that is replaced by a lesson. */
export const createLessonLink = (host: LitElement): RenderLesson => {
  const button = createReplacedButton(host, 'lesson', 'learn', async () =>
    (await import('./index.ts')).defineLesson(),
  );
  return (harm, group, locale) =>
    harm
      ? button.render(
          lessonLabel('learn', locale),
          (close) => html`<nightlight-lesson
            part="lesson"
            .harm=${harm}
            .group=${group}
            .locale=${locale}
            .closable=${true}
            @nightlight-lesson-done=${close}
          ></nightlight-lesson>`,
        )
      : nothing;
};
