import type { Contact } from '@nightlight/sdk/limits';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill } from './limit-words.ts';
import { LimitsElement, type Shown } from './limits-element.ts';

/**
 * A web component with which a young person asks for a new contact. It says first that the guardian
 * will see the name. Then it says that the question waits, or that the answer was no. Empty if this
 * contact does not have to be asked for.
 *
 * @fires nightlight-ask-done after the user has asked, or chose not to. `detail.asked` says which.
 */
export class NightlightAsk extends LimitsElement {
  static override properties: PropertyDeclarations = {
    ...LimitsElement.properties,
    participant: { type: String },
    name: { type: String },
  };

  /** The id of the participant. */
  declare participant: string;
  /** The name that the young person reads and the guardian will see. Default: what `nameOf` returns. */
  declare name: string | undefined;

  constructor() {
    super();
    this.participant = '';
  }

  #wantsFocus = false;

  /** Moves the focus to the question, once it is there. */
  override focus(options?: FocusOptions): void {
    const target = this.shadowRoot?.querySelector<HTMLElement>('[tabindex]');
    target?.focus(options);
    this.#wantsFocus = !target;
  }

  protected override updated(): void {
    if (this.#wantsFocus) this.focus();
  }

  #finish(asked: boolean): void {
    this.dispatchEvent(
      new CustomEvent('nightlight-ask-done', { bubbles: true, composed: true, detail: { asked } }),
    );
  }

  protected override renderView({ limits, view, words }: Shown): TemplateResult | typeof nothing {
    const isNeeded = view.settings.some(({ name, active }) => name === 'askFirst' && active);
    if (!isNeeded || !this.participant) return nothing;
    const name = this.name || limits.nameOf(this.participant);
    const contacts = view.settings.find((one) => one.name === 'contacts')?.value;
    const isAllowed = (contacts as readonly Contact[] | undefined)?.some(
      ({ id, effect }) => effect === 'allow' && id === this.participant,
    );
    if (isAllowed) return nothing;
    const asked = view.asks.find(({ id }) => id === this.participant);
    if (asked) {
      const text = asked.answer === 'waiting' ? words.asks.sent : words.asks.declined;
      const sent = fill(words, text, { name: asked.name });
      return html`<p part="sent" role="status" tabindex="-1">${sent}</p>`;
    }
    const ask = (): Promise<void> =>
      this.controller.run(async () => {
        await limits.ask(this.participant, name);
        this.#finish(true);
      });
    return html`<h2 tabindex="-1">${fill(words, words.asks.question, { name })}</h2>
      <p part="body">${fill(words, words.asks.body, { name })}</p>
      <div class="row">
        <button type="button" class="primary" part="ask" @click=${ask}>${words.asks.ask}</button>
        <button type="button" part="later" @click=${() => this.#finish(false)}>
          ${words.asks.later}
        </button>
      </div>`;
  }
}
