import { type AgeBand, type Place, type ReadingGroup, readingGroup } from '@nightlight/sdk/core';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { getDirection, pageLanguage } from '../language.ts';
import { catalogueFor } from '../messages/catalogues.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import { labelFor, localeUsed } from '../messages/words-for.ts';
import { ReadAloud } from '../read-aloud.ts';
import { theme } from '../theme.ts';
import { type PlaceRules, placeRulesFor } from './place-rules.ts';
import { rulesStyle } from './rules-style.ts';

/**
 * A web component that shows the app's own rules of a place, in words for the user's age. Below
 * them, it says who wrote them, what the check on the device does in this place, and that asking
 * for help is always allowed. It is empty if the app has added no rules for the place.
 *
 * @fires nightlight-rules-done when the user presses *Done*. Only if it is `closable`.
 */
export class NightlightRules extends LitElement {
  static override properties: PropertyDeclarations = {
    place: { type: String },
    group: { type: String },
    ageBand: { type: String, attribute: 'age-band' },
    locale: { type: String },
    closable: { type: Boolean },
  };
  static override styles = [theme, rulesStyle];

  /** The place whose rules are shown. Add them with `addPlaceRules()` before. */
  declare place: Place | undefined;
  /** Default: the group of `ageBand`. */
  declare group: ReadingGroup | undefined;
  declare ageBand: AgeBand;
  /** Language tag (BCP 47). Default: the page's language. */
  declare locale: string | undefined;
  /** Whether it has a button *Done*. */
  declare closable: boolean;

  readonly #words = new LoadedWords(this, () => this.#locale);
  readonly #aloud = new ReadAloud(this);
  #wantsFocus = false;

  constructor() {
    super();
    this.ageBand = 'unknown';
    this.closable = false;
  }

  get #locale(): string {
    return this.locale || pageLanguage();
  }

  /** Moves the focus to the rules, once the texts are loaded. */
  override focus(): void {
    this.#wantsFocus = true;
    this.requestUpdate();
  }

  protected override updated(): void {
    const surface = this.renderRoot.querySelector<HTMLElement>('.surface');
    if (!this.#wantsFocus || !surface) return;
    this.#wantsFocus = false;
    surface.focus();
  }

  #listRules({ rules }: PlaceRules): readonly string[] {
    return rules[this.group || readingGroup(this.ageBand)];
  }

  /** What the check does in this place. Some places have no text, because nothing differs there. */
  #getCheck(): string | undefined {
    return catalogueFor(this.#locale)?.places?.[this.place as never];
  }

  #renderFrame(locale: string): TemplateResult {
    const check = this.#getCheck();
    return html`<div class="frame" lang=${locale} dir=${getDirection(locale)}>
      <p class="from">${labelFor('rulesFrom', locale)}</p>
      ${check ? html`<p part="check">${check}</p>` : nothing}
      <p part="help">${labelFor('rulesHelp', locale)}</p>
    </div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const rules = placeRulesFor(this.place, this.#locale);
    if (!rules || !this.#words.isReady) return nothing;
    const locale = localeUsed(this.#locale);
    const list = this.#listRules(rules);
    const lang = rules.locale;
    return html`<article
      class="surface"
      part="surface"
      tabindex="-1"
      aria-labelledby="title"
      lang=${locale}
      dir=${getDirection(locale)}
    >
      <h2 part="title" id="title">${labelFor('rules', locale)}</h2>
      <div lang=${lang} dir=${getDirection(lang)}>
        ${rules.name ? html`<p class="name" part="name">${rules.name}</p>` : nothing}
        <ul part="list">
          ${list.map((text) => html`<li>${text}</li>`)}
        </ul>
      </div>
      ${this.#renderFrame(locale)}
      <div class="moves">
        ${this.#aloud.renderButton(() => list.join('\n'), lang)}
        ${
          this.closable
            ? html`<button type="button" part="done" class="primary" @click=${this.#done}>
                ${labelFor('done', locale)}
              </button>`
            : nothing
        }
      </div>
    </article>`;
  }

  #done = (): void => {
    this.dispatchEvent(new CustomEvent('nightlight-rules-done', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-rules': NightlightRules;
  }
  interface HTMLElementEventMap {
    'nightlight-rules-done': CustomEvent<undefined>;
  }
}
