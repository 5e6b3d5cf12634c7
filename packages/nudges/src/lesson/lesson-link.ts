import type { Harm, ReadingGroup } from '@nightlight/sdk/core';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { labelFor } from '../messages/words-for.ts';

/** A button that opens a lesson in its place; the lesson is loaded by then and not before. */
export class LessonLink implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isOpen = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  async #open(): Promise<void> {
    try {
      const { defineLesson } = await import('./index.ts');
      defineLesson();
      this.#isOpen = true;
      this.#host.requestUpdate();
    } catch {
      // Not loaded and no network: the button stays, and may be pressed again.
    }
  }

  #close = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
  };

  view(
    harm: Harm | undefined,
    group: ReadingGroup,
    locale: string,
  ): TemplateResult | typeof nothing {
    if (!harm) return nothing;
    if (this.#isOpen) {
      return html`<nightlight-lesson
        part="lesson"
        .harm=${harm}
        .group=${group}
        .locale=${locale}
        @nightlight-lesson-done=${this.#close}
      ></nightlight-lesson>`;
    }
    return html`<button
      type="button"
      class="quiet"
      part="learn"
      data-choice="learn"
      @click=${() => this.#open()}
    >
      ${labelFor('learn', locale)}
    </button>`;
  }
}
