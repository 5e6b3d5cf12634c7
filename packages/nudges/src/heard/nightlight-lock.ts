import type { Heard, OwnLock } from '@nightlight/sdk/heard';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { HeardElement } from './heard-element.ts';
import type { HeardText } from './words.ts';

type LockState = Awaited<ReturnType<OwnLock['state']>>;

/**
 * A web component for the young person's own lock: set it, open it, change the code, remove it, or
 * erase it if the code is forgotten. With `compact`, it has only what opens it.
 */
export class NightlightLock extends HeardElement {
  static override properties: PropertyDeclarations = {
    ...HeardElement.properties,
    compact: { type: Boolean },
    state: { state: true },
    asks: { state: true },
    isCodeShown: { state: true },
  };

  /** Shows only the field that opens the lock, for use inside another element. */
  declare compact: boolean;
  declare state: LockState | undefined;
  /** What the user is asked for: a new code, or whether to erase. */
  declare asks: 'change' | 'remove' | 'erase' | undefined;
  declare isCodeShown: boolean;

  constructor() {
    super();
    this.compact = false;
    this.isCodeShown = false;
  }

  protected override async read(heard: Heard): Promise<() => void> {
    const state = await heard.lock.state();
    return () => {
      this.state = state;
    };
  }

  #value(name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
  }

  #clear(): void {
    const fields = this.renderRoot.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])');
    for (const field of fields) field.value = '';
    this.isCodeShown = false;
  }

  async #use(
    isNew: boolean,
    work: (lock: OwnLock, code: string, newCode: string) => Promise<unknown>,
  ): Promise<void> {
    const [code, newCode] = [this.#value('code'), this.#value('new-code')];
    await this.act(async ({ lock }): Promise<HeardText | undefined> => {
      if ([...(newCode || code)].length < 4) return isNew ? 'shortCode' : 'wrongCode';
      if ((await work(lock, code, newCode)) === false) return 'wrongCode';
      this.#clear();
      this.asks = undefined;
      return undefined;
    });
  }

  #erase(): Promise<void> {
    return this.act(async ({ lock }) => {
      await lock.erase();
      this.asks = undefined;
    });
  }

  #code(name: 'code' | 'new-code', label: 'code' | 'newCode'): TemplateResult {
    // The browser must not save it: others may use its passwords. A spelling check may send it away.
    return this.field(
      name,
      label,
      html`<input name=${name} type=${this.isCodeShown ? 'text' : 'password'} autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="100" dir="auto" required />`,
    );
  }

  /** A code is typed once, and nobody can recover it. */
  #showCode(): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        name="show-code"
        .checked=${this.isCodeShown}
        @change=${({ target }: Event) => {
          this.isCodeShown = (target as HTMLInputElement).checked;
        }}
      /><span>${this.text('showCode')}</span>
    </label>`;
  }

  #form(submit: () => Promise<void>, content: TemplateResult, label: HeardText): TemplateResult {
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        void submit();
      }}
    >
      ${content}${this.#showCode()}
      <div class="buttons">
        <button type="submit" part="submit" class="primary" ?disabled=${this.isBusy}>
          ${this.text(label)}
        </button>
        ${this.asks ? this.button('cancel', 'cancel', () => this.#ask(undefined)) : nothing}
      </div>
    </form>`;
  }

  #ask(what: typeof this.asks): void {
    this.asks = what;
    this.isCodeShown = false;
    this.status = '';
  }

  #renderErase(): TemplateResult {
    return html`<p>${this.text('eraseSure')}</p>
      <div class="buttons">
        ${this.button('keep', 'keep', () => this.#ask(undefined), 'primary')}
        ${this.button('erase-all', 'erase', () => this.#erase())}
      </div>`;
  }

  #renderLocked(): TemplateResult {
    return html`<p>${this.text('locked')}</p>
      ${this.#form(
        () => this.#use(false, (lock, code) => lock.open(code)),
        this.#code('code', 'code'),
        'openLock',
      )}
      ${this.button('forgotten', 'forgotten', () => this.#ask('erase'), 'quiet')}`;
  }

  #renderOpen(): TemplateResult {
    if (this.asks === 'change') {
      return this.#form(
        () => this.#use(true, (lock, code, newCode) => lock.change(code, newCode)),
        html`${this.#code('code', 'code')}${this.#code('new-code', 'newCode')}`,
        'changeCode',
      );
    }
    if (this.asks === 'remove') {
      return this.#form(
        () => this.#use(false, (lock, code) => lock.remove(code)),
        this.#code('code', 'code'),
        'removeLock',
      );
    }
    return html`<p>${this.text('lockOpen')}</p>
      <div class="buttons">
        ${this.button('close', 'closeLock', () => this.heard?.lock.close(), 'primary')}
        ${this.button('change', 'changeCode', () => this.#ask('change'))}
        ${this.button('remove', 'removeLock', () => this.#ask('remove'))}
      </div>`;
  }

  #content(): TemplateResult | typeof nothing {
    if (this.hasFailed) return this.renderNotRead();
    if (this.asks === 'erase') return this.#renderErase();
    if (this.state === 'locked') return this.#renderLocked();
    if (this.state === 'open') return this.#renderOpen();
    if (this.state !== 'none') return nothing;
    return html`<p>${this.text('lockForget')}</p>
      ${this.#form(
        () => this.#use(true, (lock, code) => lock.set(code)),
        this.#code('code', 'newCode'),
        'setLock',
      )}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.words.locale || !(this.state || this.hasFailed)) return nothing;
    if (this.compact) {
      const isShown = this.state === 'locked' || this.isBusy;
      if (!isShown) return nothing;
      return html`<div class="surface" part="surface" tabindex="-1">
        ${this.#content()}
        <p role="status" part="status" tabindex="-1">${this.isBusy ? this.text('working') : this.status}</p>
      </div>`;
    }
    return this.surface(
      'lockTitle',
      html`<p class="quiet-text">${this.text('lockAbout')}</p>
        ${this.#content()}`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-lock': NightlightLock;
  }
}
