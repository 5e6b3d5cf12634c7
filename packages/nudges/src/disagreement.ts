import type { Decision, Nightlight } from '@nightlight/sdk';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { getFocused } from './focus.ts';
import { labelFor } from './messages/words-for.ts';
import { renderPictogram } from './pictogram.ts';

/** The part of a Nightlight that "This was wrong" needs. Without `undoDisagree`, there is no *Undo*. */
export type Disagrees = Partial<Pick<Nightlight, 'disagree' | 'undoDisagree'>>;

interface Host extends LitElement {
  readonly decision: Decision | undefined;
  readonly nightlight: Disagrees | undefined;
  readonly easyRead: boolean;
}

type State = 'none' | 'not-saved' | 'lifted' | 'not-undone';

/** A double click on "This was wrong" must not also press the button that replaces it. */
const DOUBLE_CLICK_MS = 500;

/** Whether the nudge offers help, so that a disagreement makes it one line. */
export const isHelpCard = ({ nudge, stops }: Decision): boolean =>
  !stops && (nudge?.harm === 'support' || nudge?.harm === 'self-harm');

/** "This was wrong" and *Undo* for the text of an element's decision. */
export class Disagreement implements ReactiveController {
  readonly #host: Host;
  readonly #onChange: (isLifted: boolean) => void;
  #decisionId: string | undefined;
  #state: State = 'none';
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
    this.#state = 'none';
    this.#isBusy = false;
  }

  get isLifted(): boolean {
    return this.#state === 'lifted' || this.#state === 'not-undone';
  }

  /** Whether the text was lifted a moment ago, so that a press may be half of a double click. */
  get isJustLifted(): boolean {
    return this.isLifted && performance.now() - this.#liftedAt < DOUBLE_CLICK_MS;
  }

  async #press(): Promise<void> {
    const { decision, nightlight } = this.#host;
    if (!decision || this.#isBusy) return;
    const undoes = this.isLifted;
    this.#isBusy = true;
    let isDone = true;
    try {
      const about = { about: 'text' } as const;
      if (undoes) await nightlight?.undoDisagree?.(decision, about);
      else await nightlight?.disagree?.(decision, about);
    } catch {
      isDone = false;
    }
    // Meanwhile, the element may have got another decision.
    if (this.#host.decision?.id !== decision.id) return;
    this.#isBusy = false;
    if (isDone) {
      this.#state = undoes ? 'none' : 'lifted';
      this.#liftedAt = performance.now();
      this.#onChange(this.isLifted);
    } else this.#state = undoes ? 'not-undone' : 'not-saved';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#moveFocus();
  }

  /** Moves the focus to the sentence that says what happened, so that screen readers read it. */
  #moveFocus(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const focused = getFocused();
    if (focused && focused !== this.#host && !root.contains(focused)) return;
    const target = this.#state === 'none' ? '[data-choice=wrong]' : '.noted';
    root.querySelector<HTMLElement>(target)?.focus();
  }

  #button(name: 'wrong' | 'undo', label: string): TemplateResult {
    const pictogram = name === 'undo' ? 'unsend' : 'close';
    return html`<button
      type="button"
      class="quiet"
      part=${`choice choice-${name}`}
      data-choice=${name}
      @click=${() => this.#press()}
    >
      ${this.#host.easyRead ? renderPictogram(pictogram) : nothing}${label}
    </button>`;
  }

  /** Says what the disagreement changed, or that it could not be saved. */
  getNote(locale: string): string {
    const { decision } = this.#host;
    if (this.#state !== 'lifted' || !decision) return labelFor('wrongNotKept', locale);
    if (decision.stops) return labelFor('liftedStop', locale);
    return labelFor(isHelpCard(decision) ? 'liftedLine' : 'liftedNote', locale);
  }

  renderUndo(locale: string): TemplateResult | typeof nothing {
    const { nightlight } = this.#host;
    return nightlight?.undoDisagree ? this.#button('undo', labelFor('undo', locale)) : nothing;
  }

  /** Renders the button, or what happened and the way back. */
  render(locale: string): TemplateResult | typeof nothing {
    const { decision, nightlight } = this.#host;
    if (!decision?.canDisagree || !nightlight?.disagree) return nothing;
    if (this.#state === 'none') return this.#button('wrong', labelFor('wrong', locale));
    return html`<p class="noted" part="noted" tabindex="-1">${this.getNote(locale)}</p>
      ${this.isLifted ? this.renderUndo(locale) : this.#button('wrong', labelFor('tryAgain', locale))}`;
  }
}
