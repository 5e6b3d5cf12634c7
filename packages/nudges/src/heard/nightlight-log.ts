import type { Nightlight } from '@nightlight/sdk';
import { NightlightError } from '@nightlight/sdk/core';
import type { Heard, LiftedDecision, LogEntry, ReportDraft } from '@nightlight/sdk/heard';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { getHarmText } from './harm-text.ts';
import { download, HeardElement } from './heard-element.ts';
import type { HeardText } from './words.ts';

const getDeed = ({ action, direction, about, rule }: LogEntry): HeardText => {
  if (rule.startsWith('limit.')) return 'didLimit';
  if (action === 'block') return rule.startsWith('known.') ? 'didBlockPicture' : 'didBlock';
  if (action === 'blur') return direction === 'incoming' ? 'didBlur' : 'didPause';
  if (action === 'pause') return direction === 'incoming' ? 'didVeil' : 'didPause';
  return about === 'kind' ? 'didPraise' : 'didAdvice';
};

/**
 * A web component that lists what Nightlight said, covered or stopped, why, and by which rule, and
 * what the young person called wrong. Support, calls for help and reports are not in it.
 *
 * @fires nightlight-report-draft when the young person wants to tell the app that a decision was
 * wrong. `detail.draft` is for `<nightlight-report>`.
 */
export class NightlightLog extends HeardElement {
  static override properties: PropertyDeclarations = {
    ...HeardElement.properties,
    nightlight: { attribute: false },
    nameOf: { attribute: false },
    entries: { state: true },
    lifted: { state: true },
    isLocked: { state: true },
  };

  /** Takes back what was called wrong. Without it, there is no *Undo*. */
  declare nightlight: Pick<Nightlight, 'undoDisagree'> | undefined;
  /** Returns the name of a person, for what was called wrong in a chat with them. */
  declare nameOf: ((id: string) => string | undefined) | undefined;
  declare entries: readonly LogEntry[];
  declare lifted: readonly LiftedDecision[];
  declare isLocked: boolean;

  constructor() {
    super();
    this.isLocked = false;
    this.entries = [];
    this.lifted = [];
  }

  protected override async read(heard: Heard): Promise<() => void> {
    const [entries, lifted, state] = await Promise.all([
      heard.log.list(),
      heard.lifted(),
      heard.lock.state(),
    ]);
    return () => {
      this.isLocked = state === 'locked';
      this.entries = entries;
      this.lifted = lifted;
    };
  }

  #undo(one: LiftedDecision): Promise<void> {
    return this.act(async () => {
      if (!this.nightlight) throw new NightlightError('invalid-input', '`nightlight` is missing.');
      await this.nightlight.undoDisagree(one);
    });
  }

  #tell(draft: ReportDraft): void {
    this.dispatchEvent(
      new CustomEvent('nightlight-report-draft', {
        ...{ detail: { draft }, bubbles: true, composed: true },
      }),
    );
  }

  #lines(entry: LogEntry): readonly string[] {
    const { at, about = '', action, harms, reasons, rule, policyVersion } = entry;
    const isBlackmail = reasons.some((reason) => reason.startsWith('explicit:sextortion:'));
    const harm =
      getHarmText(isBlackmail ? 'sextortion' : about) ?? getHarmText(harms[0]) ?? 'other';
    // A list or a limit stops a message whatever it looks like.
    const isReasonKnown = about === 'kind' || action === 'block';
    return [
      `${this.time(at)} · ${this.text(getDeed(entry))}`,
      ...(isReasonKnown ? [] : [this.text('because', { harm: this.text(harm) })]),
      this.text('rule', { rule, version: policyVersion }),
    ];
  }

  #save(): void {
    const list = this.entries.map((entry) => this.#lines(entry).join('\n')).join('\n\n');
    const text = [this.text('logTitle'), this.text('logAbout'), list].join('\n\n');
    download('nightlight.txt', 'text/plain;charset=utf-8', `${text}\n`);
  }

  #entry(entry: LogEntry): TemplateResult {
    const [what, ...more] = this.#lines(entry);
    const { conversation, rule, policyVersion } = entry;
    const draft: ReportDraft = {
      ...{ about: 'decision', conversation, decision: { rule, policyVersion } },
    };
    return html`<li part="entry">
      <h3>${what}</h3>
      ${more.map((line) => html`<p class="quiet-text">${line}</p>`)}
      ${this.button('tell', 'tellThem', () => this.#tell(draft), 'quiet')}
    </li>`;
  }

  #liftedItem(one: LiftedDecision): TemplateResult {
    // The draft names nobody: the young person said that there was no harm.
    const { at, about, conversation = '', people = [] } = one;
    const what = this.text(about === 'text' ? 'liftedText' : 'liftedPicture');
    // Behind a closed lock, nothing shows with whom something happened.
    const shown = this.isLocked ? [] : people;
    const names = shown.flatMap((id) => this.nameOf?.(id) ?? []).join(', ');
    const tell = () => this.#tell({ about: 'decision', conversation });
    return html`<li part="lifted">
      <h3>${this.time(at)} · ${what}${names ? html` · <bdi>${names}</bdi>` : nothing}</h3>
      <div class="buttons">
        ${this.nightlight ? this.button('undo', 'undo', () => this.#undo(one)) : nothing}
        ${this.button('tell', 'tellThem', tell, 'quiet')}
      </div>
    </li>`;
  }

  #lists(): TemplateResult {
    const { entries, lifted } = this;
    if (this.hasFailed) return this.renderNotRead();
    return html`${
      entries.length > 0
        ? html`<ul part="entries">${entries.map((entry) => this.#entry(entry))}</ul>
          ${this.button('save', 'saveList', () => this.#save())}`
        : html`<p>${this.text('empty')}</p>`
    }
    ${
      lifted.length > 0
        ? html`<h3>${this.text('liftedTitle')}</h3>
          <ul>${lifted.map((one) => this.#liftedItem(one))}</ul>`
        : nothing
    }`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.words.locale) return nothing;
    return this.surface(
      'logTitle',
      html`<p class="quiet-text">
          ${this.text('logAbout')} ${this.heard?.isKept ? this.text('logKept') : nothing}
        </p>
        ${this.#lists()}`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-log': NightlightLog;
  }
  interface HTMLElementEventMap {
    'nightlight-report-draft': CustomEvent<{ readonly draft: ReportDraft }>;
  }
}
