import type { Progress } from '@nightlight/sdk';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import { getDirection, pageLanguage } from '../language.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import { labelFor, localeUsed } from '../messages/words-for.ts';
import { theme } from '../theme.ts';
import { loadingStyle } from './loading-style.ts';

/**
 * A web component that shows how much of the model has loaded. It is empty once everything is
 * ready.
 *
 * ```ts
 * const loading = document.createElement('nightlight-loading');
 * await createNightlight({ ...options, onProgress: (progress) => { loading.progress = progress; } });
 * loading.state = 'ready';
 * ```
 *
 * @fires nightlight-retry when loading failed and the user presses *Try again*.
 */
export class NightlightLoading extends LitElement {
  static override properties: PropertyDeclarations = {
    progress: { attribute: false },
    state: { type: String, reflect: true },
    locale: { type: String },
  };
  static override styles = [theme, loadingStyle];

  declare progress: Progress | undefined;
  declare state: 'loading' | 'ready' | 'failed';
  /** Language tag (BCP 47). Default: the page's language. */
  declare locale: string | undefined;

  readonly #words = new LoadedWords(this, () => this.#locale);
  #hadFocus = false;

  constructor() {
    super();
    this.state = 'loading';
  }

  get #locale(): string {
    return this.locale || pageLanguage();
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** *Try again* disappears when pressed; move the focus so that it is not lost. */
  protected override updated(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>('.surface')?.focus();
  }

  #getPercent(): number {
    const { loaded = 0, total = 0 } = this.progress ?? {};
    return total > 0 ? Math.min(100, Math.floor((100 * loaded) / total)) : 0;
  }

  #renderFailed(): TemplateResult {
    const locale = localeUsed(this.#locale);
    return html`<div
      class="surface"
      part="surface"
      role="alert"
      tabindex="-1"
      lang=${locale}
      dir=${getDirection(locale)}
    >
      <p>${labelFor('loadingFailed', locale)}</p>
      <button
        type="button"
        part="retry"
        @click=${() => this.dispatchEvent(new CustomEvent('nightlight-retry', { bubbles: true, composed: true }))}
      >
        ${labelFor('tryAgain', locale)}
      </button>
    </div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.state === 'ready' || !this.#words.isReady) return nothing;
    if (this.state === 'failed') return this.#renderFailed();
    const locale = localeUsed(this.#locale);
    const percent = this.#getPercent();
    const percentText = labelFor('loadingShare', locale, { percent });
    return html`<div
      class="surface"
      part="surface"
      role="group"
      aria-labelledby="what"
      tabindex="-1"
      lang=${locale}
      dir=${getDirection(locale)}
    >
      ${icon('moon')}
      <div class="words">
        <p id="what">${labelFor('loading', locale)}</p>
        <progress max="100" value=${percent} aria-labelledby="what">${percentText}</progress>
        <p class="once">${labelFor('loadingOnce', locale)} <span class="share">${percentText}</span></p>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-loading': NightlightLoading;
  }
  interface HTMLElementEventMap {
    'nightlight-retry': CustomEvent<undefined>;
  }
}
