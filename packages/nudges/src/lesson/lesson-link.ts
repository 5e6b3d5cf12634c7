import type { Harm, ReadingGroup } from '@nightlight/sdk/core';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { lessonLabel } from './lesson-label.ts';

/** A button that loads a lesson and opens it in its place. */
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

  /** The pressed button is gone, so the focus moves to what replaced it. */
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
      // Offline and not loaded yet: the button stays, so it can be pressed again.
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
