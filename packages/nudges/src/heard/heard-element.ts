import type { Heard } from '@nightlight/sdk/heard';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keepFocus, rememberFocus } from '../keep-focus.ts';
import { getDirection, pageLanguage } from '../language.ts';
import { theme } from '../theme.ts';
import { heardStyle } from './heard-style.ts';
import { type HeardText, HeardWords } from './words.ts';

/** What the elements of being heard share: their texts, reading again after changes, and one status line. */
export abstract class HeardElement extends LitElement {
  static override properties: PropertyDeclarations = {
    heard: { attribute: false },
    locale: { type: String },
    status: { state: true },
    isBusy: { state: true },
    hasFailed: { state: true },
  };
  static override styles = [theme, heardStyle];

  /** What `createHeard()` returns. */
  declare heard: Heard | undefined;
  /** Language tag (BCP 47). Default: the page's language. */
  declare locale: string | undefined;
  declare status: string;
  declare isBusy: boolean;
  /** Whether the last reading failed. What was read before may not be shown any more. */
  declare hasFailed: boolean;

  readonly words = new HeardWords(this, () => this.locale || pageLanguage());
  #stop: () => void = () => {};
  #reads = 0;

  constructor() {
    super();
    this.status = '';
    this.isBusy = false;
    this.hasFailed = false;
    keepFocus(this);
  }

  /** Reads what the element shows, and returns a function that takes it over. */
  protected abstract read(heard: Heard): Promise<() => void>;

  protected text(name: HeardText, values?: Readonly<Record<string, string | number>>): string {
    return this.words.format(name, values);
  }

  /** Reads again. Only the newest answer counts. */
  protected async readAgain(): Promise<void> {
    const { heard } = this;
    const reads = ++this.#reads;
    if (!heard) return;
    const takeOver = await this.read(heard).catch(() => undefined);
    if (reads !== this.#reads) return;
    this.hasFailed = !takeOver;
    takeOver?.();
    this.requestUpdate();
  }

  #listen(): void {
    this.#stop();
    this.#stop = this.heard?.onChange(() => void this.readAgain()) ?? (() => {});
    void this.readAgain();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#stop = () => {};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('heard')) this.#listen();
  }

  /**
   * Runs what a button does, once at a time. If it resolves with the name of a text, the status line
   * shows it and gets the focus. If it rejects, the line says that it did not work. Otherwise, a lost
   * focus moves back: a button loses it while it is disabled, or because it is gone.
   */
  protected async act(work: (heard: Heard) => Promise<unknown>): Promise<void> {
    const { heard } = this;
    if (!heard || this.isBusy) return;
    const restoreFocus = rememberFocus(this);
    this.isBusy = true;
    this.status = '';
    const done = await work(heard).catch((): HeardText => 'failed');
    this.isBusy = false;
    this.status = typeof done === 'string' ? this.text(done as HeardText) : '';
    await this.readAgain();
    await this.updateComplete;
    if (this.status) this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
    else restoreFocus();
  }

  /** Whether a checkbox is checked. */
  protected isChosen(name: string): boolean {
    return this.renderRoot.querySelector<HTMLInputElement>(`[name=${name}]`)?.checked ?? false;
  }

  /** Formats a time as the reader's locale does. */
  protected time(at: number): string {
    return new Intl.DateTimeFormat(this.words.locale, {
      ...{ dateStyle: 'medium', timeStyle: 'short' },
    }).format(at);
  }

  /** Stands below a time that may be wrong. */
  protected renderDoubtfulTime(): TemplateResult {
    return html`<p part="doubtful-time">${this.text('doubtfulTime')}</p>`;
  }

  protected button(
    part: string,
    name: HeardText,
    press: (event: Event) => unknown,
    kind: 'primary' | 'quiet' | '' = '',
  ): TemplateResult {
    return html`<button
      type="button"
      part=${part}
      class=${kind}
      ?disabled=${this.isBusy}
      @click=${press}
    >
      ${this.text(name)}
    </button>`;
  }

  /**
   * A button that deletes a row (`<li>`) after a question. The row needs something with the id
   * `question`. *Keep* comes first and gets the focus, so a second press deletes nothing.
   */
  protected renderDelete(
    isAsked: boolean,
    ask: (isAsked: boolean) => void,
    remove: () => unknown,
  ): TemplateResult {
    const show =
      (asks: boolean) =>
      async ({ currentTarget }: Event): Promise<void> => {
        const row = (currentTarget as HTMLElement).closest('li');
        ask(asks);
        await this.updateComplete;
        row?.querySelector<HTMLElement>(asks ? '[part=keep]' : '[part=delete]')?.focus();
      };
    if (!isAsked) return this.button('delete', 'delete', show(true), 'quiet');
    return html`<div class="buttons" role="group" aria-labelledby="question">
      ${this.button('keep', 'keep', show(false))}
      ${this.button('delete-sure', 'delete', remove)}
    </div>`;
  }

  protected field(part: string, name: HeardText, input: TemplateResult): TemplateResult {
    return html`<label class="field" part=${part}><span>${this.text(name)}</span>${input}</label>`;
  }

  /** The surface with its heading. Empty until the texts are loaded. */
  protected surface(title: HeardText, content: unknown): TemplateResult {
    const locale = this.words.locale ?? 'en';
    return html`<div class="surface" part="surface" lang=${locale} dir=${getDirection(locale)} role="group" aria-labelledby="title">
      <h2 id="title" part="title" tabindex="-1">${this.text(title)}</h2>
      ${this.heard?.isKept === false ? html`<p part="not-kept"><strong>${this.text('notKept')}</strong></p>` : nothing}
      ${content}
      <p role="status" part="status" tabindex="-1">${this.isBusy ? this.text('working') : this.status}</p>
    </div>`;
  }

  /** Says that the content could not be read: an empty list would look as if all were lost. */
  protected renderNotRead(): TemplateResult {
    return html`<p part="not-read">${this.text('notRead')}</p>
      ${this.button('try-again', 'tryAgain', () => this.#tryAgain())}`;
  }

  async #tryAgain(): Promise<void> {
    await this.act(async () => {});
    // The button is gone.
    if (!this.hasFailed) this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  /** Says that the content is locked, with the field that opens it. */
  protected renderLocked(): TemplateResult {
    return html`<nightlight-lock part="lock" compact .heard=${this.heard} .locale=${this.locale}></nightlight-lock>`;
  }
}

/** Saves a text as a file, without a request. */
export const download = (name: string, type: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some browsers read the file later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
