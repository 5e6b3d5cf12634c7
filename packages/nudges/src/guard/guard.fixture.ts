import type { Choice, Decision } from '@nightlight/sdk/core';
import { allowed, paused } from '../decisions.fixture.ts';
import { until } from '../image/pictures.fixture.ts';
import type { GuardOptions } from './guard.ts';
import type { TextField } from './submission.ts';

export type Classify = (text: string, signal: AbortSignal | undefined) => Promise<Decision>;

/** The real rules' decisions, by a word that stands for what the model sees. */
export const byWord: Classify = async (text) => (text.includes('idiot') ? paused : allowed);

/** What a guard asks, with another one who looks; each choice goes onto the list. */
export const nightlightOf = (
  classify: Classify,
  recorded: Choice[] = [],
): GuardOptions['nightlight'] => ({
  classify: ((message: { text: string }, { signal }: { signal?: AbortSignal } = {}) =>
    classify(message.text, signal)) as never,
  record: async (_, choice) => {
    recorded.push(choice);
  },
});

export const typeInto = (field: TextField, text: string): void => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

export const press = (choice: string): void => {
  const nudge = document.querySelector('nightlight-nudge:not([quiet])');
  nudge?.shadowRoot?.querySelector<HTMLElement>(`[data-choice=${choice}]`)?.click();
};

export const nudgeIsUp = (which = ':not([quiet])'): Promise<void> =>
  until(() =>
    document.querySelector(`nightlight-nudge${which}`)?.shadowRoot?.querySelector('.surface'),
  );
