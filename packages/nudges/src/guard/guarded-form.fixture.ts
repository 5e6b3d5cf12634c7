import type { Decision } from '@nightlight/sdk/core';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import type { NightlightSource } from '../checker.ts';
import { loadWords } from '../messages/catalogues.ts';
import {
  type Classify,
  createFakeNightlight,
  decideByWord,
  type FakeNightlight,
  typeInto,
  waitForNudge,
  waitForUncheckedCard,
} from './guard.fixture.ts';
import { type Guard, type GuardOptions, guard } from './guard.ts';

beforeAll(() => loadWords('en'));

export let form: HTMLFormElement;
export let field: HTMLTextAreaElement;
export let sent: string[];
export let guards: Guard[];

beforeEach(() => {
  form = document.createElement('form');
  form.innerHTML = '<textarea aria-label="Message"></textarea><button name="how">Send</button>';
  field = form.querySelector('textarea') as HTMLTextAreaElement;
  sent = [];
  guards = [];
  document.body.append(form);
});
afterEach(() => {
  for (const started of guards) started.stop();
  for (const element of document.querySelectorAll('nightlight-nudge, nightlight-unchecked')) {
    element.remove();
  }
  form.remove();
});

export const startGuard = (
  nightlight: NightlightSource,
  options: Partial<GuardOptions> = {},
  target: HTMLFormElement | HTMLTextAreaElement | HTMLInputElement = form,
): Guard => {
  const started = guard(target, nightlight, {
    conversation: 'c1',
    send: ({ text }) => {
      sent.push(text);
    },
    ...options,
  });
  guards.push(started);
  return started;
};
export const guardForm = (
  classify: Classify,
  options: Partial<GuardOptions> = {},
): FakeNightlight => {
  const nightlight = createFakeNightlight(classify);
  startGuard(nightlight, options);
  return nightlight;
};
/** Guards the form with a `send` that takes until the test calls the returned function. */
export const guardWithSlowSend = (): (() => void) => {
  let finish = (): void => {};
  guardForm(decideByWord, {
    send: ({ text }) => {
      sent.push(text);
      return new Promise<void>((done) => {
        finish = done;
      });
    },
  });
  return () => finish();
};
/** Guards the form with a Nightlight that loads until the test calls the returned function. */
export const guardWhileLoading = (): ((nightlight: FakeNightlight) => void) => {
  let finish = (_: FakeNightlight): void => {};
  const loading = new Promise<FakeNightlight>((done) => {
    finish = done;
  });
  startGuard(loading, { timeLimit: 20 });
  return finish;
};

export const type = (text: string): void => typeInto(field, text);
export const button = (): HTMLButtonElement => form.querySelector('button') as HTMLButtonElement;
export const submit = (text: string): void => {
  type(text);
  button().click();
};
export const submitAndAsk = async (text: string): Promise<void> => {
  submit(text);
  await waitForNudge();
};
export const submitUnchecked = async (text: string): Promise<void> => {
  submit(text);
  await waitForUncheckedCard();
};
export const wait = (ms = 30): Promise<void> => new Promise((done) => setTimeout(done, ms));
export const neverAnswer: Classify = () => new Promise(() => {});
export const fail: Classify = () => Promise.reject(new Error('no worker'));
/** Creates a `classify` that answers when the test calls `answer`. */
export const createDelayedClassify = () => {
  const answers: ((decision: Decision) => void)[] = [];
  const classify: Classify = () => new Promise((done) => answers.push(done));
  return { classify, answer: (decision: Decision) => answers.at(-1)?.(decision) };
};
/** Collects `sent` of each `nightlight-unchecked` event. */
export const listenForUnchecked = (): boolean[] => {
  const sentFlags: boolean[] = [];
  form.addEventListener('nightlight-unchecked', ({ detail }) => sentFlags.push(detail.sent));
  return sentFlags;
};
/** Collects `late` of each `nightlight-decision` event. */
export const listenForDecisions = (): boolean[] => {
  const lateFlags: boolean[] = [];
  form.addEventListener('nightlight-decision', ({ detail }) => lateFlags.push(detail.late));
  return lateFlags;
};
