import type { Choice, Decision, Message, SentMessage } from '@nightlight/sdk/core';
import type { Checker } from '../checker.ts';
import { allowed, paused } from '../decisions.fixture.ts';
import { until } from '../image/pictures.fixture.ts';
import type { TextField } from './draft.ts';

export type Classify = (text: string, signal: AbortSignal | undefined) => Promise<Decision>;

/** The real rules' decisions, by a word that stands for what the model sees. */
export const byWord: Classify = async (text) => (text.includes('idiot') ? paused : allowed);

export interface FakeNightlight extends Checker {
  readonly asked: Message[];
  readonly recorded: Choice[];
  readonly observed: SentMessage[];
}

/** A Nightlight whose answers come from the test. */
export const nightlightOf = (classify: Classify): FakeNightlight => {
  const asked: Message[] = [];
  const recorded: Choice[] = [];
  const observed: SentMessage[] = [];
  const one = (message: Message, signal?: AbortSignal): Promise<Decision> => {
    asked.push(message);
    return classify(message.text ?? '', signal);
  };
  return {
    ...{ asked, recorded, observed, locale: 'en' },
    classify: (async (
      input: Message | readonly Message[],
      { signal }: { signal?: AbortSignal } = {},
    ) =>
      Array.isArray(input)
        ? Promise.all(input.map((message) => one(message, signal)))
        : one(input as Message, signal)) as never,
    record: async (_, choice) => {
      recorded.push(choice);
    },
    observe: async (message) => {
      observed.push(message as SentMessage);
    },
  };
};

export const typeInto = (field: TextField, text: string): void => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

const QUESTION = 'nightlight-nudge:not([quiet]), nightlight-unchecked';

/** Presses a button of the question, if there is one. */
export const press = (choice: string): void => {
  const question = document.querySelector(QUESTION);
  question?.shadowRoot?.querySelector<HTMLElement>(`[data-choice=${choice}]`)?.click();
};

const isUp = (which: string): unknown =>
  document.querySelector(which)?.shadowRoot?.querySelector('.surface');

export const nudgeIsUp = (which = ':not([quiet])'): Promise<void> =>
  until(() => isUp(`nightlight-nudge${which}`));

/** "Not checked yet" is to be seen. */
export const uncheckedIsUp = (): Promise<void> =>
  until(() => isUp('nightlight-unchecked:not([waits])'));

export const enter = (target: HTMLElement, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', {
      ...{ key: 'Enter', bubbles: true, cancelable: true, composed: true },
      ...more,
    }),
  );
