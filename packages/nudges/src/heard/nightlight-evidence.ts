import type {
  EvidenceItem,
  EvidenceTexts,
  Heard,
  ReportedMessage,
  ReportedPerson,
  SavedEvidence,
} from '@nightlight/sdk/heard';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import {
  type ChoosableMessage,
  type GetCoveredFor,
  listChoosable,
  renderChoosable,
} from './choosable-messages.ts';
import { download, HeardElement } from './heard-element.ts';
import type { HeardText } from './words.ts';

/**
 * A web component with which a young person saves what happened, and exports it as a page. With a
 * `draft`, they add a note and save its messages. It takes no picture, only hashes.
 *
 * @fires nightlight-evidence-done when the draft was saved. Remove it.
 */
export class NightlightEvidence extends HeardElement {
  static override properties: PropertyDeclarations = {
    ...HeardElement.properties,
    draft: { attribute: false },
    context: { attribute: false },
    nameOf: { attribute: false },
    coveredFor: { attribute: false },
    saved: { state: true },
    isLocked: { state: true },
    hasLock: { state: true },
    asksToDelete: { state: true },
  };

  /** The people and messages to save. Without it, the young person saves a note alone. */
  declare draft: Omit<EvidenceItem, 'note'> | undefined;
  /** The newest messages of a conversation, of which the young person may choose some to save. */
  declare context: readonly ReportedMessage[] | undefined;
  /** Returns the name of an author who is not among the draft's people. */
  declare nameOf: ((id: string) => string | undefined) | undefined;
  /**
   * Returns for what a message is covered in the chat. With it, the first words of the others can be
   * read before a message is unfolded.
   */
  declare coveredFor: GetCoveredFor | undefined;
  declare saved: readonly SavedEvidence[];
  declare isLocked: boolean;
  declare hasLock: boolean;
  /** The number of the item. */
  declare asksToDelete: number | undefined;

  /** After saving, the form starts with new fields. */
  #saves = 0;

  constructor() {
    super();
    this.saved = [];
    this.isLocked = false;
    this.hasLock = false;
  }

  protected override async read(heard: Heard): Promise<() => void> {
    const [saved, state] = await Promise.all([heard.evidence.list(), heard.lock.state()]);
    return () => {
      this.saved = saved;
      this.isLocked = state === 'locked';
      this.hasLock = state !== 'none';
    };
  }

  get #messages(): readonly ChoosableMessage[] {
    return listChoosable(this.draft?.messages, this.context);
  }

  #nameOf(author: string): string | undefined {
    return this.draft?.people.find(({ id }) => id === author)?.name ?? this.nameOf?.(author);
  }

  /** The people of the draft, and the authors of what is chosen. */
  #listPeople(messages: readonly ReportedMessage[]): readonly ReportedPerson[] {
    const { people = [] } = this.draft ?? {};
    const authors = new Set(messages.map(({ author }) => author));
    const others = [...authors].filter(
      (author) => author !== 'self' && !people.some(({ id }) => id === author),
    );
    return [
      ...people,
      ...others.map((id) => {
        const name = this.#nameOf(id);
        return { id, ...(name === undefined ? {} : { name }) };
      }),
    ];
  }

  #save(): Promise<void> {
    const field = this.renderRoot.querySelector('textarea');
    const messages = this.#messages
      .filter((_, i) => this.isChosen(`message-${i}`))
      .map(({ message }) => message);
    return this.act(async ({ evidence, isKept }): Promise<HeardText> => {
      const note = field?.value.trim() ?? '';
      if (!note && messages.length === 0) return 'nothingToSave';
      await evidence.save({ note, people: this.#listPeople(messages), messages });
      this.draft = undefined;
      this.#saves++;
      this.dispatchEvent(
        new CustomEvent('nightlight-evidence-done', { bubbles: true, composed: true }),
      );
      return isKept ? 'saved' : 'savedOpen';
    });
  }

  #texts(): EvidenceTexts {
    return {
      locale: this.words.locale ?? 'en',
      title: this.text('evidenceTitle'),
      about: this.text('fileAbout'),
      savedAt: this.text('fileSaved'),
      doubtfulTime: this.text('doubtfulTime'),
      note: this.text('fileNote'),
      people: this.text('filePeople'),
      self: this.text('self'),
      picture: 'SHA-256:',
      deleted: this.text('fileDeleted'),
      fingerprint: this.text('fileKey'),
      check: this.text('fileCheck'),
    };
  }

  #export(): Promise<void> {
    return this.act(async ({ evidence }) => {
      download('evidence.html', 'text/html', await evidence.export(this.#texts()));
    });
  }

  #message(
    { author, text, sentAt, pictures = [] }: ReportedMessage,
    name = author,
  ): TemplateResult {
    return html`<div part="message">
      <p><bdi><b>${author === 'self' ? this.text('self') : name}</b></bdi>${sentAt === undefined ? '' : ` · ${this.time(sentAt)}`}</p>
      ${text ? html`<blockquote dir="auto">${text}</blockquote>` : nothing}
      ${pictures.length > 0 ? html`<p class="quiet-text">${this.text('pictureSaved')}</p>` : nothing}
    </div>`;
  }

  #delete(number: number): Promise<void> {
    return this.act(async ({ evidence }) => {
      await evidence.remove(number);
      this.asksToDelete = undefined;
    });
  }

  #item({ number, savedAt, hasDoubtfulTime, item }: SavedEvidence): TemplateResult {
    const names = new Map(item.people.map(({ id, name }) => [id, name ?? id]));
    const isAsked = this.asksToDelete === number;
    const ask = (asks: boolean) => {
      this.asksToDelete = asks ? number : undefined;
    };
    return html`<li part="item">
      <h3>${this.text('savedOn', { date: this.time(savedAt) })}</h3>
      ${hasDoubtfulTime ? this.renderDoubtfulTime() : nothing}
      ${item.note ? html`<p dir="auto">${item.note}</p>` : nothing}
      ${
        item.messages.length > 0
          ? html`<details>
              <summary>${[...names.values()].join(', ') || this.text('self')}</summary>
              ${item.messages.map((message) => this.#message(message, names.get(message.author)))}
            </details>`
          : nothing
      }
      ${isAsked ? html`<p id="question">${this.text('deleteEvidence')}</p>` : nothing}
      ${this.renderDelete(isAsked, ask, () => this.#delete(number))}
    </li>`;
  }

  #form(): TemplateResult {
    const messages = this.#messages;
    return html`<form
      part="form"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save();
      }}
    >
      ${
        messages.length > 0
          ? html`<fieldset part="messages">
              <legend>${this.text('messagesToSave')}</legend>
              ${messages.map(({ message, isChosen }, i) =>
                renderChoosable({ message, isChosen }, i, {
                  name:
                    message.author === 'self'
                      ? this.text('self')
                      : (this.#nameOf(message.author) ?? message.author),
                  time: message.sentAt === undefined ? '' : this.time(message.sentAt),
                  picture: 'pictureSaved',
                  getCoveredFor: this.coveredFor,
                  text: (...name) => this.text(...name),
                }),
              )}
            </fieldset>`
          : nothing
      }
      ${this.field('note', 'evidenceNote', html`<textarea rows="3" maxlength="4000" dir="auto"></textarea>`)}
      <div class="buttons">
        <button type="submit" part="save" class="primary" ?disabled=${this.isBusy}>
          ${this.text('save')}
        </button>
      </div>
    </form>`;
  }

  #list(): TemplateResult {
    if (this.hasFailed) return this.renderNotRead();
    if (this.isLocked) return this.renderLocked();
    if (this.saved.length === 0) return html`<p>${this.text('empty')}</p>`;
    // With a key, so that the next item does not unfold when one is deleted.
    return html`<ul part="items">${this.saved.map((one) => keyed(one.number, this.#item(one)))}</ul>
      ${this.hasLock ? html`<p part="file-not-locked">${this.text('fileNotLocked')}</p>` : nothing}
      ${this.button('export', 'exportPage', () => this.#export())}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.words.locale) return nothing;
    return this.surface(
      'evidenceTitle',
      html`<p class="quiet-text">${this.text('evidenceAbout')}</p>
        ${keyed(this.#saves, this.#form())} ${this.#list()}`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-evidence': NightlightEvidence;
  }
  interface HTMLElementEventMap {
    'nightlight-evidence-done': CustomEvent<undefined>;
  }
}
