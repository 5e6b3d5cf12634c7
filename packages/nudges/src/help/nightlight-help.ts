import { type AgeBand, HARMS, type Harm, type Offer, readingGroup } from '@nightlight/sdk/core';
import { HELPLINES, type Helpline, helplinesFor, hotlinesFor } from '@nightlight/sdk/helplines';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { helplinesStyle, renderFindHelp, renderHelplines } from '../helplines.ts';
import { icon } from '../icon.ts';
import { getDirection, pageLanguage } from '../language.ts';
import { lessonLabel } from '../lesson/lesson-label.ts';
import { lessonLocale } from '../lesson/load-lesson.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import { labelFor, localeUsed, offerButtons, offersSentence } from '../messages/words-for.ts';
import { renderOffers } from '../offer-buttons.ts';
import { theme } from '../theme.ts';
import { createExitEvent, replacePage } from './exit.ts';
import { helpStyle } from './help-style.ts';

/**
 * A web component that shows where to get help: the emergency number, helplines, a trusted
 * person, and services for pictures. All of it is in the bundle, so it works offline.
 *
 * @slot trusted a trusted person whom the user chose, such as a link to their chat.
 * @slot more any content that the app adds.
 * @fires nightlight-exit before the user leaves the page. Call `preventDefault()` to go elsewhere
 * in the app.
 * @fires nightlight-offer when the user presses a button of `offers`. It has no `decision`.
 */
export class NightlightHelp extends LitElement {
  static override properties: PropertyDeclarations = {
    region: { type: String },
    ageBand: { type: String, attribute: 'age-band' },
    locale: { type: String },
    exitTo: { type: String, attribute: 'exit-to' },
    helplines: { attribute: false },
    offers: { attribute: false },
    isCopied: { state: true },
    hasLeft: { state: true },
    lessons: { state: true },
    open: { state: true },
  };
  static override styles = [theme, helplinesStyle, helpStyle];

  /**
   * Country code (ISO 3166-1 alpha-2), such as `GB`. Set it only if the user or your app has named
   * the country. With an empty string, it says how to find help instead of listing numbers.
   */
  declare region: string | undefined;
  declare ageBand: AgeBand;
  /** Language tag (BCP 47). Default: the page's language. */
  declare locale: string | undefined;
  /**
   * URL that the quick exit opens, such as a weather page. Default: `about:blank`, which works
   * offline too. If it is an empty string, the element only empties itself.
   */
  declare exitTo: string | undefined;
  /** Replaces the helplines of this package. */
  declare helplines: readonly Helpline[] | undefined;
  /** What the user can do here, such as `['block', 'report']`. Each is a button. */
  declare offers: readonly Offer[] | undefined;
  declare isCopied: boolean;
  declare hasLeft: boolean;
  declare lessons: readonly { readonly harm: Harm; readonly title: string }[] | undefined;
  declare open: Harm | undefined;

  constructor() {
    super();
    // It renders before the texts are loaded: numbers and English labels are in the bundle.
    new LoadedWords(this, () => this.#locale);
    this.ageBand = 'unknown';
    this.isCopied = false;
    this.hasLeft = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.hasLeft = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('locale')) return;
    const previousLocale = lessonLocale(changed.get('locale') || pageLanguage());
    // Load the titles again, because they are in the previous language.
    if (previousLocale !== lessonLocale(this.#locale)) this.lessons = undefined;
  }

  protected override firstUpdated(): void {
    if (typeof this.region === 'string') return;
    console.warn(
      '<nightlight-help> needs a country to show its helplines. Set `region`, such as "GB", or to "" if the country is not known.',
    );
  }

  get #locale(): string {
    return this.locale || pageLanguage();
  }

  /** Empties itself first, so that nothing is visible while the other page loads. */
  async #exit(): Promise<void> {
    this.hasLeft = true;
    await this.updateComplete;
    if (this.dispatchEvent(createExitEvent())) replacePage(this.exitTo ?? 'about:blank');
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(labelFor('trustedStart', this.#locale));
      this.isCopied = true;
    } catch {
      // The browser refused. The user can still copy the visible text by hand.
      this.isCopied = false;
    }
  }

  async #learn(): Promise<void> {
    try {
      const { defineLesson, loadLesson } = await import('../lesson/index.ts');
      defineLesson();
      const [group, locale] = [readingGroup(this.ageBand), this.#locale];
      this.lessons = await Promise.all(
        HARMS.map(async (harm) => {
          const { lesson } = await loadLesson(harm, group, locale);
          return { harm, title: lesson.title };
        }),
      );
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.lessons button')?.focus();
    } catch {
      // The lessons can't be loaded, such as offline. The button stays, so the user can try again.
      this.lessons = undefined;
    }
  }

  /** Moves the focus to the lesson, and later back to its button. */
  async #choose(harm: Harm | undefined): Promise<void> {
    const previousIndex = HARMS.indexOf(this.open ?? 'bullying');
    this.open = harm;
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.lessons button');
    const target = harm
      ? this.renderRoot.querySelector('nightlight-lesson')
      : buttons[previousIndex];
    if (target instanceof HTMLElement) target.focus();
  }

  #lessons(): TemplateResult {
    const { lessons, open } = this;
    const locale = this.#locale;
    if (!lessons) {
      return html`<button type="button" class="quiet" part="learn" @click=${() => this.#learn()}>
        ${lessonLabel('learn', locale)}
      </button>`;
    }
    const lessonLang = lessonLocale(locale);
    return html`<section part="lessons">
      <h3>${lessonLabel('lessons', locale)}</h3>
      <div class="lessons" lang=${lessonLang} dir=${getDirection(lessonLang)}>
        ${lessons.map(
          ({ harm, title }) => html`<button
            type="button"
            aria-expanded=${String(open === harm)}
            @click=${() => this.#choose(open === harm ? undefined : harm)}
          >
            ${title}
          </button>
          ${open === harm ? this.#lesson(harm) : nothing}`,
        )}
      </div>
    </section>`;
  }

  #lesson(harm: Harm): TemplateResult {
    return html`<nightlight-lesson
      .harm=${harm}
      .group=${readingGroup(this.ageBand)}
      .locale=${this.#locale}
      .closable=${true}
      @nightlight-lesson-done=${() => this.#choose(undefined)}
    ></nightlight-lesson>`;
  }

  /** The range of months in which sources last listed these numbers. */
  #lastSeen(lines: readonly Helpline[]): TemplateResult | typeof nothing {
    const months = lines
      .filter(({ dialled, sms, rechecked }) => (dialled || sms) && !rechecked)
      .flatMap(({ lastSeen }) => lastSeen ?? [])
      .sort()
      .map((month) => new Date(`${month}-01T00:00:00Z`));
    const [oldest, newest] = [months[0], months.at(-1)];
    if (!oldest || !newest) return nothing;
    const date = new Intl.DateTimeFormat(localeUsed(this.#locale), {
      ...{ year: 'numeric', month: 'long', timeZone: 'UTC' },
    }).formatRange(oldest, newest);
    return html`<p class="note">${labelFor('lastSeen', this.#locale, { date })}</p>`;
  }

  #people(
    people: readonly Helpline[],
    lines: readonly Helpline[],
  ): TemplateResult | typeof nothing {
    const locale = localeUsed(this.#locale);
    if (people.length > 0) return renderHelplines(people, locale);
    return lines.length > 0
      ? html`<p class="note">${labelFor('noLines', locale)}</p>`
      : renderFindHelp(locale);
  }

  #trusted(): TemplateResult {
    const locale = this.#locale;
    return html`<section part="trusted">
      <h3>${labelFor('trusted', locale)}</h3>
      <p>${labelFor('trustedHow', locale)}</p>
      <blockquote class="suggested-words">${labelFor('trustedStart', locale)}</blockquote>
      <button type="button" class="quiet" part="copy" @click=${() => this.#copy()}>
        ${labelFor(this.isCopied ? 'copied' : 'copy', locale)}
      </button>
      <slot name="trusted"></slot>
    </section>`;
  }

  #renderOffers(locale: string): TemplateResult | typeof nothing {
    const { offers = [] } = this;
    if (offers.length === 0) return nothing;
    return html`<section part="offers">
      <h3>${offersSentence(offers, locale) || nothing}</h3>
      ${renderOffers(this, offerButtons(offers, locale))}
    </section>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.hasLeft) return nothing;
    const { region } = this;
    const locale = localeUsed(this.#locale);
    const all = this.helplines ?? HELPLINES;
    const lines = helplinesFor(all, region, this.ageBand);
    const emergency = lines.filter(({ kind }) => kind === 'emergency');
    const people = lines.filter(({ kind }) => kind !== 'emergency');
    const hotlines = hotlinesFor(all, region);
    return html`<div class="surface" part="surface" lang=${locale} dir=${getDirection(locale)}>
      <header>
        <span class="badge">${icon('heart')}</span>
        <h2 part="title">${labelFor('helpTitle', locale)}</h2>
        <button type="button" part="exit" class="exit" @click=${() => this.#exit()}>
          ${labelFor('leave', locale)}
        </button>
      </header>
      ${renderHelplines(emergency, locale, 'helpNow')}
      ${this.#people(people, lines)}
      ${this.#trusted()} ${this.#renderOffers(locale)} ${renderHelplines(hotlines, locale, 'hotlines')}
      ${this.#lessons()} ${this.#lastSeen([...lines, ...hotlines])}
      <slot name="more"></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-help': NightlightHelp;
  }
}
