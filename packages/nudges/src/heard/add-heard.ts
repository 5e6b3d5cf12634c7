import type { Decision } from '@nightlight/sdk/core';
import type { ReportedPerson } from '@nightlight/sdk/heard';
import { html } from 'lit';
import { getHeardParts, type HeardParts, setHeardParts } from '../heard-parts.ts';
import { pageLanguage } from '../language.ts';
import { createActions } from './actions.ts';
import type { AddHeardOptions } from './add-heard-options.ts';
import { defineHeard } from './define-heard.ts';
import { refreshBeside } from './nightlight-trusted.ts';
import { loadHeardWords } from './words.ts';

export interface AddedHeard {
  /** Call it when somebody joins or leaves a conversation. */
  refresh(): void;
  remove(): void;
}

/** Shows the change on nudges that are on the page already. */
const updateShown = (): void => {
  const all = 'nightlight-nudge, nightlight-veil, nightlight-image';
  for (const element of document.querySelectorAll(all)) {
    (element as Element & { requestUpdate?(): void }).requestUpdate?.();
  }
};

const createParts = (options: AddHeardOptions): HeardParts => {
  const { heard, people, openChat } = options;
  /** The same function for the same decision, so that nothing is read again without need. */
  const besides = new WeakMap<Decision, () => readonly ReportedPerson[]>();
  const getBeside = (decision: Decision): (() => readonly ReportedPerson[]) => {
    const { conversation, author } = decision;
    const known = besides.get(decision);
    const beside = known ?? (() => [...people(conversation), { id: author }]);
    besides.set(decision, beside);
    return beside;
  };
  return {
    renderTrusted: (decision, locale) =>
      html`<nightlight-trusted
        part="trusted"
        compact
        .heard=${heard}
        .locale=${locale}
        .beside=${getBeside(decision)}
        .offersApp=${openChat !== undefined}
        @nightlight-trusted=${({ detail }: HTMLElementEventMap['nightlight-trusted']) =>
          openChat?.(detail.person)}
      ></nightlight-trusted>`,
    renderActions: createActions(options),
  };
};

/**
 * Adds to nudges, veils and pictures what a young person can do to be heard: their trusted person
 * beside helplines, and *Save this message* and *Tell the app this was wrong* beside "This was
 * wrong". Call it once at start-up. A second call replaces the first. Registers the elements.
 */
export const addHeard = (options: AddHeardOptions): AddedHeard => {
  defineHeard();
  // A request when a nudge appears would tell the server that there was one.
  void loadHeardWords(options.locale ?? pageLanguage()).then(updateShown);
  const parts = createParts(options);
  setHeardParts(parts);
  updateShown();
  return {
    refresh: refreshBeside,
    remove() {
      if (getHeardParts() !== parts) return;
      setHeardParts(undefined);
      updateShown();
    },
  };
};
