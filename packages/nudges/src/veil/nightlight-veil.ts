import type { Decision } from '@nightlight/sdk/core';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { createChoiceEvent } from '../choice-event.ts';
import { Disagreement, type Disagrees } from '../disagreement.ts';
import { easyReadStyle, toEasyRead } from '../easy-read.ts';
import { explanationStyle, renderExplanation } from '../explanation.ts';
import { helplinesStyle, renderHelp, renderHelplines } from '../helplines.ts';
import { icon } from '../icon.ts';
import { getDirection, pageLanguage } from '../language.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import type { Words, WordsKey } from '../messages/words.ts';
import { labelFor, wordsFor } from '../messages/words-for.ts';
import { renderOffers } from '../offer-buttons.ts';
import { renderPictogram } from '../pictogram.ts';
import { getQuote } from '../quote.ts';
import { createRulesLink } from '../rules/rules-link.ts';
import { theme } from '../theme.ts';
import type { FoldPlace } from './fold-place.ts';
import { veilStyle } from './veil-style.ts';

/** The texts for a message that could not be checked. */
const UNCHECKED: WordsKey = {
  harm: 'unread',
  direction: 'incoming',
  group: '13-and-over',
};

/**
 * A web component that hides an incoming message behind a *Show* button. The content becomes
 * visible if the decision does not stop it, or if the user presses *Show*. Then the user can hide
 * it again and see why it was veiled. Without a decision, the veil says that the check is running.
 *
 * While veiled there is no slot, so the content is not in the layout, the selection, find-in-page
 * or the accessibility tree. While `fresh`, there is an invisible and inert one that reserves space. Before `defineElements()` has run, the browser would show the content,
 * so hide `nightlight-veil:not(:defined)` in your CSS.
 *
 * After *Show*, *Why?* quotes `text` with the words that led to the decision. With `nightlight`, it
 * offers "This was wrong" if the decision has `canDisagree`. Then the content becomes visible.
 *
 * @slot the content.
 * @fires nightlight-choice with `show`, `close` (hidden again) or `why` in `detail.choice`.
 * @fires nightlight-offer when the user presses a button of what the app offers.
 */
export class NightlightVeil extends LitElement {
  static override properties: PropertyDeclarations = {
    decision: { attribute: false },
    nightlight: { attribute: false },
    text: { attribute: false },
    locale: { type: String },
    shown: { type: Boolean, reflect: true },
    unchecked: { type: Boolean },
    late: { type: Boolean },
    fresh: { type: Boolean },
    compact: { type: Boolean, reflect: true },
    easyRead: { type: Boolean, reflect: true, attribute: 'easy-read' },
    isUnfolded: { state: true },
    fold: { attribute: false },
  };
  static override styles = [theme, explanationStyle, helplinesStyle, veilStyle, easyReadStyle];

  declare decision: Decision | undefined;
  /** Stores that the user disagrees with the decision. */
  declare nightlight: Disagrees | undefined;
  /** The text of the message. Nothing of it is in the page before *Show*. */
  declare text: string | undefined;
  /** Language tag (BCP 47). Default: the decision's locale. */
  declare locale: string | undefined;
  /** Shows the content whatever the decision is. */
  declare shown: boolean;
  /** The check failed. The veil says so and lets the user choose. */
  declare unchecked: boolean;
  /** The check takes long. The veil says "Not checked yet". */
  declare late: boolean;
  /** The message has just come in. The veil reserves its space but shows nothing yet. */
  declare fresh: boolean;
  /** Shows only the title. Use it for a veil directly below another with the same text. */
  declare compact: boolean;
  /** Uses the easiest texts in a larger size, with a pictogram on each button. */
  declare easyRead: boolean;
  declare isUnfolded: boolean;
  /** The veil's place in a pile-on. `guardIncoming()` sets it. */
  declare fold: FoldPlace | undefined;

  readonly #words = new LoadedWords(this, () => this.#locale);
  readonly #renderRules = createRulesLink(this);
  readonly #disagreement = new Disagreement(this, (isLifted) => this.#onDisagreement(isLifted));
  /** Whether the user pressed *Show*. */
  #isChosen = false;
  /** Whether the content was visible before "This was wrong". */
  #wasShown = false;
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

  /** Whether the decision lets the message through. */
  get #isFine(): boolean {
    return this.decision?.stops === false;
  }

  /** Whether the veil is hidden, because the first veil of its pile-on represents it. */
  get isFolded(): boolean {
    return this.fold !== undefined && !this.fold.renderHead && !this.fold.isOpen && !this.shown;
  }

  /** Whether the app can leave out the author's name: only the count is visible, or the name too. */
  get #folds(): string | undefined {
    const { renderHead, isOpen, author } = this.fold ?? {};
    if (!renderHead) return undefined;
    if (!isOpen && !this.shown) return 'closed';
    return author && 'open';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.toggleAttribute('folded', this.isFolded);
    const folds = this.#folds;
    if (folds) this.setAttribute('folds', folds);
    else this.removeAttribute('folds');
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    // The user opened it before the decision came, so now show them the reason.
    const isFirst = changed.has('decision') && changed.get('decision') === undefined;
    if (isFirst && this.decision && this.#isChosen && !this.#isFine) this.isUnfolded = true;
  }

  /** The pressed button disappears; move the focus to the content so that it is not lost. */
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
      this.#isChosen = this.shown;
      if (choice === 'close') this.isUnfolded = false;
    }
    this.dispatchEvent(createChoiceEvent(choice));
    await this.updateComplete;
    // Some browsers don't focus a button when it is pressed, so updated() may not move the focus.
    if (choice === 'show') this.#find('.content')?.focus();
    else if (choice === 'close') this.#find('[data-choice=show]')?.focus();
    else this.#find('#unfolded')?.scrollIntoView({ block: 'nearest' });
  }

  /** Shows the content. After *Undo*, everything is as before. */
  #onDisagreement(isLifted: boolean): void {
    if (isLifted) this.#wasShown = this.shown;
    this.isUnfolded = !isLifted;
    if (this.#wasShown) return;
    this.shown = isLifted;
    this.#isChosen = isLifted;
    this.dispatchEvent(createChoiceEvent(isLifted ? 'show' : 'close'));
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
      ${this.easyRead ? renderPictogram(choice) : nothing}${label}
    </button>`;
  }

  #offers({ offers }: Words): readonly TemplateResult[] {
    return renderOffers(this, offers, this.decision);
  }

  #renderUnfolded(words: Words): TemplateResult | typeof nothing {
    if (!this.isUnfolded) return nothing;
    const { helplines, hotlines, nudge } = this.decision ?? {};
    return html`<div id="unfolded">
      ${renderExplanation(words, {
        ...{ why: true, tip: true },
        ...(this.shown ? { quote: getQuote(this.decision, this.text) } : {}),
        disagreement: this.#disagreement.render(words.locale),
      })}
      ${this.compact && !this.shown ? html`<div class="choices">${this.#offers(words)}</div>` : nothing}
      ${nudge ? this.#renderRules(nudge, words.locale) : nothing}
      ${renderHelp(helplines, words.locale, this.decision)}
      ${renderHelplines(hotlines, words.locale, 'hotlines')}
    </div>`;
  }

  #renderOpened(): TemplateResult {
    const canHide = this.#isChosen && !this.#isFine && this.#words.isReady;
    return html`<div class=${this.#isChosen ? 'content revealed' : 'content'} tabindex="-1">
        <slot></slot>
      </div>
      ${canHide ? this.#renderHideAndWhy() : nothing}`;
  }

  /** Renders the buttons below content that the user opened: *Hide* and *Why?*. */
  #renderHideAndWhy(): TemplateResult {
    const words = this.#getWords();
    const { locale } = words;
    return html`<div class="afterwards" part="afterwards" lang=${locale} dir=${getDirection(locale)}>
      ${
        this.#disagreement.isLifted
          ? html`<div class="note">${this.#disagreement.render(locale)}</div>`
          : html`<div class="choices" part="choices">
                ${this.#button('close', labelFor('hide', locale))}
                ${this.#isWaiting ? nothing : this.#button('why', labelFor('whyShort', locale))}
                ${this.#offers(words)}
              </div>
              ${this.#renderUnfolded(words)}`
      }
    </div>`;
  }

  get #isWaiting(): boolean {
    return !this.decision && !this.unchecked;
  }

  #title({ title, locale }: Words): string {
    if (!this.#isWaiting) return title;
    return labelFor(this.late ? 'notChecked' : 'messageWaits', locale);
  }

  #body({ body, locale }: Words): string {
    if (!this.#isWaiting) return body;
    return this.late ? labelFor('notCheckedRead', locale) : '';
  }

  #getWords(): Words {
    const nudge = this.decision?.nudge ?? UNCHECKED;
    const key = this.easyRead ? toEasyRead(nudge) : nudge;
    return this.fold?.getWords(key, this.#locale) ?? wordsFor(key, this.#locale);
  }

  protected override render(): TemplateResult {
    const { fold, shown, easyRead } = this;
    if (!fold?.renderHead || !this.#words.isReady) return this.#renderMessage();
    const root = this.renderRoot as ShadowRoot;
    const message = fold.isOpen || shown ? this.#renderMessage() : undefined;
    return fold.renderHead({ root, locale: this.#locale, easyRead, message });
  }

  #renderMessage(): TemplateResult {
    if (this.shown || this.#isFine) return this.#renderOpened();
    if (this.fresh && this.#isWaiting) {
      return html`<div class="content pending" inert><slot></slot></div>`;
    }
    if (!this.#words.isReady) {
      return html`<div class="veil" part="veil">
        <div class="mist" aria-hidden="true"><i></i><i></i></div>
      </div>`;
    }
    const words = this.#getWords();
    const { locale } = words;
    const isWaiting = this.#isWaiting;
    const body = this.compact ? '' : this.#body(words);
    return html`<div
      class="veil"
      part="veil"
      role="group"
      aria-labelledby="line"
      aria-describedby=${body ? 'body' : nothing}
      lang=${locale}
      dir=${getDirection(locale)}
    >
      <p class="line" part="line" id="line">
        ${icon('moon')}<span>${this.#title(words)}</span>
      </p>
      ${body ? html`<p class="body" part="body" id="body">${body}</p>` : nothing}
      <div class="mist" aria-hidden="true"><i></i><i></i></div>
      <div class="choices" part="choices">
        ${(this.decision?.nudge?.choices.includes('show') ?? true) ? this.#button('show', words.choices.show) : nothing}
        ${isWaiting ? nothing : this.#button('why', labelFor('whyShort', locale))}
        ${this.compact ? nothing : this.#offers(words)}
      </div>
      ${isWaiting ? nothing : this.#renderUnfolded(words)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-veil': NightlightVeil;
  }
}
