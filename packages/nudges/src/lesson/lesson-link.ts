import type { Harm, ReadingGroup } from '@nightlight/sdk/core';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { lessonLabel } from './lesson-label.ts';

/** A button that loads a lesson and is replaced by it. */
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

  /** The pressed button disappears; move the focus to its replacement so that it is not lost. */
  async #setOpen(isOpen: boolean): Promise<void> {
    this.#isOpen = isOpen;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const target = isOpen ? 'nightlight-lesson' : '[data-choice=learn]';
    this.#host.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  async #open(): Promise<void> {
    try {
      const { defineLesson } = await import('./index.ts');
      defineLesson();
      await this.#setOpen(true);
    } catch {
      // The lesson can't be loaded, such as offline. The button stays, so the user can try again.
    }
  }

  render(
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
        @nightlight-lesson-done=${() => this.#setOpen(false)}
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
