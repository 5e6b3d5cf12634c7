import type { Decision, NudgeKey } from '@nightlight/sdk/core';
import type { ReportedMessage } from '@nightlight/sdk/heard';
import { html, nothing, type TemplateResult } from 'lit';
import type { DecisionHost, HeardParts } from '../heard-parts.ts';
import { renderPictogram } from '../pictogram.ts';
import type { AddHeardOptions } from './add-heard-options.ts';
import { type HeardText, heardText } from './words.ts';

/** A worry is no evidence against a friend, and which help a young person saw is their own affair. */
const WITHOUT_ACTIONS: ReadonlySet<NudgeKey['harm'] | undefined> = new Set([
  ...(['support', 'self-harm', 'kind', 'limit'] as const),
  undefined,
]);

type Saving = 'saving' | 'saved' | 'failed';

/** Creates the buttons beside "This was wrong". */
export const createActions = (options: AddHeardOptions): HeardParts['renderActions'] => {
  const { heard, people } = options;
  /** By the decision's id, because a framework may copy a decision. */
  const states = new Map<string, Saving>();

  const getMessage = async (
    { text }: DecisionHost,
    decision: Decision,
  ): Promise<ReportedMessage | undefined> => {
    const { author, message: id } = decision;
    const own = text ? { author, text, ...(id === undefined ? {} : { id }) } : undefined;
    return (await options.message?.(decision)) ?? own;
  };
  const getAuthor = ({ conversation, author }: Decision) =>
    author === 'self'
      ? []
      : [people(conversation).find(({ id }) => id === author) ?? { id: author }];

  const save = async (host: DecisionHost, decision: Decision): Promise<void> => {
    if (states.get(decision.id) === 'saving') return;
    const setState = async (state: Saving): Promise<void> => {
      states.set(decision.id, state);
      host.requestUpdate();
      await host.updateComplete;
    };
    await setState('saving');
    try {
      const message = await getMessage(host, decision);
      if (!message) throw new Error('The app does not know this message any more.');
      await heard.evidence.save({ note: '', people: getAuthor(decision), messages: [message] });
      await setState('saved');
    } catch {
      await setState('failed');
    }
    if (host.decision?.id === decision.id)
      host.renderRoot.querySelector<HTMLElement>('.saved')?.focus();
  };
  const tell = async (host: DecisionHost, decision: Decision): Promise<void> => {
    const { conversation, rule, policyVersion } = decision;
    // The text goes along only if the young person chooses it.
    const message = await getMessage(host, decision).catch(() => undefined);
    options.report(
      { about: 'decision', conversation, decision: { rule, policyVersion } },
      message ? [message] : [],
    );
  };

  return (host, decision, locale) => {
    const button = (name: 'save' | 'tell', text: HeardText, press: () => unknown): TemplateResult =>
      html`<button type="button" class="quiet" part=${`heard-${name}`} data-heard=${name} @click=${press}>
        ${host.easyRead ? renderPictogram(name === 'tell' ? 'report' : 'show') : nothing}${heardText(text, locale)}
      </button>`;
    if (WITHOUT_ACTIONS.has(decision.nudge?.harm)) return nothing;
    const state = states.get(decision.id);
    const savedText = heard.isKept ? 'saved' : 'savedOpen';
    const isKnown = host.text || (options.message && decision.message !== undefined);
    const canSave = decision.direction === 'incoming' && isKnown && state !== 'saved';
    // Beside "This was wrong", because both are about the decision. Saving is about the message.
    return html`${button('tell', 'tellWrong', () => tell(host, decision))}
    ${
      state === 'saved' || state === 'failed'
        ? html`<p class="saved" part="heard-saved" tabindex="-1">${heardText(state === 'saved' ? savedText : state, locale)}</p>`
        : nothing
    }
    ${canSave ? button('save', 'saveMessage', () => save(host, decision)) : nothing}`;
  };
};
