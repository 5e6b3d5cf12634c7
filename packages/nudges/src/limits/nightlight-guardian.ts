import { isNightlightError } from '@nightlight/sdk/core';
import {
  type Guardian,
  type GuardianChanges,
  type GuardianSetting,
  type GuardianSettings,
  needsAcceptance,
  type RefusedEntry,
} from '@nightlight/sdk/limits';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { DOUBLE_CLICK_MS } from '../double-click.ts';
import { rememberFocus } from '../keep-focus.ts';
import { addEntry, type Effect, entriesOf, LISTS, type ListName, removeEntry } from './entries.ts';
import { fill } from './limit-words.ts';
import { LimitsElement, type Shown } from './limits-element.ts';
import { renderCounts } from './nightlight-limits.ts';

/** Settings that are on or off. */
const FLAGS: readonly GuardianSetting[] = ['stricter', 'askFirst', 'ratings', 'counts'];

type Problem = 'wrong' | 'notSignedIn' | 'sixDigits' | 'easy' | 'closed' | 'tooLong';

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

  /** The last question that was answered. */
  #answered = { id: '', at: Number.NEGATIVE_INFINITY };
  /** What checkboxes were set to, until it is saved. */
  readonly #wanted = new Map<GuardianSetting, boolean>();

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
    this.#wanted.clear();
  };

  async #open({ limits, view }: Shown, pin?: string): Promise<void> {
    const isNew = pin !== undefined && !view.hasPin;
    this.problem = undefined;
    let guardian: Guardian | undefined;
    let hasFailed = false;
    try {
      if (isNew) await limits.createPin(pin);
      guardian = await limits.guardian(pin);
      if (!guardian) this.problem = view.hasSignIn ? 'notSignedIn' : 'wrong';
    } catch (error) {
      if (!isNightlightError(error) || error.code === 'storage') throw error;
      hasFailed = error.code === 'invalid-input';
    }
    await this.controller.load();
    // Only now, so that nothing is pressed or typed while this step still runs.
    if (this.isConnected) this.guardian = guardian;
    else guardian?.close();
    if (hasFailed) this.problem = this.#findProblem(isNew, pin);
  }

  /**
   * Why a PIN was refused. Not the PIN itself, if another tab has made one meanwhile or if nothing can
   * be set any more. The view shows both, and a wait after wrong tries.
   */
  #findProblem(isNew: boolean, pin = ''): Problem | undefined {
    if (!/^\s*\p{Nd}{6}\s*$/u.test(pin)) return 'sixDigits';
    const { hasPin, possible = [] } = this.controller.view ?? {};
    return isNew && !hasPin && possible.length > 0 ? 'easy' : undefined;
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
    const restoreFocus = rememberFocus(this);
    const [flag] = this.#wanted;
    this.isBusy = true;
    await this.controller.run(step);
    this.isBusy = false;
    // What waits is not saved after a failure, so that the message about it stays.
    if (this.controller.hasFailed) this.#wanted.clear();
    else if (flag && this.#wanted.get(flag[0]) === flag[1]) this.#wanted.delete(flag[0]);
    this.#saveNext();
    await this.updateComplete;
    if (!wasOpen && this.guardian) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    else restoreFocus();
  }

  /** Changes something, unless the access has ended meanwhile. Then it can be opened again. */
  #change(step: (guardian: Guardian) => Promise<void>): Promise<void> {
    return this.#run(async () => {
      this.problem = undefined;
      this.saved = undefined;
      this.refused = [];
      try {
        if (this.guardian) await step(this.guardian);
      } catch (error) {
        if (!isNightlightError(error) || error.code !== 'disposed') throw error;
        this.#close();
        this.problem = 'closed';
      }
    });
  }

  #set(changes: GuardianChanges): void {
    void this.#change(async (guardian) => {
      try {
        this.refused = await guardian.set(changes);
      } catch (error) {
        const isInput = isNightlightError(error) && error.code === 'invalid-input';
        if (!isInput || !changes.quiet) throw error;
        this.problem = 'tooLong';
        return;
      }
      if (this.refused.length === 0) [this.saved] = Object.keys(changes) as GuardianSetting[];
    });
  }

  #setFlag(name: GuardianSetting, isOn: boolean): void {
    this.#wanted.set(name, isOn);
    this.#saveNext();
  }

  /** Saves the next checkbox. One that is pressed while something is saved waits here. */
  #saveNext(): void {
    const [next] = this.#wanted;
    if (!next || this.isBusy) return;
    const [name, isOn] = next;
    this.#set({ [name]: isOn });
  }

  #answer(id: string, isAllowed: boolean): void {
    // The next question may have moved under the pointer.
    const { id: last, at } = this.#answered;
    if (id !== last && performance.now() - at < DOUBLE_CLICK_MS) return;
    void this.#change(async (guardian) => {
      await guardian.answer(id, isAllowed);
      this.#answered = { id, at: performance.now() };
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
        .checked=${live(this.#wanted.get(name) ?? this.#valueOf(name, shown) === true)}
        @change=${({ target }: Event) => this.#setFlag(name, (target as HTMLInputElement).checked)}
      />
      ${shown.words.names[name]}
    </label>`;
  }

  #renderList(name: ListName, shown: Shown): TemplateResult {
    const { view, words } = shown;
    const value = this.#valueOf(name, shown);
    const add = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const entry = String(new FormData(form).get('entry') ?? '').trim();
      const button = event.submitter as HTMLButtonElement | null;
      // What is typed while something is saved stays in the field.
      if (this.isBusy) return;
      form.reset();
      if (entry) this.#set(addEntry(name, value, entry, (button?.value ?? 'block') as Effect));
    };
    // An allowed contact needs no asking. Without asking, allowing one does nothing.
    const canAllow = name !== 'contacts' || view.possible.includes('askFirst');
    return html`<ul class="chips">
        ${entriesOf(value).map(({ text, effect }, index) => {
          const label = effect === 'allow' ? fill(words, words.allowed, { list: text }) : text;
          return html`<li>
            <button
              type="button"
              part="remove"
              aria-label=${fill(words, words.guardian.remove, { name: label })}
              @click=${() => this.#set(removeEntry(name, value, index))}
            >
              ${label} <span aria-hidden="true">✕</span>
            </button>
          </li>`;
        })}
      </ul>
      <form class="row" part="add" @submit=${add}>
        <input
          class="entry"
          name="entry"
          maxlength="100"
          required
          autocomplete="off"
          aria-label="${words.guardian.add}: ${words.names[name]}"
          aria-describedby="hint-${name}"
        />
        <button type="submit" value="block">${words.guardian.block}</button>
        ${
          canAllow
            ? html`<button type="submit" value="allow" part="add-allowed">${words.asks.allow}</button>`
            : nothing
        }
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
    return html`<fieldset part="setting" data-setting=${name} tabindex="-1">
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

  /** What waits for an answer, and each no, which can become a yes. */
  #renderAsks({ view, words }: Shown): TemplateResult {
    const { asks } = words;
    return html`<fieldset part="asks" tabindex="-1">
      <legend>${asks.guardian}</legend>
      ${view.asks.length === 0 ? html`<p class="hint">${asks.none}</p>` : nothing}
      ${view.asks.map(({ id, name, answer }) =>
        keyed(
          id,
          html`<div class="row">
            <span>${answer === 'waiting' ? name : fill(words, asks.declined, { name })}</span>
            <button type="button" part="allow" @click=${() => this.#answer(id, true)}>${asks.allow}</button>
            ${
              answer === 'waiting'
                ? html`<button type="button" part="deny" @click=${() => this.#answer(id, false)}>
                    ${asks.deny}
                  </button>`
                : nothing
            }
          </div>`,
        ),
      )}
    </fieldset>`;
  }

  #renderSettings(shown: Shown): TemplateResult {
    const { view, words } = shown;
    return html`<p>${words.guardian.childSees}</p>
      ${view.possible.map((name) => this.#renderSetting(name, shown))}
      ${view.possible.includes('askFirst') ? this.#renderAsks(shown) : nothing}
      <div class="row">
        <button type="button" part="close" @click=${this.#close}>${words.guardian.close}</button>
      </div>`;
  }

  protected override renderView(shown: Shown): TemplateResult {
    const { view, words } = shown;
    const title = html`<h2 tabindex="-1">${words.guardian.title}</h2>`;
    if (view.possible.length === 0) {
      return html`${title}
        <p part="not-at-this-age">${words.guardian.notAtThisAge}</p>`;
    }
    return html`${title}
      ${this.#renderProblem(shown)}
      ${this.guardian ? this.#renderSettings(shown) : this.#renderDoor(shown)}`;
  }
}
