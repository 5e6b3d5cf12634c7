import type { Progress } from '@nightlight/sdk';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import { dirOf, pageLanguage } from '../language.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import { labelFor, localeUsed } from '../messages/words-for.ts';
import { theme } from '../theme.ts';
import { loadingStyle } from './loading-style.ts';

/**
 * Shows how much of the check has loaded. Empty once it is ready.
 *
 * ```ts
 * const loading = document.createElement('nightlight-loading');
 * await createNightlight({ ...options, onProgress: (progress) => { loading.progress = progress; } });
 * loading.state = 'ready';
 * ```
 *
 * @fires nightlight-retry when loading failed and the person presses Try again.
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
  /** BCP 47. Default: the page's language. */
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

  /** Keeps the focus in place after Try again. */
  protected override updated(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>('.surface')?.focus();
  }

  #percent(): number {
    const { loaded = 0, total = 0 } = this.progress ?? {};
    return total > 0 ? Math.min(100, Math.floor((100 * loaded) / total)) : 0;
  }

  #failed(): TemplateResult {
    const locale = localeUsed(this.#locale);
    return html`<div
      class="surface"
      part="surface"
      role="alert"
      tabindex="-1"
      lang=${locale}
      dir=${dirOf(locale)}
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
    if (this.state === 'failed') return this.#failed();
    const locale = localeUsed(this.#locale);
    const percent = this.#percent();
    const share = labelFor('loadingShare', locale, { percent });
    return html`<div
      class="surface"
      part="surface"
      role="group"
      aria-labelledby="what"
      tabindex="-1"
      lang=${locale}
      dir=${dirOf(locale)}
    >
      ${icon('moon')}
      <div class="words">
        <p id="what">${labelFor('loading', locale)}</p>
        <progress max="100" value=${percent} aria-labelledby="what">${share}</progress>
        <p class="once">${labelFor('loadingOnce', locale)} <span class="share">${share}</span></p>
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
