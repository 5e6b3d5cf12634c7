import { isNightlightError } from '@nightlight/sdk/core';
import {
  createTrustedLink,
  findTrustedFault,
  type Heard,
  type ReportedPerson,
  TRUSTED_WAYS,
  type TrustedPerson,
} from '@nightlight/sdk/heard';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { HeardElement } from './heard-element.ts';
import type { HeardText } from './words.ts';

type Way = TrustedPerson['way'];
const WAYS: Readonly<Record<Way, HeardText>> = {
  ...{ tel: 'wayTel', sms: 'waySms', mailto: 'wayMailto', app: 'wayApp' },
};
const REACH: Readonly<Record<Way, HeardText>> = {
  ...{ tel: 'reachTel', sms: 'reachSms', mailto: 'reachMailto', app: 'reachApp' },
};

const shown = new Set<() => void>();

/** Reads again who may be offered, because people have joined or left a conversation. */
export const refreshBeside = (): void => {
  for (const refresh of shown) refresh();
};

/**
 * A web component for the young person's trusted person. With `compact`, it has only the way to
 * reach them, for the slot `trusted` of `<nightlight-help>`.
 *
 * @fires nightlight-trusted when the young person wants to open their chat in the app.
 * `detail.person` is the trusted person.
 */
export class NightlightTrusted extends HeardElement {
  static override properties: PropertyDeclarations = {
    ...HeardElement.properties,
    compact: { type: Boolean },
    beside: { attribute: false },
    offersApp: { type: Boolean, attribute: 'offers-app' },
    person: { state: true },
    isEditing: { state: true },
    isBehindLock: { state: true },
    isHidden: { state: true },
    hasLock: { state: true },
  };

  /** Shows only the way to reach them, and nothing if there is none. */
  declare compact: boolean;
  /**
   * The people of the conversation that this is beside, or a function that returns them. A trusted
   * person who is one of them is not offered.
   */
  declare beside: readonly ReportedPerson[] | (() => readonly ReportedPerson[]) | undefined;
  /** Whether the app can open a chat with them: it listens to `nightlight-trusted`. */
  declare offersApp: boolean;
  declare person: TrustedPerson | undefined;
  declare isEditing: boolean;
  /** Whether somebody may be behind the closed lock. */
  declare isBehindLock: boolean;
  /** Whether the person that is shown is set to be behind the lock. */
  declare isHidden: boolean;
  declare hasLock: boolean;

  constructor() {
    super();
    this.compact = false;
    this.offersApp = false;
    this.isEditing = false;
    this.isBehindLock = false;
    this.isHidden = false;
    this.hasLock = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    shown.add(this.#refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    shown.delete(this.#refresh);
  }

  readonly #refresh = (): void => void this.readAgain();

  protected override async read({ trusted, lock }: Heard): Promise<() => void> {
    const people = typeof this.beside === 'function' ? this.beside() : this.beside;
    const person = await (people ? trusted.getBeside(people) : trusted.get());
    const [state, isHidden] = await Promise.all([lock.state(), trusted.isBehindLock()]);
    return () => {
      this.person = person;
      this.isHidden = isHidden;
      this.hasLock = state !== 'none';
      this.isBehindLock = !person && state === 'locked';
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('beside') && !changed.has('heard')) void this.readAgain();
  }

  #value(name: string): string {
    const selector = `[name=${name}]`;
    return this.renderRoot.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';
  }

  #save(): Promise<void> {
    const person: TrustedPerson = {
      ...{ name: this.#value('name'), way: this.#value('way') as Way },
      ...{ to: this.#value('to'), words: this.#value('words') },
    };
    const options = this.hasLock ? { behindLock: this.isChosen('behind-lock') } : {};
    return this.act(async ({ trusted }): Promise<HeardText | undefined> => {
      const fault = findTrustedFault(person);
      if (fault) return fault === 'name' ? 'wrongName' : 'wrongTo';
      try {
        await trusted.set(person, options);
      } catch (error) {
        // All fields are right, so somebody else is behind the closed lock.
        if (isNightlightError(error) && error.code === 'invalid-input') return 'openFirst';
        throw error;
      }
      this.isEditing = false;
      return undefined;
    });
  }

  #reach(person: TrustedPerson): TemplateResult | typeof nothing {
    const label = this.text(REACH[person.way], { name: person.name });
    const link = createTrustedLink(person);
    if (link) return html`<a class="reach" part="reach" href=${link}>${label}</a>`;
    if (!this.offersApp) return nothing;
    return html`<button
      type="button"
      part="reach"
      class="primary"
      @click=${() =>
        this.dispatchEvent(
          new CustomEvent('nightlight-trusted', {
            ...{ detail: { person }, bubbles: true, composed: true },
          }),
        )}
    >
      ${label}
    </button>`;
  }

  #renderPerson(person: TrustedPerson): TemplateResult {
    return html`${this.#reach(person)}
      ${person.words ? html`<blockquote dir="auto">${person.words}</blockquote>` : nothing}
      ${
        this.compact
          ? nothing
          : html`<div class="buttons">
              ${this.button('change', 'change', () => {
                this.isEditing = true;
              })}
              ${this.button('remove', 'remove', () => this.act(({ trusted }) => trusted.remove()), 'quiet')}
            </div>`
      }`;
  }

  #form(): TemplateResult {
    const { name = '', way = 'tel', to = '', words = '' } = this.person ?? {};
    const ways = TRUSTED_WAYS.filter((one) => one !== 'app' || this.offersApp);
    return html`<form
      part="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save();
      }}
    >
      ${this.field('name', 'name', html`<input name="name" maxlength="80" autocomplete="off" dir="auto" .value=${name} />`)}
      ${this.field(
        'way',
        'way',
        html`<select name="way">
          ${ways.map((one) => html`<option value=${one} ?selected=${one === way}>${this.text(WAYS[one])}</option>`)}
        </select>`,
      )}
      ${this.field('to', 'to', html`<input name="to" maxlength="200" autocomplete="off" dir="ltr" .value=${to} />`)}
      ${this.field('words', 'firstWords', html`<textarea name="words" rows="2" maxlength="1000" dir="auto" .value=${words}></textarea>`)}
      <label class="check">
        <input
          type="checkbox"
          name="behind-lock"
          aria-describedby="needs-lock"
          .checked=${this.isHidden}
          ?disabled=${!this.hasLock}
        /><span>${this.text('behindLock')}</span>
      </label>
      <p id="needs-lock" class="quiet-text">${this.hasLock ? nothing : this.text('needsLock')}</p>
      <div class="buttons">
        <button type="submit" part="save" class="primary" ?disabled=${this.isBusy}>
          ${this.text('save')}
        </button>
        ${
          this.isEditing
            ? this.button('cancel', 'cancel', () => {
                this.isEditing = false;
              })
            : nothing
        }
      </div>
    </form>`;
  }

  #renderContent(): TemplateResult {
    const { person } = this;
    return html`${this.isBehindLock ? this.renderLocked() : nothing}
      ${person && !this.isEditing ? this.#renderPerson(person) : this.#form()}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.words.locale) return nothing;
    const { person } = this;
    if (this.compact) {
      const canReach = person && (this.offersApp || person.way !== 'app');
      return canReach ? html`<div part="compact">${this.#renderPerson(person)}</div>` : nothing;
    }
    return this.surface(
      'trustedTitle',
      html`<p class="quiet-text">${this.text('trustedAbout')}</p>
        ${this.hasFailed ? this.renderNotRead() : this.#renderContent()}`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-trusted': NightlightTrusted;
  }
  interface HTMLElementEventMap {
    'nightlight-trusted': CustomEvent<{ readonly person: TrustedPerson }>;
  }
}
