import type { Choice, Decision, Message, SentMessage } from '@nightlight/sdk/core';
import type { Checker } from '../checker.ts';
import { allowed, paused } from '../decisions.fixture.ts';
import { until } from '../image/pictures.fixture.ts';
import type { TextField } from './draft.ts';

export type Classify = (text: string, signal: AbortSignal | undefined) => Promise<Decision>;

/** Returns a real decision of the rules. A word in the text replaces the model. */
export const decideByWord: Classify = async (text) => (text.includes('idiot') ? paused : allowed);

export interface FakeNightlight extends Checker {
  readonly asked: Message[];
  readonly recorded: Choice[];
  readonly observed: SentMessage[];
}

/** Creates a Nightlight that classifies with a function of the test. */
export const createFakeNightlight = (classify: Classify): FakeNightlight => {
  const asked: Message[] = [];
  const recorded: Choice[] = [];
  const observed: SentMessage[] = [];
  const classifyOne = (message: Message, signal?: AbortSignal): Promise<Decision> => {
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
        ? Promise.all(input.map((message) => classifyOne(message, signal)))
        : classifyOne(input as Message, signal)) as never,
    record: async (_, choice) => {
      recorded.push(choice);
    },
    observe: async (message) => {
      observed.push(message as SentMessage);
    },
  };
};

/** Creates a Nightlight that still loads. `early` decides until the test calls `finish()`. */
export const createStartingNightlight = (early: Classify, whole: FakeNightlight) => {
  const tiny = createFakeNightlight(async (text, signal) => ({
    ...(await early(text, signal)),
    degraded: ['model-loading'],
  }));
  let answering: FakeNightlight = tiny;
  let resolve: (nightlight: FakeNightlight) => void = () => {};
  let fail: (why: Error) => void = () => {};
  const loading = new Promise<FakeNightlight>((onReady, onFailure) => {
    resolve = onReady;
    fail = onFailure;
  });
  loading.catch(() => {});
  const classify = ((...input: Parameters<Checker['classify']>) =>
    answering.classify(...input)) as Checker['classify'];
  return {
    nightlight: Object.assign(loading, { classify, observe: tiny.observe }),
    /** What the tiny model was asked. */
    askedEarly: tiny.asked,
    /** What was reported as sent while base loads. */
    observedEarly: tiny.observed,
    finish(): void {
      answering = whole;
      resolve(whole);
    },
    fail,
  };
};

export const typeInto = (field: TextField, text: string): void => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

const QUESTION_SELECTOR = 'nightlight-nudge:not([quiet]), nightlight-unchecked';

/** Presses a button of the question, if there is one. */
export const press = (choice: string): void => {
  const question = document.querySelector(QUESTION_SELECTOR);
  question?.shadowRoot?.querySelector<HTMLElement>(`[data-choice=${choice}]`)?.click();
};

const findSurface = (selector: string): unknown =>
  document.querySelector(selector)?.shadowRoot?.querySelector('.surface');

export const waitForNudge = (attributes = ':not([quiet])'): Promise<void> =>
  until(() => findSurface(`nightlight-nudge${attributes}`));

/** Waits for the card that says "Not checked yet". */
export const waitForUncheckedCard = (): Promise<void> =>
  until(() => findSurface('nightlight-unchecked:not([waits])'));

export const enter = (target: HTMLElement, options: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', {
      ...{ key: 'Enter', bubbles: true, cancelable: true, composed: true },
      ...options,
    }),
  );
