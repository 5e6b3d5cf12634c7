import type { Limits, LimitsView } from '@nightlight/sdk/limits';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keepFocus } from '../keep-focus.ts';
import { getDirection, pageLanguage } from '../language.ts';
import { theme } from '../theme.ts';
import type { LimitWords } from './limit-words.ts';
import { LimitsController } from './limits-controller.ts';
import { limitsStyle } from './limits-style.ts';

/** What an element about limits shows. */
export interface Shown {
  readonly limits: Limits;
  readonly view: LimitsView;
  readonly words: LimitWords;
}

/** The base of the elements about limits. */
export abstract class LimitsElement extends LitElement {
  static override properties: PropertyDeclarations = {
    limits: { attribute: false },
    locale: { type: String },
  };
  static override styles = [theme, limitsStyle];

  /** What `createLimits()` returned. */
  declare limits: Limits | undefined;
  /** Language tag (BCP 47). Default: that of the Nightlight. */
  declare locale: string | undefined;

  protected readonly controller: LimitsController = new LimitsController(
    this,
    () => this.locale || this.controller?.view?.locale || pageLanguage(),
  );

  constructor() {
    super();
    keepFocus(this);
  }

  protected abstract renderView(shown: Shown): TemplateResult | typeof nothing;

  /** Fires `nightlight-help`, so that the app opens its page with help. */
  protected renderHelp({ words }: Shown): TemplateResult {
    return html`<p class="help">
      ${words.help}
      <button
        type="button"
        part="help"
        @click=${() =>
          this.dispatchEvent(new CustomEvent('nightlight-help', { bubbles: true, composed: true }))}
      >
        ${words.getHelp}
      </button>
    </p>`;
  }

  #renderFailed(words: LimitWords): TemplateResult {
    return html`<p class="failed" part="failed" role="alert">
      ${words.failed}
      <button type="button" part="retry" @click=${this.controller.load}>${words.tryAgain}</button>
    </p>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { limits } = this;
    const { view, words, hasFailed } = this.controller;
    if (!limits || !words || (!view && !hasFailed)) return nothing;
    const content = view ? this.renderView({ limits, view, words }) : nothing;
    if (content === nothing && !hasFailed) return nothing;
    return html`<div
      class="surface"
      part="surface"
      lang=${words.locale}
      dir=${getDirection(words.locale)}
    >
      ${hasFailed ? this.#renderFailed(words) : nothing}${content}
    </div>`;
  }
}
