import type { Choice, Decision } from '@nightlight/sdk/core';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { choiceEvent } from '../choice-event.ts';
import { easier, easyReadStyle } from '../easy-read.ts';
import { explanation, explanationStyle } from '../explanation.ts';
import { helplineList, helplinesStyle } from '../helplines.ts';
import { icon } from '../icon.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import { labelFor, wordsFor } from '../messages/words-for.ts';
import { pictogram } from '../pictogram.ts';
import { theme } from '../theme.ts';
import { veilStyle } from './veil-style.ts';

/**
 * Stands before what came in until its reader chooses to see it.
 *
 * While veiled there is no slot, so the content is in no layout, no selection,
 * no find-in-page and no accessibility tree. Until `defineElements()` has run the
 * browser knows nothing of that: hide `nightlight-veil:not(:defined)` in the page.
 *
 * @slot the content.
 * @fires nightlight-choice `show`, `why` or `help`, in `detail.choice`.
 */
export class NightlightVeil extends LitElement {
  static override properties: PropertyDeclarations = {
    decision: { attribute: false },
    locale: { type: String },
    shown: { type: Boolean, reflect: true },
    easyRead: { type: Boolean, reflect: true, attribute: 'easy-read' },
    unfolded: { state: true },
  };
  static override styles = [theme, explanationStyle, helplinesStyle, veilStyle, easyReadStyle];

  declare decision: Decision | undefined;
  /** BCP 47; the decision's own unless set. */
  declare locale: string | undefined;
  /** Whether the content is to be seen. */
  declare shown: boolean;
  /** The easiest words there are, larger, with a picture on each button. */
  declare easyRead: boolean;
  declare unfolded: readonly Choice[];

  readonly #words = new LoadedWords(
    this,
    () => this.locale ?? this.decision?.nudge?.locale ?? 'en',
  );
  #chosen = false;

  constructor() {
    super();
    this.shown = false;
    this.easyRead = false;
    this.unfolded = [];
  }

  async #choose(choice: Choice): Promise<void> {
    if (choice === 'show') {
      this.#chosen = true;
      this.shown = true;
    } else {
      this.unfolded = this.unfolded.includes(choice)
        ? this.unfolded.filter((other) => other !== choice)
        : [...this.unfolded, choice];
    }
    this.dispatchEvent(choiceEvent(choice));
    await this.updateComplete;
    // The button is gone: the reader goes on with what it uncovered.
    if (choice === 'show') this.renderRoot.querySelector<HTMLElement>('.content')?.focus();
  }

  #button(choice: Choice, label: string): TemplateResult {
    const unfolds = choice !== 'show';
    return html`<button
      type="button"
      class="quiet"
      part=${`choice choice-${choice}`}
      data-choice=${choice}
      aria-expanded=${unfolds ? String(this.unfolded.includes(choice)) : nothing}
      @click=${() => this.#choose(choice)}
    >
      ${this.easyRead ? pictogram(choice) : nothing}${label}
    </button>`;
  }

  protected override render(): TemplateResult {
    const key = this.decision?.nudge;
    if (this.shown) {
      return html`<div class=${this.#chosen ? 'content revealed' : 'content'} tabindex="-1">
        <slot></slot>
      </div>`;
    }
    if (!this.#words.isReady) {
      return html`<div class="veil" part="veil">
        <div class="mist" aria-hidden="true"><i></i><i></i></div>
      </div>`;
    }
    const about = key ?? { harm: 'unread', direction: 'incoming', group: '13-and-over' };
    const words = wordsFor(this.easyRead ? easier(about) : about, this.locale);
    const why = this.unfolded.includes('why');
    return html`<div class="veil" part="veil" role="group" aria-labelledby="line" lang=${words.locale}>
      <p class="line" part="line" id="line">${icon('moon')}<span>${words.title}</span></p>
      <div class="mist" aria-hidden="true"><i></i><i></i></div>
      ${
        why
          ? html`${explanation(words, { why: true, tip: true })}
            ${helplineList(this.decision?.helplines, words.locale)}
            ${helplineList(this.decision?.hotlines, words.locale, 'hotlines')}`
          : nothing
      }
      <div class="choices" part="choices">
        ${(key?.choices.includes('show') ?? true) ? this.#button('show', words.choices.show) : nothing}
        ${this.#button('why', labelFor('whyShort', words.locale))}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-veil': NightlightVeil;
  }
}
