import { type Choice, type Decision, type Helpline, isInNeed } from '@nightlight/sdk/core';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { createChoiceEvent } from '../choice-event.ts';
import { Disagreement, type Disagrees, isHelpCard } from '../disagreement.ts';
import { easyReadStyle, toEasyRead } from '../easy-read.ts';
import { explanationStyle, renderExplanation } from '../explanation.ts';
import { getFocused, restoreFocus } from '../focus.ts';
import {
  hasSomeoneToTalkTo,
  helplineName,
  helplinesStyle,
  renderHelp,
  renderHelplines,
} from '../helplines.ts';
import { icon } from '../icon.ts';
import { getDirection } from '../language.ts';
import { getLesson } from '../lesson/get-lesson.ts';
import { createLessonLink } from '../lesson/lesson-link.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import type { Words } from '../messages/words.ts';
import { labelFor, wordsFor } from '../messages/words-for.ts';
import { renderOffers } from '../offer-buttons.ts';
import { renderPictogram } from '../pictogram.ts';
import { getQuote } from '../quote.ts';
import { ReadAloud } from '../read-aloud.ts';
import { createRulesLink } from '../rules/rules-link.ts';
import { theme } from '../theme.ts';
import { lineStyle } from './line-style.ts';
import { nudgeStyle } from './nudge-style.ts';

/** The choices that only unfold an explanation. */
export const UNFOLDING: ReadonlySet<Choice> = new Set(['why', 'help']);

/**
 * A web component that explains a decision to the user and asks for a choice.
 *
 * It isn't modal. The page stays usable, so that the user is not forced to answer. With `quiet`,
 * it is a note that takes no focus, for advice beside a message that wasn't stopped.
 *
 * If the decision's nudge is `brief`, it is one quiet line with a button that opens the rest.
 *
 * *Why?* quotes `text` with the words that led to the decision. With `nightlight`, it offers "This
 * was wrong" if the decision has `canDisagree`. A stopped message then still waits, to be sent with
 * one press, and a card with help becomes a line.
 *
 * @fires nightlight-choice when the user presses a button or Escape, with `detail.choice`. Opening
 * a line is `help`.
 * @fires nightlight-offer when the user presses a button of what the app offers.
 * @fires nightlight-gone when it is removed from the page. Doesn't bubble.
 */
export class NightlightNudge extends LitElement {
  static override properties: PropertyDeclarations = {
    decision: { attribute: false },
    nightlight: { attribute: false },
    text: { attribute: false },
    locale: { type: String },
    layout: { type: String, reflect: true },
    quiet: { type: Boolean, reflect: true },
    easyRead: { type: Boolean, reflect: true, attribute: 'easy-read' },
    unfolded: { state: true },
    isOpened: { state: true },
  };
  static override styles = [
    ...[theme, explanationStyle, helplinesStyle, nudgeStyle, lineStyle, easyReadStyle],
  ];

  declare decision: Decision | undefined;
  /** Stores that the user disagrees with the decision. */
  declare nightlight: Disagrees | undefined;
  /** The text of the message. Not quoted if it is an incoming message that the decision stops. */
  declare text: string | undefined;
  /** Language tag (BCP 47). Default: the decision's locale. */
  declare locale: string | undefined;
  /** `sheet`: over the page. `card` (default): where the element is in the page. */
  declare layout: 'sheet' | 'card';
  declare quiet: boolean;
  /** Uses the easiest texts in a larger size, with a pictogram on each button. */
  declare easyRead: boolean;
  declare unfolded: readonly Choice[];
  /** Whether the user has opened the line. */
  declare isOpened: boolean;

  readonly #words = new LoadedWords(this, () => this.locale ?? this.decision?.nudge?.locale);
  readonly #aloud = new ReadAloud(this);
  readonly #renderLesson = createLessonLink(this);
  readonly #renderRules = createRulesLink(this);
  readonly #disagreement = new Disagreement(this, () => {
    this.isOpened = false;
  });
  #previousFocus: HTMLElement | undefined;
  #hasTakenFocus = false;

  constructor() {
    super();
    this.layout = 'card';
    this.quiet = false;
    this.easyRead = false;
    this.unfolded = [];
    this.isOpened = false;
  }

  /** Whether it is one quiet line that the user has not opened. */
  get isLine(): boolean {
    return (this.decision?.nudge?.brief === true || this.#isLiftedHelp) && !this.isOpened;
  }

  /** Whether the user said that a card with help was wrong. */
  get #isLiftedHelp(): boolean {
    const { decision } = this;
    return decision !== undefined && this.#disagreement.isLifted && isHelpCard(decision);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#previousFocus = getFocused();
    this.addEventListener('keydown', this.#onKey);
    this.#hasTakenFocus = false;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    restoreFocus(this.#previousFocus);
    // If the element was only moved, it is connected again when this runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.dispatchEvent(new CustomEvent('nightlight-gone'));
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A quiet nudge takes no focus, so a live region announces it. React sets `quiet` after the
    // element is connected, so this can't be done in connectedCallback().
    if (changed.has('decision') && changed.get('decision')) this.isOpened = false;
    const isAnnounced = (this.quiet && !this.isOpened) || this.isLine;
    if (isAnnounced) this.setAttribute('aria-live', 'polite');
    else this.removeAttribute('aria-live');
  }

  /** Takes the focus once, when the texts are loaded. */
  protected override updated(): void {
    const surface = this.renderRoot.querySelector<HTMLElement>('.surface');
    if (!surface || this.#hasTakenFocus) return;
    this.#hasTakenFocus = true;
    if (!this.quiet && !this.isLine) surface.focus();
  }

  /** Moves the focus to its text. Has no effect on a quiet nudge that the user has not opened. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.surface')?.focus();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.#choose(this.#choices().includes('edit') ? 'edit' : 'close');
  };

  /** Adds *Close* if the decision offers no way out. */
  #choices(): readonly Choice[] {
    const choices = this.decision?.nudge?.choices ?? [];
    return choices.includes('edit') || choices.includes('close') ? choices : [...choices, 'close'];
  }

  #choose(choice: Choice): void {
    if (choice === 'send' && this.#disagreement.isJustLifted) return;
    if (UNFOLDING.has(choice)) {
      this.unfolded = this.unfolded.includes(choice)
        ? this.unfolded.filter((other) => other !== choice)
        : [...this.unfolded, choice];
      void this.updateComplete.then(() => this.#showUnfolded());
    }
    this.dispatchEvent(createChoiceEvent(choice));
  }

  /** Replaces the line by the card. The pressed button is gone, so the focus moves to the card. */
  async #open(): Promise<void> {
    this.isOpened = true;
    this.dispatchEvent(createChoiceEvent('help'));
    await this.updateComplete;
    this.focus();
  }

  /** Scrolls to the start of the explanation, below the choices, which stay visible. */
  #showUnfolded(): void {
    const unfolded = this.renderRoot.querySelector<HTMLElement>('#unfolded');
    const choices = this.renderRoot.querySelector<HTMLElement>('.choices');
    if (!unfolded || !choices) return;
    unfolded.style.scrollMarginBlockStart = `${choices.offsetHeight}px`;
    unfolded.scrollIntoView({ block: 'nearest' });
  }

  #button(choice: Choice, words: Words, primary: boolean): TemplateResult {
    const unfolds = UNFOLDING.has(choice);
    const className = primary ? 'primary' : unfolds || choice === 'close' ? 'quiet' : '';
    return html`<button
      type="button"
      part=${`choice choice-${choice}`}
      class=${className}
      data-choice=${choice}
      aria-label=${choice === 'why' ? words.choices.why : nothing}
      aria-expanded=${unfolds ? String(this.unfolded.includes(choice)) : nothing}
      aria-controls=${unfolds ? 'unfolded' : nothing}
      @click=${() => this.#choose(choice)}
    >
      ${this.easyRead ? renderPictogram(choice) : nothing} ${this.#label(choice, words)}
    </button>`;
  }

  #label(choice: Choice, { choices, locale }: Words): string {
    if (choice === 'why') return labelFor('whyShort', locale);
    // "Send anyway" would contradict that the text is fine.
    if (choice === 'send' && this.#disagreement.isLifted) return labelFor('sendNow', locale);
    return choices[choice];
  }

  #getQuote(): readonly string[] {
    const { decision, text } = this;
    const isHidden = decision?.direction === 'incoming' && decision.stops;
    return isHidden ? [] : getQuote(decision, text);
  }

  /** Returns the text to read aloud: all visible text, with one way to reach each helpline. */
  #text(words: Words, { why, tip, inNeed }: Record<'why' | 'tip' | 'inNeed', boolean>): string {
    const { helplines, hotlines = [] } = this.decision ?? {};
    const spoken = (lines: readonly Helpline[]): readonly string[] =>
      lines.map(
        (line) => `${helplineName(line, words.locale)}: ${line.dialled ?? line.sms ?? line.url}`,
      );
    const findHelp = helplines && !hasSomeoneToTalkTo(helplines) ? words.findHelp : [];
    const help = [...findHelp, ...spoken(helplines ?? [])];
    return [
      ...[words.title, words.body],
      ...(inNeed ? help : []),
      ...(why ? [words.why, this.#getQuote().join('')] : []),
      ...(tip ? [words.tip, ...(inNeed ? [] : help), ...spoken(hotlines)] : []),
    ].join('\n');
  }

  #renderLine(words: Words, line: string): TemplateResult {
    return html`<div
      class=${this.#isLiftedHelp ? 'surface line lifted' : 'surface line'}
      part="surface line"
      role="group"
      aria-labelledby="title"
      lang=${words.locale}
      dir=${getDirection(words.locale)}
    >
      ${icon('heart')}
      <p class="title" part="title" id="title">${line}</p>
      <button
        type="button"
        id="open"
        part="open"
        class="quiet"
        aria-labelledby="open title"
        @click=${() => this.#open()}
      >
        ${words.choices.show}
      </button>
      <button
        type="button"
        part="choice choice-close"
        class="close"
        data-choice="close"
        aria-label=${words.choices.close}
        @click=${() => this.#choose('close')}
      >
        <span aria-hidden="true">×</span>
      </button>
      ${this.#isLiftedHelp ? this.#renderNote(words) : nothing}
    </div>`;
  }

  #renderNote({ locale }: Words): TemplateResult {
    return html`<div class="note">${this.#disagreement.render(locale)}</div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const key = this.decision?.nudge;
    if (!this.decision || !key || !this.#words.isReady) return nothing;
    const lineKey = this.#isLiftedHelp ? { ...key, brief: true as const } : key;
    const words = wordsFor(this.easyRead ? toEasyRead(lineKey) : lineKey, this.locale);
    if (words.line && this.isLine) return this.#renderLine(words, words.line);
    const { isLifted } = this.#disagreement;
    // After "This was wrong", the card says only what happens now.
    const note = isLifted && !this.#isLiftedHelp && this.#disagreement.getNote(words.locale);
    const why = !note && this.unfolded.includes('why');
    // If there is no help button, the tip is shown together with the reasons.
    const hasHelp = key.choices.includes('help');
    const tip = !note && (this.unfolded.includes('help') || (why && !hasHelp));
    const { helplines, hotlines } = this.decision;
    const hasHeart = key.harm === 'self-harm' || key.harm === 'support';
    // Helplines are visible from the start, without pressing a button.
    const inNeed = isInNeed(this.decision);
    const { locale } = words;
    const accept = key.direction === 'outgoing' ? 'send' : 'show';

    return html`<div
      class="surface"
      part="surface"
      role=${this.quiet ? 'group' : 'dialog'}
      aria-labelledby="title"
      aria-describedby=${note ? nothing : 'body'}
      lang=${locale}
      dir=${getDirection(locale)}
      tabindex=${this.quiet && !this.isOpened ? nothing : '-1'}
    >
      <div class="head">
        <span class="badge" part="badge">${icon(hasHeart ? 'heart' : 'moon')}</span>
        <div class="text">
          <h2 class=${note ? 'title noted' : 'title'} part="title" id="title" tabindex=${note ? '-1' : nothing}>${note || words.title}</h2>
          ${note ? nothing : html`<p class="body" part="body" id="body">${words.body}</p>`}
        </div>
      </div>
      ${inNeed ? renderHelp(helplines, locale, this.decision) : nothing}
      <div class="choices" part="choices">
        ${this.#choices()
          .filter((choice) => !note || !UNFOLDING.has(choice))
          .map((choice) => this.#button(choice, words, choice === (note ? accept : 'edit')))}
        ${
          note
            ? html`${this.#disagreement.renderUndo(locale)}${this.#disagreement.renderActions(locale)}`
            : html`${hasHelp ? nothing : renderOffers(this, words.offers, this.decision)}
              ${this.#aloud.renderButton(() => this.#text(words, { why, tip, inNeed }), locale)}`
        }
      </div>
      ${
        why || tip
          ? html`<div id="unfolded">
              ${renderExplanation(words, {
                ...{ why, tip, quote: this.#getQuote() },
                disagreement: this.#disagreement.render(locale),
              })}
              ${why || !key.choices.includes('why') ? this.#renderRules(key, locale) : nothing}
              ${
                tip && hasHelp
                  ? html`<div class="offers" part="offers">
                      ${renderOffers(this, words.offers, this.decision)}
                    </div>`
                  : nothing
              }
              ${
                tip
                  ? html`${inNeed ? nothing : renderHelp(helplines, locale, this.decision)}
                    ${renderHelplines(hotlines, locale, 'hotlines')}
                    ${this.#renderLesson(getLesson(key), key.group, locale)}`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-nudge': NightlightNudge;
  }
  interface HTMLElementEventMap {
    'nightlight-gone': CustomEvent<undefined>;
  }
}
