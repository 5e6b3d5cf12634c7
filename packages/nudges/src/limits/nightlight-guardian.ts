import { isNightlightError } from '@nightlight/sdk/core';
import {
  type Contact,
  type Guardian,
  type GuardianChanges,
  type GuardianSetting,
  type GuardianSettings,
  needsAcceptance,
  type RefusedEntry,
} from '@nightlight/sdk/limits';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill } from './limit-words.ts';
import { LimitsElement, type Shown } from './limits-element.ts';
import { renderCounts } from './nightlight-limits.ts';

/** Settings that are on or off. */
const FLAGS: readonly GuardianSetting[] = ['stricter', 'askFirst', 'ratings', 'counts'];
/** Settings with entries. */
type ListName = 'words' | 'sites' | 'contacts';
const LISTS: readonly ListName[] = ['words', 'sites', 'contacts'];

type Problem = 'wrong' | 'sixDigits' | 'easy' | 'closed' | 'tooLong';

/**
 * A web component with the settings for a guardian, behind a PIN or the app's own sign-in. It shows
 * nothing that the young person doesn't see too.
 */
export class NightlightGuardian extends LimitsElement {
  static override properties: PropertyDeclarations = {
    ...LimitsElement.properties,
    guardian: { state: true },
    problem: { state: true },
    refused: { state: true },
    saved: { state: true },
    isBusy: { state: true },
  };

  declare guardian: Guardian | undefined;
  declare problem: Problem | undefined;
  declare refused: readonly RefusedEntry[];
  /** The setting that was saved last. */
  declare saved: GuardianSetting | undefined;
  declare isBusy: boolean;

  constructor() {
    super();
    this.refused = [];
    this.isBusy = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  #close = (): void => {
    this.guardian?.close();
    this.guardian = undefined;
    this.refused = [];
    this.saved = undefined;
  };

  async #open({ limits, view }: Shown, pin?: string): Promise<void> {
    const isNew = pin !== undefined && !view.hasPin;
    try {
      if (isNew) await limits.createPin(pin);
      this.guardian = await limits.guardian(pin);
      this.problem = this.guardian ? undefined : 'wrong';
    } catch (error) {
      if (!isNightlightError(error) || error.code === 'storage') throw error;
      // A wait is shown by the view.
      const isInput = error.code === 'invalid-input';
      this.problem = !isInput
        ? undefined
        : /^\s*\p{Nd}{6}\s*$/u.test(pin ?? '')
          ? 'easy'
          : 'sixDigits';
    }
    await this.controller.load();
  }

  #submitPin =
    (shown: Shown) =>
    (event: SubmitEvent): void => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const pin = String(new FormData(form).get('pin') ?? '');
      form.reset();
      void this.#run(() => this.#open(shown, pin));
    };

  /** Runs one step at a time, and moves the focus to the settings when they open. */
  async #run(step: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    const wasOpen = this.guardian !== undefined;
    this.isBusy = true;
    await this.controller.run(step);
    this.isBusy = false;
    await this.updateComplete;
    if (!wasOpen && this.guardian) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  #set(changes: GuardianChanges): void {
    void this.#run(async () => {
      this.problem = undefined;
      this.saved = undefined;
      try {
        this.refused = (await this.guardian?.set(changes)) ?? [];
        [this.saved] = Object.keys(changes) as GuardianSetting[];
      } catch (error) {
        const code = isNightlightError(error) && error.code;
        if (code === 'invalid-input' && changes.quiet) this.problem = 'tooLong';
        else if (code === 'disposed') {
          this.#close();
          this.problem = 'closed';
        } else throw error;
      }
    });
  }

  #renderProblem({ view, words }: Shown): TemplateResult | typeof nothing {
    const wait = Math.ceil(view.pinWait / 60_000);
    const text =
      wait > 0
        ? fill(words, words.guardian.wait, { count: wait })
        : this.problem && this.problem !== 'tooLong' && words.guardian[this.problem];
    return html`<p class="error" part="problem" role="alert">${text || nothing}</p>`;
  }

  #renderDoor(shown: Shown): TemplateResult {
    const { view, words } = shown;
    const { guardian } = words;
    if (view.hasSignIn) {
      return html`<button
        type="button"
        class="primary"
        part="sign-in"
        @click=${() => this.#run(() => this.#open(shown))}
      >
        ${guardian.signIn}
      </button>`;
    }
    return html`<form class="row" part="pin" @submit=${this.#submitPin(shown)}>
        <label
          >${view.hasPin ? guardian.enterPin : guardian.newPin}
          <input
            name="pin"
            type="password"
            inputmode="numeric"
            autocomplete="off"
            maxlength="6"
            required
          />
        </label>
        <button type="submit" class="primary" ?disabled=${view.pinWait > 0 || this.isBusy}>
          ${view.hasPin ? guardian.open : guardian.savePin}
        </button>
      </form>
      ${view.hasPin ? html`<p class="hint">${guardian.forgot}</p>` : nothing}`;
  }

  #valueOf<Name extends GuardianSetting>(
    name: Name,
    { view }: Shown,
  ): NonNullable<GuardianSettings[Name]> | undefined {
    return view.settings.find((one) => one.name === name && one.by === 'guardian')?.value as
      | NonNullable<GuardianSettings[Name]>
      | undefined;
  }

  #renderFlag(name: GuardianSetting, shown: Shown): TemplateResult {
    return html`<label>
      <input
        type="checkbox"
        aria-describedby="hint-${name}"
        .checked=${this.#valueOf(name, shown) === true}
        @change=${({ target }: Event) => this.#set({ [name]: (target as HTMLInputElement).checked })}
      />
      ${shown.words.names[name]}
    </label>`;
  }

  #entriesOf(name: ListName, shown: Shown): readonly string[] {
    if (name === 'contacts') {
      const contacts = this.#valueOf('contacts', shown) ?? [];
      return contacts.map((contact) => contact.name);
    }
    return this.#valueOf(name, shown)?.block ?? [];
  }

  /** Contacts that the guardian allowed are in the same list as blocked ones. */
  #labelOf(name: ListName, entry: string, shown: Shown): string {
    const contacts = name === 'contacts' ? (this.#valueOf('contacts', shown) ?? []) : [];
    const isAllowed = contacts.some((one) => one.name === entry && one.effect === 'allow');
    return isAllowed ? fill(shown.words, shown.words.allowed, { list: entry }) : entry;
  }

  #setEntries(name: ListName, entries: readonly string[], shown: Shown): void {
    if (name === 'contacts') {
      const known = this.#valueOf('contacts', shown) ?? [];
      const toContact = (entry: string): Contact =>
        known.find((contact) => contact.name === entry) ?? { name: entry, effect: 'block' };
      this.#set({ contacts: entries.map(toContact) });
    } else {
      this.#set({ [name]: { block: entries, allow: this.#valueOf(name, shown)?.allow ?? [] } });
    }
  }

  #renderList(name: ListName, shown: Shown): TemplateResult {
    const { words } = shown;
    const entries = this.#entriesOf(name, shown);
    const add = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const entry = String(new FormData(form).get('entry') ?? '').trim();
      form.reset();
      if (entry) this.#setEntries(name, [...new Set([...entries, entry])], shown);
    };
    return html`<ul class="chips">
        ${entries.map(
          (entry) => html`<li>
            <button
              type="button"
              part="remove"
              aria-label=${fill(words, words.guardian.remove, { name: this.#labelOf(name, entry, shown) })}
              @click=${() =>
                this.#setEntries(
                  name,
                  entries.filter((one) => one !== entry),
                  shown,
                )}
            >
              ${this.#labelOf(name, entry, shown)} <span aria-hidden="true">✕</span>
            </button>
          </li>`,
        )}
      </ul>
      <form class="row" part="add" @submit=${add}>
        <input
          class="entry"
          name="entry"
          maxlength="100"
          required
          autocomplete="off"
          aria-label="${words.guardian.block}: ${words.names[name]}"
          aria-describedby="hint-${name}"
        />
        <button type="submit">${words.guardian.add}</button>
      </form>
      <div role="alert">
        ${this.refused
          .filter(({ setting }) => setting === name)
          .map(
            ({ entry, reason }) =>
              html`<p class="error" part="refused">${fill(words, words.refused[reason], { entry })}</p>`,
          )}
      </div>`;
  }

  #renderQuiet(shown: Shown): TemplateResult {
    const { guardian } = shown.words;
    const quiet = this.#valueOf('quiet', shown);
    const save = (event: SubmitEvent): void => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      this.#set({ quiet: { from: String(data.get('from')), to: String(data.get('to')) } });
    };
    return html`<form class="row" part="quiet" @submit=${save}>
      <label>${guardian.from}<input name="from" type="time" required .value=${quiet?.from ?? '21:00'} /></label>
      <label>${guardian.to}<input name="to" type="time" required .value=${quiet?.to ?? '07:00'} /></label>
      <button type="submit">${guardian.save}</button>
      ${quiet ? this.#renderOff('quiet', shown) : nothing}
    </form>
    <p class="error" part="too-long" role="alert">${this.problem === 'tooLong' ? guardian.tooLong : nothing}</p>`;
  }

  #renderMinutes(shown: Shown): TemplateResult {
    const { guardian } = shown.words;
    const minutes = this.#valueOf('minutes', shown);
    const save = (event: SubmitEvent): void => {
      event.preventDefault();
      this.#set({ minutes: Number(new FormData(event.target as HTMLFormElement).get('minutes')) });
    };
    return html`<form class="row" part="minutes" @submit=${save}>
      <label
        >${guardian.perDay}<input
          name="minutes"
          type="number"
          min="15"
          max="1440"
          step="1"
          required
          aria-describedby="hint-minutes"
          .value=${String(minutes ?? 60)}
      /></label>
      <button type="submit">${guardian.save}</button>
      ${minutes === undefined ? nothing : this.#renderOff('minutes', shown)}
    </form>`;
  }

  #renderOff(name: GuardianSetting, { words }: Shown): TemplateResult {
    return html`<button type="button" part="off" @click=${() => this.#set({ [name]: null })}>
      ${words.guardian.off}
    </button>`;
  }

  #renderSetting(name: GuardianSetting, shown: Shown): TemplateResult {
    const { view, words } = shown;
    const set = view.settings.find((one) => one.name === name && one.by === 'guardian');
    const isWaiting = set && !set.active && needsAcceptance(name, view.ageBand);
    return html`<fieldset part="setting" data-setting=${name}>
      <legend>${words.names[name]}</legend>
      <p class="hint" id="hint-${name}">${words.settingHints[name]}</p>
      ${FLAGS.includes(name) ? this.#renderFlag(name, shown) : nothing}
      ${LISTS.includes(name as ListName) ? this.#renderList(name as ListName, shown) : nothing}
      ${name === 'quiet' ? this.#renderQuiet(shown) : nothing}
      ${name === 'minutes' ? this.#renderMinutes(shown) : nothing}
      <p class="hint" part="saved" role="status">${this.saved === name ? words.guardian.saved : nothing}</p>
      ${isWaiting ? html`<p part="waits">${words.guardian.waitsForYes}</p>` : nothing}
      ${name === 'counts' ? renderCounts(shown) : nothing}
    </fieldset>`;
  }

  #renderAsks({ view, words }: Shown): TemplateResult {
    const waiting = view.asks.filter(({ answer }) => answer === 'waiting');
    const answer = (id: string, isAllowed: boolean): Promise<void> =>
      this.#run(async () => this.guardian?.answer(id, isAllowed));
    return html`<fieldset part="asks">
      <legend>${words.asks.guardian}</legend>
      ${waiting.length === 0 ? html`<p class="hint">${words.asks.none}</p>` : nothing}
      ${waiting.map(
        ({ id, name }) => html`<div class="row">
          <span>${name}</span>
          <button type="button" part="allow" @click=${() => answer(id, true)}>${words.asks.allow}</button>
          <button type="button" part="deny" @click=${() => answer(id, false)}>${words.asks.deny}</button>
        </div>`,
      )}
    </fieldset>`;
  }

  #renderSettings(shown: Shown): TemplateResult {
    const { view, words } = shown;
    if (view.possible.length === 0) return html`<p>${words.guardian.notAtThisAge}</p>`;
    return html`<p>${words.guardian.childSees}</p>
      ${view.possible.map((name) => this.#renderSetting(name, shown))}
      ${view.possible.includes('askFirst') ? this.#renderAsks(shown) : nothing}
      <div class="row">
        <button type="button" part="close" @click=${this.#close}>${words.guardian.close}</button>
      </div>`;
  }

  protected override renderView(shown: Shown): TemplateResult {
    const { words } = shown;
    return html`<h2 tabindex="-1">${words.guardian.title}</h2>
      ${this.#renderProblem(shown)}
      ${this.guardian ? this.#renderSettings(shown) : this.#renderDoor(shown)}`;
  }
}
