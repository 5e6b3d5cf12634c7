import {
  type AgeBand,
  type Harm,
  isNightlightError,
  type ReadingGroup,
  readingGroup,
} from '@nightlight/sdk/core';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { getDirection, pageLanguage } from '../language.ts';
import type { Answer, Lesson } from '../lessons/lesson.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import { labelFor, localeUsed, wordsFor } from '../messages/words-for.ts';
import { ReadAloud } from '../read-aloud.ts';
import { theme } from '../theme.ts';
import { lessonStyle } from './lesson-style.ts';
import { lessonLocale, loadLesson } from './load-lesson.ts';
import { createSteps, type Step } from './steps.ts';

/**
 * A web component with a two-minute lesson on one harm. It explains what the harm is, how it feels
 * and what helps, and shows three situations with answers to choose from. Answers are neither
 * stored nor sent. It works offline once loaded.
 *
 * @fires nightlight-lesson-done at the end, or when the user closes it. The lesson then returns to
 * its first step, unless the app removes it.
 */
export class NightlightLesson extends LitElement {
  static override properties: PropertyDeclarations = {
    harm: { type: String },
    group: { type: String },
    ageBand: { type: String, attribute: 'age-band' },
    locale: { type: String },
    closable: { type: Boolean },
    lesson: { state: true },
    step: { state: true },
    chosen: { state: true },
    hasFailed: { state: true },
  };
  static override styles = [theme, lessonStyle];

  declare harm: Harm;
  /** Default: the group of `ageBand`. */
  declare group: ReadingGroup | undefined;
  declare ageBand: AgeBand;
  /** Language tag (BCP 47). Default: the page's language. Without a translation, the lesson is in English. */
  declare locale: string | undefined;
  /** Whether the user can close it before the end. */
  declare closable: boolean;
  declare lesson: Lesson | undefined;
  declare step: number;
  /** The last answer chosen in the current situation. */
  declare chosen: Answer | undefined;
  declare hasFailed: boolean;

  readonly #words = new LoadedWords(this, () => this.#locale);
  readonly #aloud = new ReadAloud(this);
  #hasMoved = false;
  /** Which lesson was loaded, or is being loaded. */
  #requested = '';
  #lessonLocale = 'en';

  constructor() {
    super();
    this.harm = 'bullying';
    this.ageBand = 'unknown';
    this.closable = false;
    this.step = 0;
    this.hasFailed = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('harm') || this.#request !== this.#requested) void this.#load();
  }

  get #locale(): string {
    return this.locale || pageLanguage();
  }

  get #group(): ReadingGroup {
    return this.group || readingGroup(this.ageBand);
  }

  get #request(): string {
    return `${this.harm} ${this.#group} ${lessonLocale(this.#locale)}`;
  }

  async #load(): Promise<void> {
    const request = this.#request;
    this.#requested = request;
    const isWanted = (): boolean => request === this.#request;
    this.lesson = undefined;
    this.step = 0;
    this.chosen = undefined;
    this.hasFailed = false;
    try {
      const { lesson, locale } = await loadLesson(this.harm, this.#group, this.#locale);
      if (!isWanted()) return;
      this.#lessonLocale = locale;
      this.lesson = lesson;
    } catch (error) {
      if (!isWanted()) return;
      // The harm or group is invalid. Report it to the developer, because a retry would not help.
      if (isNightlightError(error)) console.error(error);
      else this.hasFailed = true;
    }
  }

  #retry = (): void => {
    this.focus();
    void this.#load();
  };

  #move(steps: number): void {
    this.step += steps;
    this.chosen = undefined;
    this.#hasMoved = true;
  }

  /** Moves the focus to the lesson's text, once it is loaded. */
  override focus(): void {
    this.#hasMoved = true;
    this.requestUpdate();
  }

  /** Screen reader and keyboard users continue at the new heading. */
  protected override updated(): void {
    const step = this.renderRoot.querySelector<HTMLElement>('.step');
    if (!this.#hasMoved || !step) return;
    this.#hasMoved = false;
    step.focus();
  }

  #done = (): void => {
    this.dispatchEvent(
      new CustomEvent('nightlight-lesson-done', { bubbles: true, composed: true }),
    );
    // If the app has moved the focus or removed the lesson, don't take the focus back.
    const hasFocus = this.shadowRoot?.activeElement != null;
    this.#move(-this.step);
    this.#hasMoved = hasFocus;
  };

  #renderGame({ story, choices }: Extract<Step, { kind: 'game' }>['situation']): TemplateResult {
    return html`<p class="story">${story}</p>
      <div class="answers" part="answers">
        ${choices.map(
          (answer) => html`<button
            type="button"
            part="answer"
            aria-pressed=${this.chosen === answer ? 'true' : 'false'}
            class=${this.chosen === answer ? (answer.helps ? 'chosen helps' : 'chosen') : ''}
            @click=${() => {
              this.chosen = answer;
            }}
          >
            ${answer.text}
          </button>`,
        )}
      </div>
      <p class="reply" part="reply" role="status">${this.chosen?.reply ?? nothing}</p>`;
  }

  #content(step: Step): TemplateResult | typeof nothing {
    if (step.kind === 'text') return html`${step.text.map((text) => html`<p>${text}</p>`)}`;
    if (step.kind === 'list')
      return html`<ul>${step.text.map((text) => html`<li>${text}</li>`)}</ul>`;
    return step.kind === 'game' ? this.#renderGame(step.situation) : nothing;
  }

  #text(step: Step): string {
    if (step.kind === 'game') {
      const { story, choices } = step.situation;
      return [story, ...choices.map(({ text }) => text), this.chosen?.reply ?? ''].join('\n');
    }
    return step.kind === 'end' ? labelFor('lessonEnd', this.#locale) : step.text.join('\n');
  }

  #renderNavigation(index: number, last: number): TemplateResult {
    const locale = this.#locale;
    // The choices contain the label of the close button.
    const { choices } = wordsFor(
      { harm: this.harm, direction: 'incoming', group: this.#group },
      locale,
    );
    return html`<div class="moves">
      <span class="place">${labelFor('lessonStep', locale, { step: index + 1, steps: last + 1 })}</span>
      ${
        index > 0
          ? html`<button type="button" part="back" @click=${() => this.#move(-1)}>
              ${labelFor('back', locale)}
            </button>`
          : nothing
      }
      ${
        index < last
          ? html`<button type="button" part="next" class="primary" @click=${() => this.#move(1)}>
              ${labelFor('next', locale)}
            </button>
            ${
              this.closable
                ? html`<button type="button" part="close" class="quiet" @click=${this.#done}>
                    ${choices.close}
                  </button>`
                : nothing
            }`
          : html`<button type="button" part="done" class="primary" @click=${this.#done}>
              ${labelFor('done', locale)}
            </button>`
      }
    </div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#words.isReady) return nothing;
    const { lesson } = this;
    const locale = localeUsed(this.#locale);
    const dir = getDirection(locale);
    if (this.hasFailed) {
      return html`<div class="surface" part="surface" role="alert" lang=${locale} dir=${dir}>
        <button type="button" part="again" @click=${this.#retry}>${labelFor('tryAgain', locale)}</button>
      </div>`;
    }
    if (!lesson) return nothing;
    const steps = createSteps(lesson);
    const index = Math.min(this.step, steps.length - 1);
    const step = steps[index] as Step;
    const lessonLang = this.#lessonLocale;
    return html`<article class="surface" part="surface" lang=${lessonLang} dir=${getDirection(lessonLang)} aria-labelledby="title">
      <h2 part="title" id="title">${lesson.title}</h2>
      <div class="step" role="group" tabindex="-1" aria-labelledby="heading">
        <h3 id="heading" lang=${locale} dir=${dir}>${labelFor(step.heading, locale)}</h3>
        ${this.#content(step)}
      </div>
      ${this.#aloud.renderButton(() => this.#text(step), lessonLang)}
      <div lang=${locale} dir=${dir}>${this.#renderNavigation(index, steps.length - 1)}</div>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-lesson': NightlightLesson;
  }
  interface HTMLElementEventMap {
    'nightlight-lesson-done': CustomEvent<undefined>;
  }
}
