import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { getFocused, restoreFocus } from '../focus.ts';
import { icon } from '../icon.ts';
import { getDirection, pageLanguage } from '../language.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import { labelFor, localeUsed } from '../messages/words-for.ts';
import { nudgeStyle } from '../nudge/nudge-style.ts';
import { theme } from '../theme.ts';

/** The user's choice. `edit` means back to the text. */
export type UncheckedChoice = 'send' | 'wait' | 'edit';

/**
 * A web component for a message that has no decision yet. It has two states:
 *
 * - by default it says "Not checked yet" and offers *Send now* and *Wait*;
 * - with `waits` it says that the check is running and offers only *Send now*.
 *
 * Escape goes back to the text.
 *
 * @fires nightlight-answer with an `UncheckedChoice` in `detail`.
 */
export class NightlightUnchecked extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { type: String },
    layout: { type: String, reflect: true },
    waits: { type: Boolean, reflect: true },
  };
  static override styles = [theme, nudgeStyle];

  /** Language tag (BCP 47). Default: the page's language. */
  declare locale: string | undefined;
  /** `sheet`: over the page. `card` (default): where the element is in the page. */
  declare layout: 'sheet' | 'card';
  /** Whether the user chose *Wait*. */
  declare waits: boolean;

  readonly #words = new LoadedWords(this, () => this.#locale);
  #previousFocus: HTMLElement | undefined;
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
    this.#previousFocus = getFocused();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    restoreFocus(this.#previousFocus);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#words.isReady) return;
    // *Wait* disappears when pressed; move the focus to the dialog so that it is not lost.
    if (!this.#hasTakenFocus || changed.has('waits')) this.focus();
    this.#hasTakenFocus = true;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.surface')?.focus();
  }

  #onKey = (event: KeyboardEvent): void => {
    // While an input method is composing, Escape closes only its list of suggestions.
    if (event.key !== 'Escape' || event.isComposing) return;
    // One Escape closes one thing: a dialog of the app around the form stays open.
    event.stopPropagation();
    this.#choose('edit');
  };

  #choose(detail: UncheckedChoice): void {
    this.dispatchEvent(new CustomEvent<UncheckedChoice>('nightlight-answer', { detail }));
  }

  #button(choice: 'send' | 'wait', label: string, className: string): TemplateResult {
    return html`<button
      type="button"
      part=${`choice choice-${choice}`}
      class=${className}
      data-choice=${choice}
      @click=${() => this.#choose(choice)}
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
      dir=${getDirection(locale)}
      tabindex="-1"
    >
      <div class="head">
        <span class="badge" part="badge">${icon('moon')}</span>
        <div class="text" role="status">
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
    'nightlight-answer': CustomEvent<UncheckedChoice>;
  }
}
