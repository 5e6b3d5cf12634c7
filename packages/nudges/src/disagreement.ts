import type { Decision, Nightlight } from '@nightlight/sdk';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { DOUBLE_CLICK_MS } from './double-click.ts';
import { getFocused } from './focus.ts';
import { type DecisionHost, getHeardParts } from './heard-parts.ts';
import { labelFor } from './messages/words-for.ts';
import { renderPictogram } from './pictogram.ts';

/** The part of a Nightlight that "This was wrong" needs. Without `disagree`, there is no button. */
export type Disagrees = Partial<Pick<Nightlight, 'disagree' | 'undoDisagree'>>;

interface Host extends DecisionHost {
  readonly decision: Decision | undefined;
  readonly nightlight: Disagrees | undefined;
  readonly easyRead: boolean;
}

/** Whether the nudge offers help, so that a disagreement makes it one line. */
export const isHelpCard = ({ nudge, stops }: Decision): boolean =>
  !stops && (nudge?.harm === 'support' || nudge?.harm === 'self-harm');

/** "This was wrong" and *Undo* for the text of an element's decision. */
export class Disagreement implements ReactiveController {
  readonly #host: Host;
  readonly #onChange: (isLifted: boolean) => void;
  #decisionId: string | undefined;
  /** Whether the user has disagreed. */
  isLifted = false;
  #hasFailed = false;
  #isBusy = false;
  #liftedAt = 0;

  /** `onChange` is called when the user has disagreed, and when they have taken it back. */
  constructor(host: Host, onChange: (isLifted: boolean) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostUpdate(): void {
    const id = this.#host.decision?.id;
    if (id === this.#decisionId) return;
    this.#decisionId = id;
    this.isLifted = false;
    this.#hasFailed = false;
    this.#isBusy = false;
  }

  /** Whether the text was lifted a moment ago, so that a press may be half of a double click. */
  get isJustLifted(): boolean {
    return this.isLifted && performance.now() - this.#liftedAt < DOUBLE_CLICK_MS;
  }

  async #press(): Promise<void> {
    const { decision, nightlight } = this.#host;
    if (!decision || this.#isBusy) return;
    this.#isBusy = true;
    let hasFailed = false;
    try {
      // If there is no such function, the user reads that it failed.
      const save = nightlight as Required<Disagrees>;
      await save[this.isLifted ? 'undoDisagree' : 'disagree'](decision, { about: 'text' });
    } catch {
      hasFailed = true;
    }
    // Meanwhile, the element may have got another decision.
    if (this.#host.decision?.id !== decision.id) return;
    this.#isBusy = false;
    this.#hasFailed = hasFailed;
    if (!hasFailed) {
      this.isLifted = !this.isLifted;
      this.#liftedAt = performance.now();
      this.#onChange(this.isLifted);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#moveFocus();
  }

  /** Moves the focus to the sentence that says what happened, so that screen readers read it. */
  #moveFocus(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const focused = getFocused();
    if (focused && focused !== this.#host && !root.contains(focused)) return;
    root.querySelector<HTMLElement>(this.#hasNote ? '.noted' : '[data-choice=wrong]')?.focus();
  }

  get #hasNote(): boolean {
    return this.isLifted || this.#hasFailed;
  }

  #button(
    name: 'wrong' | 'undo',
    label: 'wrong' | 'undo' | 'tryAgain',
    locale: string,
  ): TemplateResult {
    return html`<button
      type="button"
      class="quiet"
      part=${`choice choice-${name}`}
      data-choice=${name}
      @click=${() => this.#press()}
    >
      ${this.#host.easyRead ? renderPictogram(name === 'undo' ? 'unsend' : 'close') : nothing}
      ${labelFor(label, locale)}
    </button>`;
  }

  /** Says what the disagreement changed, or that it could not be saved. */
  getNote(locale: string): string {
    const { decision } = this.#host;
    if (this.#hasFailed || !decision) return labelFor('wrongNotKept', locale);
    const unstopped = isHelpCard(decision) ? 'liftedLine' : 'liftedNote';
    return labelFor(decision.stops ? 'liftedStop' : unstopped, locale);
  }

  renderUndo(locale: string): TemplateResult {
    return this.#button('undo', 'undo', locale);
  }

  /** Renders the button, or what happened and the way back, and the ways to be heard beside it. */
  render(locale: string): TemplateResult {
    return html`${this.#renderOwn(locale)}${this.renderActions(locale)}`;
  }

  /** Renders what `addHeard()` adds: *Save this message* and *Tell the app this was wrong*. */
  renderActions(locale: string): unknown {
    const { decision } = this.#host;
    return decision && getHeardParts()?.renderActions(this.#host, decision, locale);
  }

  #renderOwn(locale: string): TemplateResult | typeof nothing {
    const { decision, nightlight } = this.#host;
    if (!decision?.canDisagree || !nightlight?.disagree) return nothing;
    if (!this.#hasNote) return this.#button('wrong', 'wrong', locale);
    return html`<p class="noted" part="noted" tabindex="-1">${this.getNote(locale)}</p>
      ${this.isLifted ? this.renderUndo(locale) : this.#button('wrong', 'tryAgain', locale)}`;
  }
}
