import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { focused, giveBackFocus } from '../focus.ts';
import { icon } from '../icon.ts';
import { dirOf, pageLanguage } from '../language.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import { labelFor, localeUsed } from '../messages/words-for.ts';
import { nudgeStyle } from '../nudge/nudge-style.ts';
import { theme } from '../theme.ts';

/** `edit`: back to the text. */
export type UncheckedAnswer = 'send' | 'wait' | 'edit';

/**
 * Says that a message is not checked yet, and asks: *Send now* or *Wait*. While its author waits,
 * `waits` is set, and *Send now* stays.
 *
 * @fires nightlight-answer with an `UncheckedAnswer` in `detail`.
 */
export class NightlightUnchecked extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { type: String },
    layout: { type: String, reflect: true },
    waits: { type: Boolean, reflect: true },
  };
  static override styles = [theme, nudgeStyle];

  /** BCP 47; the page's language unless set. */
  declare locale: string | undefined;
  declare layout: 'sheet' | 'card';
  declare waits: boolean;

  readonly #words = new LoadedWords(this, () => this.#locale);
  #returnTo: HTMLElement | undefined;
  #hasTakenFocus = false;

  constructor() {
    super();
    this.layout = 'card';
    this.waits = false;
  }

  get #locale(): string {
    return this.locale || pageLanguage();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#returnTo = focused();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    giveBackFocus(this.#returnTo);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#words.isReady) return;
    // The button that was pressed may be gone.
    if (!this.#hasTakenFocus || changed.has('waits')) this.focus();
    this.#hasTakenFocus = true;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.surface')?.focus();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.#answer('edit');
  };

  #answer(detail: UncheckedAnswer): void {
    this.dispatchEvent(new CustomEvent<UncheckedAnswer>('nightlight-answer', { detail }));
  }

  #button(answer: 'send' | 'wait', label: string, look: string): TemplateResult {
    return html`<button
      type="button"
      part=${`choice choice-${answer}`}
      class=${look}
      data-choice=${answer}
      @click=${() => this.#answer(answer)}
    >
      ${label}
    </button>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#words.isReady) return nothing;
    const locale = localeUsed(this.#locale);
    return html`<div
      class="surface"
      part="surface"
      role="dialog"
      aria-labelledby="title"
      aria-describedby=${this.waits ? nothing : 'body'}
      aria-busy=${this.waits ? 'true' : nothing}
      lang=${locale}
      dir=${dirOf(locale)}
      tabindex="-1"
    >
      <div class="head">
        <span class="badge" part="badge">${icon('moon')}</span>
        <div class="said" role="status">
          <h2 class="title" part="title" id="title">
            ${labelFor(this.waits ? 'messageWaits' : 'notChecked', locale)}
          </h2>
          ${
            this.waits
              ? nothing
              : html`<p class="body" part="body" id="body">${labelFor('notCheckedSend', locale)}</p>`
          }
        </div>
      </div>
      <div class="choices" part="choices">
        ${this.waits ? nothing : this.#button('wait', labelFor('wait', locale), 'primary')}
        ${this.#button('send', labelFor('sendNow', locale), '')}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-unchecked': NightlightUnchecked;
  }
  interface HTMLElementEventMap {
    'nightlight-answer': CustomEvent<UncheckedAnswer>;
  }
}
