import { type Decision, NightlightError } from '@nightlight/sdk/core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NightlightSource } from '../checker.ts';
import { allowed, decisionWith, faint, paused, supported } from '../decisions.fixture.ts';
import { plainPicture, until } from '../image/pictures.fixture.ts';
import { loadWords } from '../messages/catalogues.ts';
import type { Draft } from './draft.ts';
import {
  type Classify,
  createFakeNightlight,
  decideByWord,
  enter,
  type FakeNightlight,
  press,
  typeInto,
  waitForNudge,
  waitForUncheckedCard,
} from './guard.fixture.ts';
import { type Guard, type GuardOptions, guard } from './guard.ts';

beforeAll(() => loadWords('en'));

let form: HTMLFormElement;
let field: HTMLTextAreaElement;
let sent: string[];
let guards: Guard[];

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

const startGuard = (
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
const guardForm = (classify: Classify, options: Partial<GuardOptions> = {}): FakeNightlight => {
  const nightlight = createFakeNightlight(classify);
  startGuard(nightlight, options);
  return nightlight;
};
/** Guards the form with a `send` that takes until the test calls the returned function. */
const guardWithSlowSend = (): (() => void) => {
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
const guardWhileLoading = (): ((nightlight: FakeNightlight) => void) => {
  let finish = (_: FakeNightlight): void => {};
  const loading = new Promise<FakeNightlight>((done) => {
    finish = done;
  });
  startGuard(loading, { timeLimit: 20 });
  return finish;
};

const type = (text: string): void => typeInto(field, text);
const button = (): HTMLButtonElement => form.querySelector('button') as HTMLButtonElement;
const submit = (text: string): void => {
  type(text);
  button().click();
};
const submitAndAsk = async (text: string): Promise<void> => {
  submit(text);
  await waitForNudge();
};
const submitUnchecked = async (text: string): Promise<void> => {
  submit(text);
  await waitForUncheckedCard();
};
const wait = (ms = 30): Promise<void> => new Promise((done) => setTimeout(done, ms));
const neverAnswer: Classify = () => new Promise(() => {});
const fail: Classify = () => Promise.reject(new Error('no worker'));
/** Creates a `classify` that answers when the test calls `answer`. */
const createDelayedClassify = () => {
  const answers: ((decision: Decision) => void)[] = [];
  const classify: Classify = () => new Promise((done) => answers.push(done));
  return { classify, answer: (decision: Decision) => answers.at(-1)?.(decision) };
};
/** Collects `sent` of each `nightlight-unchecked` event. */
const listenForUnchecked = (): boolean[] => {
  const sentFlags: boolean[] = [];
  form.addEventListener('nightlight-unchecked', ({ detail }) => sentFlags.push(detail.sent));
  return sentFlags;
};
/** Collects `late` of each `nightlight-decision` event. */
const listenForDecisions = (): boolean[] => {
  const lateFlags: boolean[] = [];
  form.addEventListener('nightlight-decision', ({ detail }) => lateFlags.push(detail.late));
  return lateFlags;
};

describe('a guarded form', () => {
  it('sends a harmless message once, clears the field, and observes what was sent', async () => {
    const nightlight = guardForm(decideByWord, { send: ({ text }) => sent.push(text) && 'm1' });
    submit('see you at four');
    await until(() => sent.length);
    expect(sent).toEqual(['see you at four']);
    await until(() => field.value === '');
    await until(() => nightlight.observed.length);
    const [observed] = nightlight.observed;
    expect(observed).toMatchObject({
      ...{ id: 'm1', conversation: 'c1', author: 'self', text: 'see you at four' },
    });
    expect(Math.abs((observed?.sentAt ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('asks before it sends a harmful message, and sends it on "send anyway"', async () => {
    const nightlight = guardForm(decideByWord);
    await submitAndAsk('you idiot');
    expect(sent).toEqual([]);
    expect(field.value).toBe('you idiot');
    press('send');
    await until(() => sent.length);
    expect(sent).toEqual(['you idiot']);
    expect(nightlight.recorded).toEqual(['send']);
  });

  it('after "edit" the field still has the message, and the focus', async () => {
    const nightlight = guardForm(decideByWord);
    await submitAndAsk('you idiot');
    press('edit');
    await until(() => document.activeElement === field);
    expect(field.value).toBe('you idiot');
    expect(sent).toEqual([]);
    expect(nightlight.recorded).toEqual(['edit']);
    expect(nightlight.observed).toEqual([]);
  });

  it('pressing Enter three times sends once', async () => {
    const { classify, answer } = createDelayedClassify();
    const nightlight = guardForm(classify);
    type('hello');
    for (let i = 0; i < 3; i++) enter(field);
    await until(() => nightlight.asked.length);
    enter(field);
    answer(allowed);
    await until(() => sent.length);
    await wait();
    expect([sent, nightlight.asked.length]).toEqual([['hello'], 1]);
  });

  it('pressing Enter three times shows one nudge and moves the focus to it', async () => {
    guardForm(decideByWord);
    type('you idiot');
    enter(field);
    await waitForNudge();
    field.focus();
    enter(field);
    enter(field);
    await wait();
    expect(document.querySelectorAll('nightlight-nudge')).toHaveLength(1);
    expect(document.activeElement?.localName).toBe('nightlight-nudge');
    press('send');
    await until(() => sent.length);
    await wait();
    expect(sent).toEqual(['you idiot']);
  });

  it('a second Enter while the app sends does not send twice', async () => {
    const finishSending = guardWithSlowSend();
    type('hello');
    enter(field);
    await until(() => sent.length);
    expect(form.dataset['nightlight']).toBe('sending');
    enter(field);
    form.requestSubmit();
    finishSending();
    await until(() => field.value === '');
    await wait();
    expect(sent).toEqual(['hello']);
  });

  it('text that is typed during the check is checked too', async () => {
    let answer: () => void = () => {};
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    const nightlight = guardForm(async (text) => {
      await answered;
      return decideByWord(text, undefined);
    });
    submit('you');
    await until(() => nightlight.asked.length);
    type('you idiot');
    answer();
    await waitForNudge();
    expect(nightlight.asked.map(({ text }) => text)).toEqual(['you', 'you idiot']);
    expect(sent).toEqual([]);
  });

  it('text that is typed while the app sends becomes the next message', async () => {
    const finishSending = guardWithSlowSend();
    type('hello');
    enter(field);
    await until(() => sent.length);
    type('hello and bye');
    finishSending();
    await until(() => field.value !== 'hello and bye');
    expect(field.value).toBe(' and bye');
  });

  it('typing removes the nudge, and sends nothing', async () => {
    guardForm(decideByWord);
    await submitAndAsk('you idiot');
    type('you');
    await until(() => !document.querySelector('nightlight-nudge'));
    await until(() => form.dataset['nightlight'] === undefined);
    expect([sent, field.value]).toEqual([[], 'you']);
  });

  it('Escape in the field removes the nudge too', async () => {
    guardForm(decideByWord);
    await submitAndAsk('you idiot');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => !document.querySelector('nightlight-nudge'));
    expect([sent, field.value]).toEqual([[], 'you idiot']);
  });

  it('an empty field is not sent', async () => {
    const nightlight = guardForm(decideByWord);
    submit('  ');
    await wait();
    expect([sent, nightlight.asked]).toEqual([[], []]);
  });

  it('if sending fails, the message stays in the field and is not asked about again', async () => {
    const unsent: unknown[] = [];
    form.addEventListener('nightlight-unsent', (event) => {
      event.preventDefault();
      unsent.push(event.detail.error);
    });
    const offline = new Error('offline');
    let isOffline = true;
    const nightlight = guardForm(decideByWord, {
      send: ({ text }) => {
        if (isOffline) throw offline;
        sent.push(text);
      },
    });
    await submitAndAsk('you idiot');
    press('send');
    await until(() => unsent.length);
    expect([unsent, field.value]).toEqual([[offline], 'you idiot']);
    expect(nightlight.observed).toEqual([]);
    isOffline = false;
    button().click();
    await until(() => sent.length);
    expect([sent, nightlight.asked.length]).toEqual([['you idiot'], 1]);
  });

  it('if the nudge cannot be shown, nothing is sent', async () => {
    const sentFlags = listenForUnchecked();
    guardForm(decideByWord, { show: () => Promise.reject(new Error('no room')) });
    submit('you idiot');
    await until(() => sentFlags.length);
    expect([sent, sentFlags, field.value]).toEqual([[], [false], 'you idiot']);
  });

  it('if a re-render removes the nudge, the next press asks again', async () => {
    guardForm(decideByWord);
    await submitAndAsk('you idiot');
    document.querySelector('nightlight-nudge')?.remove();
    await wait();
    button().click();
    await waitForNudge();
    expect(sent).toEqual([]);
  });

  it('if a script changes the field while the nudge is shown, the new text is asked about', async () => {
    const nightlight = guardForm(decideByWord);
    await submitAndAsk('you idiot');
    field.value = 'you idiot, see shop.example';
    press('send');
    await until(() => nightlight.asked.length === 2);
    await waitForNudge();
    expect(sent).toEqual([]);
  });

  it('help appears after the message was sent, and never stops it', async () => {
    const nightlight = guardForm(async () => supported);
    submit('i feel so alone');
    await until(() => sent.length);
    await waitForNudge('[quiet]');
    expect([sent, nightlight.recorded]).toEqual([['i feel so alone'], ['send']]);
  });

  it('after several faint worries there is one quiet line, and typing goes on', async () => {
    guardForm(async () => faint);
    for (const text of ['bad day', 'so tired of it all']) {
      submit(text);
      await until(() => sent.includes(text));
      await waitForNudge('[quiet]');
    }
    expect(document.querySelectorAll('nightlight-nudge')).toHaveLength(1);
    expect(document.querySelector('nightlight-nudge')?.isLine).toBe(true);
    expect(document.activeElement?.localName).not.toBe('nightlight-nudge');
  });

  it('after "send anyway", it says once how to apologise', async () => {
    guardForm(async () => decisionWith({ ...paused, harms: ['bullying'] }));
    for (const text of ['you idiot', 'idiot again']) {
      await submitAndAsk(text);
      press('send');
      await until(() => sent.includes(text));
    }
    await until(() => document.querySelector('nightlight-nudge[quiet]'));
    expect(document.querySelectorAll('nightlight-nudge[quiet]')).toHaveLength(1);
  });

  it('a submit listener of the app does not see a message that was not checked', async () => {
    const seenByApp: string[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      seenByApp.push(field.value);
    });
    guardForm(decideByWord);
    type('you idiot');
    form.requestSubmit();
    await waitForNudge();
    expect(seenByApp).toEqual([]);
  });

  it('marks the form as busy, for screen readers too', async () => {
    const { classify, answer } = createDelayedClassify();
    const nightlight = guardForm(classify);
    submit('hello');
    await until(() => nightlight.asked.length);
    expect(form.ariaBusy).toBe('true');
    expect(form.dataset['nightlight']).toBe('checking');
    answer(allowed);
    await until(() => sent.length);
    await until(() => form.ariaBusy === null);
  });

  it('after stop(), a paused message stays in the field', async () => {
    guardForm(decideByWord);
    await submitAndAsk('you idiot');
    guards[0]?.stop();
    await until(() => !document.querySelector('nightlight-nudge'));
    expect([sent, field.value]).toEqual([[], 'you idiot']);
  });

  it('passes the previous turns on with the next message', async () => {
    const nightlight = guardForm(decideByWord);
    for (const text of ['one', 'two', 'three', 'four', 'five']) {
      type(text);
      form.requestSubmit();
      await until(() => nightlight.observed.at(-1)?.text === text);
    }
    const { previous } = nightlight.asked.at(-1) ?? {};
    expect(previous?.map(({ text }) => text)).toEqual(['two', 'three', 'four']);
    expect(nightlight.observed.at(-1)?.previous).toEqual(previous);
  });

  it('passes on the context that the app provides', async () => {
    const nightlight = guardForm(decideByWord, {
      context: () => ({ to: ['ana'], place: 'group' }),
    });
    type('hello');
    form.requestSubmit();
    await until(() => nightlight.observed.length);
    expect(nightlight.asked[0]).toMatchObject({ to: ['ana'], place: 'group', previous: [] });
    expect(nightlight.observed[0]).toMatchObject({ to: ['ana'], place: 'group' });
  });
});

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

describe('pictures in the form', () => {
  const pick = (input: HTMLInputElement, ...files: File[]): void => {
    const picked = new DataTransfer();
    for (const file of files) picked.items.add(file);
    input.files = picked.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const createPicture = async (name: string): Promise<File> =>
    new File([await plainPicture()], name, { type: 'image/png' });

  it('of every file field are checked with the text, sent unchanged, and cleared', async () => {
    form.insertAdjacentHTML(
      'beforeend',
      '<input type="file" multiple name="a"><input type="file" name="b">',
    );
    const [a, b] = form.querySelectorAll<HTMLInputElement>('input[type=file]');
    const [one, two] = [await createPicture('one.png'), await createPicture('two.png')];
    const notes = new File(['notes'], 'notes.txt', { type: 'text/plain' });
    const drafts: Draft[] = [];
    const nightlight = guardForm(decideByWord, { send: (draft) => drafts.push(draft) });
    pick(a as HTMLInputElement, one, notes);
    pick(b as HTMLInputElement, two);
    button().click();
    await until(() => drafts.length);
    expect(nightlight.asked[0]?.images).toEqual([one, two]);
    expect(drafts).toEqual([{ text: '', files: [one, notes, two] }]);
    await until(() => a?.files?.length === 0);
    expect(b?.files).toHaveLength(0);
  });

  it('picking one while the nudge is shown removes the nudge', async () => {
    form.insertAdjacentHTML('beforeend', '<input type="file">');
    const input = form.querySelector<HTMLInputElement>('input[type=file]');
    guardForm(decideByWord);
    await submitAndAsk('you idiot');
    pick(input as HTMLInputElement, await createPicture('one.png'));
    await until(() => !document.querySelector('nightlight-nudge'));
    expect(sent).toEqual([]);
  });
});

describe('Enter', () => {
  it('sends, except with Shift, during IME composition, or on key repeat', async () => {
    const nightlight = guardForm(decideByWord);
    type('hello');
    for (const options of [{ shiftKey: true }, { isComposing: true }, { keyCode: 229 }]) {
      expect(enter(field, options)).toBe(true);
    }
    expect(enter(field, { repeat: true })).toBe(false);
    await wait();
    expect(nightlight.asked).toEqual([]);
    expect(enter(field)).toBe(false);
    await until(() => sent.length);
    expect(sent).toEqual(['hello']);
  });

  it('adds a new line on a touch device', async () => {
    const touch = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as never);
    const nightlight = guardForm(decideByWord);
    type('hello');
    expect(enter(field)).toBe(true);
    await wait();
    touch.mockRestore();
    expect(nightlight.asked).toEqual([]);
  });

  it('sends nothing if the app has handled the key, however late it listens', async () => {
    const nightlight = guardForm(decideByWord);
    const handleKey = (event: Event): void => event.preventDefault();
    document.addEventListener('keydown', handleKey);
    type('@an');
    enter(field);
    document.removeEventListener('keydown', handleKey);
    await wait();
    expect(nightlight.asked).toEqual([]);
  });

  it('sends nothing while the form’s button is disabled', async () => {
    const nightlight = guardForm(decideByWord);
    button().disabled = true;
    type('hello');
    enter(field);
    await wait();
    expect(nightlight.asked).toEqual([]);
  });
});

describe('a guarded field', () => {
  it('inside a form guards the form', async () => {
    form.innerHTML = '<input aria-label="Message"><button>Send</button>';
    const input = form.querySelector('input') as HTMLInputElement;
    startGuard(createFakeNightlight(decideByWord), {}, input);
    input.value = 'you idiot';
    button().click();
    await waitForNudge();
    press('send');
    await until(() => sent.length);
    expect(sent).toEqual(['you idiot']);
  });

  it('without a form sends on Enter, or with submit()', async () => {
    const loneField = document.createElement('input');
    document.body.append(loneField);
    const started = startGuard(createFakeNightlight(decideByWord), {}, loneField);
    loneField.value = 'hello';
    enter(loneField);
    await until(() => loneField.value === '');
    loneField.value = 'you idiot';
    const edited = started.submit();
    await waitForNudge();
    expect(await started.submit()).toBe(false);
    press('edit');
    expect(await edited).toBe(false);
    const agreed = started.submit();
    await waitForNudge();
    press('send');
    expect(await agreed).toBe(true);
    expect(sent).toEqual(['hello', 'you idiot']);
    started.stop();
    loneField.remove();
  });
});

describe('guard() throws an error that says what is wrong', () => {
  const nightlight = createFakeNightlight(decideByWord);
  const send = (): void => {};

  it('if there is no text field', () => {
    for (const target of [document.createElement('form'), document.createElement('div')]) {
      expect(() => guard(target as never, nightlight, { conversation: 'c', send })).toThrow(
        /text field/,
      );
    }
  });

  it.each([
    [{ conversation: 'c' }, /`send`/],
    [{ send }, /`conversation`/],
    [{ conversation: 'c', send, conversaton: 'c' }, /conversaton. Did you mean conversation\?/],
    [{ conversation: 'c', send, nightlight }, /no option nightlight/],
  ])('with its options: %o', (options, message) => {
    expect(() => guard(form, nightlight, options as never)).toThrow(message);
  });

  it('if no Nightlight is passed', () => {
    expect(() => guard(form, undefined as never, { conversation: 'c', send })).toThrow(
      /createNightlight\(\)/,
    );
  });
});

describe('a draft that a limit stops', () => {
  const limited = decisionWith({
    ...{ action: 'block', rule: 'limit.contact-ask' },
    nudge: {
      ...{ harm: 'limit', limit: 'contact-ask', direction: 'outgoing' },
      ...{ group: 'under-13', locale: 'en', choices: ['edit', 'why'] },
    },
  });
  const question = (): Element | null => document.querySelector('nightlight-nudge:not([quiet])');
  let isAllowed: boolean;
  let change: () => void;
  let checks: number;

  const guardWithLimit = (options: Partial<GuardOptions> = {}): void => {
    isAllowed = false;
    checks = 0;
    const listeners = new Set<() => void>();
    change = () => {
      for (const listener of [...listeners]) listener();
    };
    const nightlight = createFakeNightlight(async () => {
      checks++;
      return isAllowed ? allowed : limited;
    });
    const onLimitsChange = (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    startGuard({ ...nightlight, onLimitsChange }, options);
  };

  it('is sent by Send after the guardian has allowed the contact', async () => {
    guardWithLimit();
    await submitAndAsk('yes i am');
    isAllowed = true;
    change();
    await until(() => !question());
    // Nothing is sent by itself.
    await wait();
    expect(sent).toEqual([]);
    expect(field.value).toBe('yes i am');
    button().click();
    await until(() => sent.length);
    expect(sent).toEqual(['yes i am']);
    await until(() => field.value === '');
  });

  it('is sent by one press on Send, even if no change was reported', async () => {
    guardWithLimit();
    await submitAndAsk('yes i am');
    isAllowed = true;
    button().click();
    await until(() => sent.length);
    expect(sent).toEqual(['yes i am']);
    expect(question()).toBeNull();
  });

  it('is still stopped by Send if the limit applies, and the focus goes to the question', async () => {
    guardWithLimit();
    await submitAndAsk('yes i am');
    const first = question();
    change();
    await until(() => checks === 2);
    button().click();
    await until(() => first?.matches(':focus-within'));
    expect(question()).toBe(first);
    expect(sent).toEqual([]);
    expect(field.value).toBe('yes i am');
  });

  it('takes no focus from elsewhere when the limit ends, and loses none', async () => {
    const other = document.createElement('input');
    form.before(other);
    try {
      guardWithLimit();
      await submitAndAsk('yes i am');
      other.focus();
      isAllowed = true;
      change();
      await until(() => !question());
      await wait();
      expect(document.activeElement).toBe(other);

      isAllowed = false;
      await submitAndAsk('yes i am');
      (question() as HTMLElement).focus();
      isAllowed = true;
      change();
      await until(() => !question());
      await until(() => document.activeElement === field);
    } finally {
      other.remove();
    }
  });
});
