import { type Helpline, hotlinesFor, type Place } from '@nightlight/sdk/core';
import {
  createReport,
  type Heard,
  type Report,
  type ReportDraft,
  type ReportedMessage,
  type ReportedPerson,
  type ReportReceiver,
  type SentReport,
} from '@nightlight/sdk/heard';
import { HELPLINES } from '@nightlight/sdk/helplines';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { helplinesStyle, renderHelplines } from '../helplines.ts';
import {
  type ChoosableMessage,
  type GetCoveredFor,
  listChoosable,
  renderChoosable,
} from './choosable-messages.ts';
import { HeardElement } from './heard-element.ts';
import type { HeardText } from './words.ts';

const FAMILY: Readonly<Record<ReportReceiver['family'], HeardText>> = {
  ...{ never: 'familyNever', maybe: 'familyMaybe', always: 'familyAlways' },
};
const STATUS = { received: 'received', 'in-review': 'inReview', closed: 'closed' } as const;
const PLACES: Readonly<Partial<Record<Place, HeardText>>> = {
  ...{ class: 'placeClass', lobby: 'placeLobby', dm: 'placeDm', group: 'placeGroup' },
  ...{ forum: 'placeForum', support: 'placeSupport' },
  ...{ education: 'placeEducation', art: 'placeArt' },
};

/**
 * A web component with which a young person reports. With a `draft`, they see and edit all of it,
 * and read who receives it, before they send. Below are their reports, with what became of them.
 *
 * @fires nightlight-report-done when the draft was sent or cancelled. `detail.sent` says which. The
 * element then lists the reports.
 */
export class NightlightReport extends HeardElement {
  static override properties: PropertyDeclarations = {
    ...HeardElement.properties,
    draft: { attribute: false },
    context: { attribute: false },
    nameOf: { attribute: false },
    coveredFor: { attribute: false },
    region: { type: String },
    chatName: { type: String, attribute: 'chat-name' },
    helplines: { attribute: false },
    reports: { state: true },
    isLocked: { state: true },
    anchor: { state: true },
    asksToDelete: { state: true },
  };
  static override styles = [...HeardElement.styles, helplinesStyle];

  /** What to report: the conversation, with the messages and people to choose from. */
  declare draft: ReportDraft | undefined;
  /** Messages around those of the draft, which are sent only if the young person chooses them. */
  declare context: readonly ReportedMessage[] | undefined;
  /** Returns the name of an author who is not among the draft's people. */
  declare nameOf: ((id: string) => string | undefined) | undefined;
  /**
   * Returns for what a message is covered in the chat. With it, the first words of the others can be
   * read before a message is unfolded.
   */
  declare coveredFor: GetCoveredFor | undefined;
  /** Country code (ISO 3166-1 alpha-2) of the hotlines beside the form. */
  declare region: string | undefined;
  /** The name that the app shows for the chat of the draft. Default: its id, which is sent. */
  declare chatName: string | undefined;
  /** Replaces the services of this package. */
  declare helplines: readonly Helpline[] | undefined;
  declare reports: readonly SentReport[];
  declare isLocked: boolean;
  declare anchor: Report['evidence'];
  declare asksToDelete: string | undefined;
  /** Of the draft, or of the last one. Sending it twice makes one report. */
  #id = '';

  constructor() {
    super();
    this.reports = [];
    this.isLocked = false;
  }

  protected override async read(heard: Heard): Promise<() => void> {
    const { reports, lock, evidence } = heard;
    const [list, state, anchor] = await Promise.all([
      reports.list(),
      lock.state(),
      evidence.anchor(),
    ]);
    return () => {
      this.reports = list;
      this.isLocked = state === 'locked';
      // Behind a closed lock, nothing shows that something was saved.
      this.anchor = this.isLocked ? undefined : anchor;
      const sent = list.find(({ report }) => report.id === this.#id);
      // The line after sending says that the report waits, until it has arrived.
      if (this.status && sent?.answer) this.status = this.text(STATUS[sent.answer.status]);
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('draft') && this.draft) this.#id = crypto.randomUUID();
    // What became of earlier reports.
    const isOpened = changed.get('isLocked') === true && !this.isLocked;
    if (changed.has('heard') || isOpened) void this.heard?.reports.refresh().catch(() => {});
  }

  #listMessages({ messages }: ReportDraft): readonly ChoosableMessage[] {
    return listChoosable(messages, this.context);
  }

  #send(draft: ReportDraft): Promise<void> {
    const account = this.renderRoot.querySelector('textarea')?.value.trim() ?? '';
    const messages = this.#listMessages(draft)
      .filter((_, i) => this.isChosen(`message-${i}`))
      .map(({ message }) => message);
    const people = this.#listPeople(draft).filter((_, i) => this.isChosen(`person-${i}`));
    const anchor = this.isChosen('anchor') ? this.anchor : undefined;
    return this.act(async ({ reports, isKept }): Promise<HeardText> => {
      const report = createReport({
        ...{ ...draft, account, messages, people },
        ...(anchor ? { evidence: anchor } : {}),
      });
      await reports.send({ ...report, id: this.#id });
      this.#done(true);
      if (!reports.receiver) return 'notSent';
      return isKept ? 'kept' : 'keptOpen';
    });
  }

  #done(sent: boolean): void {
    this.draft = undefined;
    this.dispatchEvent(
      new CustomEvent('nightlight-report-done', {
        ...{ detail: { sent }, bubbles: true, composed: true },
      }),
    );
  }

  /** With the names that are shown, because they are sent. */
  #listPeople({ people = [] }: ReportDraft): readonly ReportedPerson[] {
    return people.map(({ id, name = this.nameOf?.(id) }) => ({
      id,
      ...(name === undefined ? {} : { name }),
    }));
  }

  #nameOf(author: string): string {
    if (author === 'self') return this.text('self');
    return (
      this.draft?.people?.find(({ id }) => id === author)?.name ?? this.nameOf?.(author) ?? author
    );
  }

  /** Who receives a report, and whether family is told. */
  #receiver(receiver: ReportReceiver): TemplateResult {
    return html`<p>${this.text('reportTo', { receiver: receiver.name })}</p>
      <p><strong>${this.text(FAMILY[receiver.family])}</strong></p>`;
  }

  /** The rest of what is sent, beside messages and people. */
  #where({ conversation, place, decision }: ReportDraft): TemplateResult {
    const chat = this.chatName || conversation;
    const placeText = place && PLACES[place];
    return html`${chat ? html`<p part="chat">${this.text('fromChat', { chat })}</p>` : nothing}
      ${placeText ? html`<p part="place">${this.text(placeText)}</p>` : nothing}
      ${
        decision
          ? html`<p part="decision">${this.text('rule', { rule: decision.rule, version: decision.policyVersion })}</p>`
          : nothing
      }`;
  }

  #form(draft: ReportDraft): TemplateResult {
    const receiver = this.heard?.reports.receiver;
    const people = this.#listPeople(draft);
    const messages = this.#listMessages(draft);
    return html`<div part="receiver">
        ${receiver ? this.#receiver(receiver) : html`<p>${this.text('noReceiver')}</p>`}
        <p>${this.text('notSentYet')}</p>
        ${this.#where(draft)}
      </div>
      <form
        part="form"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#send(draft);
        }}
      >
        ${
          messages.length > 0
            ? html`<fieldset part="messages">
                <legend>${this.text('messages')}</legend>
                ${messages.map((one, i) =>
                  renderChoosable(one, i, {
                    ...{ name: this.#nameOf(one.message.author), picture: 'picture' },
                    time: one.message.sentAt === undefined ? '' : this.time(one.message.sentAt),
                    getCoveredFor: this.coveredFor,
                    text: (...name) => this.text(...name),
                  }),
                )}
              </fieldset>`
            : nothing
        }
        ${
          people.length > 0
            ? html`<fieldset part="people">
                <legend>${this.text('people')}</legend>
                ${people.map(
                  ({ id, name }, i) => html`<label class="check">
                    <input type="checkbox" name=${`person-${i}`} checked /><bdi>${name ?? id}</bdi>
                  </label>`,
                )}
              </fieldset>`
            : nothing
        }
        ${
          this.anchor
            ? html`<label class="check">
                <input type="checkbox" name="anchor" checked /><span>${this.text('withAnchor')}</span>
              </label>`
            : nothing
        }
        ${this.field('account', 'account', html`<textarea rows="4" maxlength="4000" dir="auto" .value=${draft.account ?? ''}></textarea>`)}
        <div class="buttons">
          <button type="submit" part="send" class="primary" ?disabled=${this.isBusy}>
            ${this.text('send')}
          </button>
          ${this.button('cancel', 'cancel', () => this.#done(false))}
        </div>
      </form>
      ${this.#renderHotlines()}`;
  }

  #renderHotlines(): TemplateResult | typeof nothing {
    const lines = hotlinesFor(this.helplines ?? HELPLINES, this.region);
    return renderHelplines(lines, this.words.locale ?? 'en', 'hotlines');
  }

  #stateOf({ state, answer, mustConfirm }: SentReport): HeardText {
    if (state === 'delivered') return STATUS[answer?.status ?? 'received'];
    if (state === 'refused') return 'refused';
    if (mustConfirm) return 'mustConfirm';
    return this.heard?.reports.receiver ? 'waiting' : 'noReceiver';
  }

  /** Who receives a report now, for a young person who has read something else before. */
  #question({ report, mustConfirm }: SentReport): TemplateResult | typeof nothing {
    const receiver = this.heard?.reports.receiver;
    if (!mustConfirm || !receiver) return nothing;
    return html`${this.#receiver(receiver)}
      ${this.button('confirm', 'send', () =>
        this.act(async ({ reports, isKept }): Promise<HeardText> => {
          await reports.confirm(report.id);
          this.#id = report.id;
          return isKept ? 'kept' : 'keptOpen';
        }),
      )}`;
  }

  #delete(id: string): Promise<void> {
    return this.act(async ({ reports }) => {
      await reports.remove(id);
      this.asksToDelete = undefined;
    });
  }

  #report(sent: SentReport): TemplateResult {
    const { report, answer, hasDoubtfulTime } = sent;
    const [first, ...more] = report.people.map(({ name, id }) => name ?? id);
    const isAsked = this.asksToDelete === report.id;
    const ask = (asks: boolean) => {
      this.asksToDelete = asks ? report.id : undefined;
    };
    return html`<li part="report">
      <h3>${this.time(report.madeAt)}${first ? html` · <bdi>${[first, ...more].join(', ')}</bdi>` : nothing}</h3>
      ${hasDoubtfulTime ? this.renderDoubtfulTime() : nothing}
      <p part="state"><strong>${this.text(this.#stateOf(sent))}</strong></p>
      ${sent.state === 'refused' ? html`<p>${this.text('refusedNow')}</p>` : nothing}
      ${this.#question(sent)}
      ${answer ? html`<p class="quiet-text">${this.text('reference', { reference: answer.reference })}</p>` : nothing}
      ${report.account ? html`<blockquote dir="auto">${report.account}</blockquote>` : nothing}
      ${
        answer && answer.messages.length > 0
          ? html`<p>${this.text('theyWrote')}</p>
            ${answer.messages.map(({ text }) => html`<blockquote part="answer" dir="auto">${text}</blockquote>`)}`
          : nothing
      }
      ${isAsked ? html`<p id="question">${this.text('deleteReport')}</p>` : nothing}
      ${this.renderDelete(isAsked, ask, () => this.#delete(report.id))}
    </li>`;
  }

  #list(): TemplateResult {
    if (this.hasFailed) return this.renderNotRead();
    if (this.isLocked) return this.renderLocked();
    if (this.reports.length === 0) return html`<p>${this.text('noReports')}</p>`;
    return html`<ul part="reports">
        ${this.reports.map((sent) => keyed(sent.report.id, this.#report(sent)))}
      </ul>
      ${this.button('check', 'checkNews', () => this.act(({ reports }) => reports.refresh()))}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.words.locale) return nothing;
    const { draft } = this;
    return draft
      ? // A new draft starts with new fields.
        this.surface('reportTitle', keyed(this.#id, this.#form(draft)))
      : this.surface('myReports', this.#list());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-report': NightlightReport;
  }
  interface HTMLElementEventMap {
    'nightlight-report-done': CustomEvent<{ readonly sent: boolean }>;
  }
}
