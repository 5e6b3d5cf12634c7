import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill } from './limit-words.ts';
import { LimitsElement, type Shown } from './limits-element.ts';

/**
 * A web component with which a young person asks for a new contact. It says first that the guardian
 * will see the name. Empty if no contact has to be asked for.
 *
 * @fires nightlight-ask-done after the user has asked, or chose not to. `detail.asked` says which.
 */
export class NightlightAsk extends LimitsElement {
  static override properties: PropertyDeclarations = {
    ...LimitsElement.properties,
    participant: { type: String },
    name: { type: String },
    hasAsked: { state: true },
  };

  /** The id of the participant. */
  declare participant: string;
  /** The name that the guardian will see: what `nameOf` returns for the participant. */
  declare name: string | undefined;
  declare hasAsked: boolean;

  constructor() {
    super();
    this.participant = '';
    this.hasAsked = false;
  }

  #finish(asked: boolean): void {
    this.dispatchEvent(
      new CustomEvent('nightlight-ask-done', { bubbles: true, composed: true, detail: { asked } }),
    );
  }

  protected override renderView({ limits, view, words }: Shown): TemplateResult | typeof nothing {
    const isNeeded = view.settings.some(({ name, active }) => name === 'askFirst' && active);
    if (!isNeeded || !this.participant) return nothing;
    if (this.hasAsked) return html`<p part="sent" role="status">${words.asks.sent}</p>`;
    const name = this.name || limits.nameOf(this.participant);
    const ask = (): Promise<void> =>
      this.controller.run(async () => {
        await limits.ask(this.participant);
        this.hasAsked = true;
        this.#finish(true);
      });
    return html`<h2>${fill(words, words.asks.question, { name })}</h2>
      <p part="body">${fill(words, words.asks.body, { name })}</p>
      <div class="row">
        <button type="button" class="primary" part="ask" @click=${ask}>${words.asks.ask}</button>
        <button type="button" part="later" @click=${() => this.#finish(false)}>
          ${words.asks.later}
        </button>
      </div>`;
  }
}
