import { type Decision, NightlightError } from '@nightlight/sdk/core';
import { describe, expect, it, vi } from 'vitest';
import { allowed, paused } from '../decisions.fixture.ts';
import { until } from '../image/pictures.fixture.ts';
import {
  createFakeNightlight,
  decideByWord,
  enter,
  press,
  waitForNudge,
  waitForUncheckedCard,
} from './guard.fixture.ts';
import {
  button,
  createDelayedClassify,
  fail,
  field,
  form,
  guardForm,
  guardWhileLoading,
  listenForDecisions,
  listenForUnchecked,
  neverAnswer,
  sent,
  startGuard,
  submitUnchecked,
  type,
  wait,
} from './guarded-form.fixture.ts';

describe('a message that is not checked in time', () => {
  it('is neither sent nor lost', async () => {
    const sentFlags = listenForUnchecked();
    guardForm(neverAnswer, { timeLimit: 20 });
    await submitUnchecked('hello there');
    await wait(100);
    expect([sent, field.value, sentFlags]).toEqual([[], 'hello there', [false]]);
    expect(form.dataset['nightlight']).toBe('asking');
  });

  it('is sent once on "Send now", and the later nudge uses the wording for sent messages', async () => {
    const lateFlags = listenForDecisions();
    const sentFlags = listenForUnchecked();
    const { classify, answer } = createDelayedClassify();
    const nightlight = guardForm(classify, { timeLimit: 20 });
    await submitUnchecked('you idiot');
    press('send');
    press('send');
    await until(() => sent.length);
    answer(paused);
    await waitForNudge('[quiet]');
    expect([sent, lateFlags, sentFlags]).toEqual([['you idiot'], [true], [false, true]]);
    await until(() => nightlight.observed.length);
    const nudge = document.querySelector('nightlight-nudge');
    expect(nudge?.shadowRoot?.querySelector('[data-choice=send]')).toBeNull();
    const uiText = nudge?.shadowRoot?.textContent ?? '';
    expect(uiText).not.toContain('look at it once more');
    expect(uiText).toMatch(/sorry|make things right/);
  });

  it('gets no nudge after "Send now" if it is on a block list', async () => {
    const lateFlags = listenForDecisions();
    const { classify, answer } = createDelayedClassify();
    guardForm(classify, { timeLimit: 20 });
    await submitUnchecked('free skins');
    press('send');
    await until(() => sent.length);
    const nudge = { ...(paused.nudge as NonNullable<Decision['nudge']>), harm: 'listed' } as const;
    answer({ ...paused, action: 'block', nudge });
    await until(() => lateFlags.length);
    await wait();
    expect(document.querySelector('nightlight-nudge')).toBeNull();
  });

  it('can wait with "Send now" still there, and is sent when it turns out to be harmless', async () => {
    const { classify, answer } = createDelayedClassify();
    guardForm(classify, { timeLimit: 20 });
    await submitUnchecked('hello');
    press('wait');
    await until(() => document.querySelector('nightlight-unchecked[waits]'));
    const buttons = document.querySelector('nightlight-unchecked')?.shadowRoot;
    await until(() => !buttons?.querySelector('[data-choice=wait]'));
    expect(buttons?.querySelector('[data-choice=send]')).not.toBeNull();
    expect(sent).toEqual([]);
    answer(allowed);
    await until(() => sent.length);
    expect(document.querySelector('nightlight-unchecked')).toBeNull();
  });

  it('is asked about when it turns out to be harmful', async () => {
    const { classify, answer } = createDelayedClassify();
    guardForm(classify, { timeLimit: 20 });
    await submitUnchecked('you idiot');
    press('wait');
    answer(paused);
    await waitForNudge();
    expect([sent, document.querySelector('nightlight-unchecked')]).toEqual([[], null]);
  });

  it('stays in the field when typing or Escape removes the card', async () => {
    guardForm(neverAnswer, { timeLimit: 20 });
    type('hello');
    for (const dismiss of [
      () => type('hello you'),
      () =>
        document
          .querySelector('nightlight-unchecked')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
    ]) {
      button().click();
      await waitForUncheckedCard();
      dismiss();
      await until(() => !document.querySelector('nightlight-unchecked'));
    }
    expect([sent, field.value]).toEqual([[], 'hello you']);
  });

  it('shows a card that the next Enter focuses', async () => {
    guardForm(neverAnswer, { timeLimit: 20 });
    type('hello');
    enter(field);
    await waitForUncheckedCard();
    field.focus();
    enter(field);
    await until(() => document.activeElement?.localName === 'nightlight-unchecked');
    expect(document.querySelectorAll('nightlight-unchecked')).toHaveLength(1);
  });
});

describe('a check that fails', () => {
  it('neither loses nor silently sends the message', async () => {
    const sentFlags = listenForUnchecked();
    guardForm(fail);
    await submitUnchecked('hello');
    expect([sent, field.value, sentFlags]).toEqual([[], 'hello', [false]]);
    press('send');
    await until(() => sent.length);
    expect([sent, sentFlags]).toEqual([['hello'], [false, true]]);
  });

  it('"Wait" checks the message again', async () => {
    let isBroken = true;
    const nightlight = guardForm((text) =>
      isBroken ? fail(text, undefined) : decideByWord(text, undefined),
    );
    await submitUnchecked('you idiot');
    press('wait');
    await until(() => nightlight.asked.length === 2);
    await waitForUncheckedCard();
    isBroken = false;
    press('wait');
    await waitForNudge();
    expect(sent).toEqual([]);
  });
});

describe('while Nightlight is still loading', () => {
  it('a harmful message is asked about as soon as Nightlight is ready', async () => {
    const finishLoading = guardWhileLoading();
    await submitUnchecked('you idiot');
    press('wait');
    expect(sent).toEqual([]);
    finishLoading(createFakeNightlight(decideByWord));
    await waitForNudge();
    expect(sent).toEqual([]);
  });

  it('if it could not be started, the user decides for every message', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    startGuard(Promise.reject(new NightlightError('load-failed', 'gone')));
    await until(() => warning.mock.calls.length);
    warning.mockRestore();
    await submitUnchecked('i want to die');
    press('send');
    await until(() => sent.length);
    expect(sent).toEqual(['i want to die']);
  });

  it('a function can return another one after a failure', async () => {
    let isBroken = true;
    startGuard(() =>
      isBroken
        ? Promise.reject(new Error('no network'))
        : Promise.resolve(createFakeNightlight(decideByWord)),
    );
    await submitUnchecked('hello');
    isBroken = false;
    press('wait');
    await until(() => sent.length);
    expect(sent).toEqual(['hello']);
  });

  it('a message that was sent before is observed as soon as Nightlight is ready', async () => {
    const nightlight = createFakeNightlight(decideByWord);
    const finishLoading = guardWhileLoading();
    await submitUnchecked('hello');
    press('send');
    await until(() => sent.length);
    finishLoading(nightlight);
    await until(() => nightlight.observed.length);
    expect(nightlight.observed[0]).toMatchObject({ text: 'hello', previous: [] });
  });
});
