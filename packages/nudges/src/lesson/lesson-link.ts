import type { Harm, ReadingGroup } from '@nightlight/sdk/core';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { lessonLabel } from './lesson-label.ts';

/** A button that opens a lesson in its place; the lesson is loaded by then and not before. */
export class LessonLink implements ReactiveController {
  readonly #host: LitElement;
  #isOpen = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  /** What was pressed is gone: the focus goes to what stands there now. */
  async #set(isOpen: boolean): Promise<void> {
    this.#isOpen = isOpen;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const now = isOpen ? 'nightlight-lesson' : '[data-choice=learn]';
    this.#host.renderRoot.querySelector<HTMLElement>(now)?.focus();
  }

  async #open(): Promise<void> {
    try {
      const { defineLesson } = await import('./index.ts');
      defineLesson();
      await this.#set(true);
    } catch {
      // Not loaded and no network: the button stays, and may be pressed again.
    }
  }

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
        .closable=${true}
        @nightlight-lesson-done=${() => this.#set(false)}
      ></nightlight-lesson>`;
    }
    return html`<button
      type="button"
      class="quiet"
      part="learn"
      data-choice="learn"
      @click=${() => this.#open()}
    >
      ${lessonLabel('learn', locale)}
    </button>`;
  }
}
