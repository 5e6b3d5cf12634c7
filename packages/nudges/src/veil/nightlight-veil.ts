import type { Decision } from '@nightlight/sdk/core';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { choiceEvent } from '../choice-event.ts';
import { easier, easyReadStyle } from '../easy-read.ts';
import { explanation, explanationStyle } from '../explanation.ts';
import { helplineList, helplinesStyle } from '../helplines.ts';
import { icon } from '../icon.ts';
import { dirOf, pageLanguage } from '../language.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import type { Words, WordsKey } from '../messages/words.ts';
import { labelFor, wordsFor } from '../messages/words-for.ts';
import { pictogram } from '../pictogram.ts';
import { theme } from '../theme.ts';
import { veilStyle } from './veil-style.ts';

const UNREAD: WordsKey = {
  harm: 'unread',
  direction: 'incoming',
  group: '13-and-over',
};

/**
 * Stands before what came in until its reader chooses to see it, or a decision stops nothing.
 * Who chose to see it can put it away again and see why it was veiled. Without a decision it is
 * still being looked at.
 *
 * While veiled there is no slot, so the content is in no layout, no selection,
 * no find-in-page and no accessibility tree. Until `defineElements()` has run the
 * browser knows nothing of that: hide `nightlight-veil:not(:defined)` in the page.
 *
 * @slot the content.
 * @fires nightlight-choice `show`, `close` (put away again) or `why`, in `detail.choice`.
 */
export class NightlightVeil extends LitElement {
  static override properties: PropertyDeclarations = {
    decision: { attribute: false },
    locale: { type: String },
    shown: { type: Boolean, reflect: true },
    unchecked: { type: Boolean },
    late: { type: Boolean },
    fresh: { type: Boolean },
    compact: { type: Boolean, reflect: true },
    easyRead: { type: Boolean, reflect: true, attribute: 'easy-read' },
    isUnfolded: { state: true },
  };
  static override styles = [theme, explanationStyle, helplinesStyle, veilStyle, easyReadStyle];

  declare decision: Decision | undefined;
  /** BCP 47; the decision's own unless set. */
  declare locale: string | undefined;
  /** Whether the content is to be seen, whatever was decided. */
  declare shown: boolean;
  /** There is no decision and none will come: it says so, and leaves the choice to its reader. */
  declare unchecked: boolean;
  /** There is no decision yet, and it takes long: it says so. */
  declare late: boolean;
  /** The message has just come in: for a moment its room is kept, and neither it nor a veil is seen. */
  declare fresh: boolean;
  /** The title alone: for one that follows on another like it, so that many are no wall. */
  declare compact: boolean;
  /** The easiest words there are, larger, with a picture on each button. */
  declare easyRead: boolean;
  declare isUnfolded: boolean;

  readonly #words = new LoadedWords(this, () => this.#locale);
  #chosen = false;
  #hadFocus = false;

  constructor() {
    super();
    this.shown = false;
    this.unchecked = false;
    this.late = false;
    this.fresh = false;
    this.compact = false;
    this.easyRead = false;
    this.isUnfolded = false;
  }

  get #locale(): string {
    return this.locale || this.decision?.nudge?.locale || pageLanguage();
  }

  /** Nothing is to be veiled here. */
  get #isFine(): boolean {
    return this.decision?.stops === false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    // Its reader opened it before there was a reason to be careful: now the reason is seen.
    const isLate = changed.has('decision') && changed.get('decision') === undefined;
    if (isLate && this.decision && this.#chosen && !this.#isFine) this.isUnfolded = true;
  }

  /** Whoever was at a button that is gone goes on with what it uncovered. */
  protected override updated(): void {
    if (this.#hadFocus && !this.shadowRoot?.activeElement) this.#find('.content')?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  async #choose(choice: 'show' | 'close' | 'why'): Promise<void> {
    if (choice === 'why') this.isUnfolded = !this.isUnfolded;
    else {
      this.shown = choice === 'show';
      this.#chosen = this.shown;
      if (choice === 'close') this.isUnfolded = false;
    }
    this.dispatchEvent(choiceEvent(choice));
    await this.updateComplete;
    // Not every browser gives the focus to a button that is pressed.
    if (choice === 'show') this.#find('.content')?.focus();
    else if (choice === 'close') this.#find('[data-choice=show]')?.focus();
    else this.#find('#unfolded')?.scrollIntoView({ block: 'nearest' });
  }

  #button(choice: 'show' | 'close' | 'why', label: string): TemplateResult {
    const unfolds = choice === 'why';
    return html`<button
      type="button"
      class="quiet"
      part=${`choice choice-${choice}`}
      data-choice=${choice}
      aria-expanded=${unfolds ? String(this.isUnfolded) : nothing}
      aria-controls=${unfolds ? 'unfolded' : nothing}
      @click=${() => this.#choose(choice)}
    >
      ${this.easyRead ? pictogram(choice) : nothing}${label}
    </button>`;
  }

  #explained(words: Words): TemplateResult | typeof nothing {
    if (!this.isUnfolded) return nothing;
    const { helplines, hotlines } = this.decision ?? {};
    return html`<div id="unfolded">
      ${explanation(words, { why: true, tip: true })}
      ${helplineList(helplines, words.locale)}
      ${helplineList(hotlines, words.locale, 'hotlines')}
    </div>`;
  }

  #opened(): TemplateResult {
    const canHide = this.#chosen && !this.#isFine && this.#words.isReady;
    return html`<div class=${this.#chosen ? 'content revealed' : 'content'} tabindex="-1">
        <slot></slot>
      </div>
      ${canHide ? this.#afterwards() : nothing}`;
  }

  /** For whoever chose to see it: away with it, and why it was veiled. */
  #afterwards(): TemplateResult {
    const words = this.#about();
    const { locale } = words;
    return html`<div class="afterwards" part="afterwards" lang=${locale} dir=${dirOf(locale)}>
      <div class="choices" part="choices">
        ${this.#button('close', labelFor('hide', locale))}
        ${this.#waits ? nothing : this.#button('why', labelFor('whyShort', locale))}
      </div>
      ${this.#explained(words)}
    </div>`;
  }

  get #waits(): boolean {
    return !this.decision && !this.unchecked;
  }

  #title({ title, locale }: Words): string {
    if (!this.#waits) return title;
    return labelFor(this.late ? 'notChecked' : 'messageWaits', locale);
  }

  #body({ body, locale }: Words): string {
    if (!this.#waits) return body;
    return this.late ? labelFor('notCheckedRead', locale) : '';
  }

  #about(): Words {
    const about = this.decision?.nudge ?? UNREAD;
    return wordsFor(this.easyRead ? easier(about) : about, this.#locale);
  }

  protected override render(): TemplateResult {
    if (this.shown || this.#isFine) return this.#opened();
    if (this.fresh && this.#waits) {
      return html`<div class="content pending" inert><slot></slot></div>`;
    }
    if (!this.#words.isReady) {
      return html`<div class="veil" part="veil">
        <div class="mist" aria-hidden="true"><i></i><i></i></div>
      </div>`;
    }
    const words = this.#about();
    const { locale } = words;
    const waits = this.#waits;
    const body = this.compact ? '' : this.#body(words);
    return html`<div
      class="veil"
      part="veil"
      role="group"
      aria-labelledby="line"
      aria-describedby=${body ? 'body' : nothing}
      lang=${locale}
      dir=${dirOf(locale)}
    >
      <p class="line" part="line" id="line">
        ${icon('moon')}<span>${this.#title(words)}</span>
      </p>
      ${body ? html`<p class="body" part="body" id="body">${body}</p>` : nothing}
      <div class="mist" aria-hidden="true"><i></i><i></i></div>
      <div class="choices" part="choices">
        ${(this.decision?.nudge?.choices.includes('show') ?? true) ? this.#button('show', words.choices.show) : nothing}
        ${waits ? nothing : this.#button('why', labelFor('whyShort', locale))}
      </div>
      ${waits ? nothing : this.#explained(words)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-veil': NightlightVeil;
  }
}
