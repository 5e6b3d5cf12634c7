import { type Decision, NightlightError } from '@nightlight/sdk/core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NightlightSource } from '../checker.ts';
import { allowed, decisionWith, paused, supported } from '../decisions.fixture.ts';
import { plainPicture, until } from '../image/pictures.fixture.ts';
import { loadWords } from '../messages/catalogues.ts';
import type { Draft } from './draft.ts';
import {
  byWord,
  type Classify,
  enter,
  type FakeNightlight,
  nightlightOf,
  nudgeIsUp,
  press,
  typeInto,
  uncheckedIsUp,
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
  for (const one of guards) one.stop();
  for (const one of document.querySelectorAll('nightlight-nudge, nightlight-unchecked')) {
    one.remove();
  }
  form.remove();
});

const guardWith = (
  nightlight: NightlightSource,
  options: Partial<GuardOptions> = {},
  target: HTMLFormElement | HTMLTextAreaElement | HTMLInputElement = form,
): Guard => {
  const own = guard(target, nightlight, {
    conversation: 'c1',
    send: ({ text }) => {
      sent.push(text);
    },
    ...options,
  });
  guards.push(own);
  return own;
};
const guarded = (classify: Classify, options: Partial<GuardOptions> = {}): FakeNightlight => {
  const nightlight = nightlightOf(classify);
  guardWith(nightlight, options);
  return nightlight;
};

const type = (text: string): void => typeInto(field, text);
const button = (): HTMLButtonElement => form.querySelector('button') as HTMLButtonElement;
const soon = (ms = 30): Promise<void> => new Promise((done) => setTimeout(done, ms));
const never: Classify = () => new Promise(() => {});
const failing: Classify = () => Promise.reject(new Error('no worker'));
/** Answers when the test says so. */
const held = () => {
  const answers: ((decision: Decision) => void)[] = [];
  const classify: Classify = () => new Promise((done) => answers.push(done));
  return { classify, answer: (decision: Decision) => answers.at(-1)?.(decision) };
};
const unchecked = (): boolean[] => {
  const heard: boolean[] = [];
  form.addEventListener('nightlight-unchecked', ({ detail }) => heard.push(detail.sent));
  return heard;
};

describe('a guarded form', () => {
  it('sends a harmless message once, clears the field, and observes what was sent', async () => {
    const nightlight = guarded(byWord, { send: ({ text }) => sent.push(text) && 'm1' });
    type('see you at four');
    button().click();
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
    const nightlight = guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    expect(sent).toEqual([]);
    expect(field.value).toBe('you idiot');
    press('send');
    await until(() => sent.length);
    expect(sent).toEqual(['you idiot']);
    expect(nightlight.recorded).toEqual(['send']);
  });

  it('after "edit" the field still has the message, and the focus', async () => {
    const nightlight = guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    press('edit');
    await until(() => document.activeElement === field);
    expect(field.value).toBe('you idiot');
    expect(sent).toEqual([]);
    expect(nightlight.recorded).toEqual(['edit']);
    expect(nightlight.observed).toEqual([]);
  });

  it('pressing Enter three times sends once', async () => {
    const { classify, answer } = held();
    const nightlight = guarded(classify);
    type('hello');
    for (let i = 0; i < 3; i++) enter(field);
    await until(() => nightlight.asked.length);
    enter(field);
    answer(allowed);
    await until(() => sent.length);
    await soon();
    expect([sent, nightlight.asked.length]).toEqual([['hello'], 1]);
  });

  it('pressing Enter three times shows one nudge and moves the focus to it', async () => {
    guarded(byWord);
    type('you idiot');
    enter(field);
    await nudgeIsUp();
    field.focus();
    enter(field);
    enter(field);
    await soon();
    expect(document.querySelectorAll('nightlight-nudge')).toHaveLength(1);
    expect(document.activeElement?.localName).toBe('nightlight-nudge');
    press('send');
    await until(() => sent.length);
    await soon();
    expect(sent).toEqual(['you idiot']);
  });

  it('a second Enter while the app sends does not send twice', async () => {
    let arrived = (): void => {};
    guarded(byWord, {
      send: ({ text }) => {
        sent.push(text);
        return new Promise<void>((done) => {
          arrived = done;
        });
      },
    });
    type('hello');
    enter(field);
    await until(() => sent.length);
    expect(form.dataset['nightlight']).toBe('sending');
    enter(field);
    form.requestSubmit();
    arrived();
    await until(() => field.value === '');
    await soon();
    expect(sent).toEqual(['hello']);
  });

  it('text that is typed during the check is checked too', async () => {
    let answer: () => void = () => {};
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    const nightlight = guarded(async (text) => {
      await answered;
      return byWord(text, undefined);
    });
    type('you');
    button().click();
    await until(() => nightlight.asked.length);
    type('you idiot');
    answer();
    await nudgeIsUp();
    expect(nightlight.asked.map(({ text }) => text)).toEqual(['you', 'you idiot']);
    expect(sent).toEqual([]);
  });

  it('text that is typed while the app sends becomes the next message', async () => {
    let arrived = (): void => {};
    guarded(byWord, {
      send: ({ text }) => {
        sent.push(text);
        return new Promise<void>((done) => {
          arrived = done;
        });
      },
    });
    type('hello');
    enter(field);
    await until(() => sent.length);
    type('hello and bye');
    arrived();
    await until(() => field.value !== 'hello and bye');
    expect(field.value).toBe(' and bye');
  });

  it('typing removes the nudge, and sends nothing', async () => {
    guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    type('you');
    await until(() => !document.querySelector('nightlight-nudge'));
    await until(() => form.dataset['nightlight'] === undefined);
    expect([sent, field.value]).toEqual([[], 'you']);
  });

  it('Escape in the field removes the nudge too', async () => {
    guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => !document.querySelector('nightlight-nudge'));
    expect([sent, field.value]).toEqual([[], 'you idiot']);
  });

  it('an empty field is not sent', async () => {
    const nightlight = guarded(byWord);
    type('  ');
    button().click();
    await soon();
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
    const nightlight = guarded(byWord, {
      send: ({ text }) => {
        if (isOffline) throw offline;
        sent.push(text);
      },
    });
    type('you idiot');
    button().click();
    await nudgeIsUp();
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
    const heard = unchecked();
    guarded(byWord, { show: () => Promise.reject(new Error('no room')) });
    type('you idiot');
    button().click();
    await until(() => heard.length);
    expect([sent, heard, field.value]).toEqual([[], [false], 'you idiot']);
  });

  it('if a re-render removes the nudge, the next press asks again', async () => {
    guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    document.querySelector('nightlight-nudge')?.remove();
    await soon();
    button().click();
    await nudgeIsUp();
    expect(sent).toEqual([]);
  });

  it('if a script changes the field while the nudge is shown, the new text is asked about', async () => {
    const nightlight = guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    field.value = 'you idiot, see shop.example';
    press('send');
    await until(() => nightlight.asked.length === 2);
    await nudgeIsUp();
    expect(sent).toEqual([]);
  });

  it('help appears after the message was sent, and never stops it', async () => {
    const nightlight = guarded(async () => supported);
    type('i feel so alone');
    button().click();
    await until(() => sent.length);
    await nudgeIsUp('[quiet]');
    expect([sent, nightlight.recorded]).toEqual([['i feel so alone'], ['send']]);
  });

  it('after "send anyway", it says once how to apologise', async () => {
    guarded(async () => decisionWith({ ...paused, harms: ['bullying'] }));
    for (const words of ['you idiot', 'idiot again']) {
      type(words);
      button().click();
      await nudgeIsUp();
      press('send');
      await until(() => sent.includes(words));
    }
    await until(() => document.querySelector('nightlight-nudge[quiet]'));
    expect(document.querySelectorAll('nightlight-nudge[quiet]')).toHaveLength(1);
  });

  it('a submit listener of the app does not see a message that was not checked', async () => {
    const went: string[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      went.push(field.value);
    });
    guarded(byWord);
    type('you idiot');
    form.requestSubmit();
    await nudgeIsUp();
    expect(went).toEqual([]);
  });

  it('marks the form as busy, for screen readers too', async () => {
    const { classify, answer } = held();
    const nightlight = guarded(classify);
    type('hello');
    button().click();
    await until(() => nightlight.asked.length);
    expect(form.ariaBusy).toBe('true');
    expect(form.dataset['nightlight']).toBe('checking');
    answer(allowed);
    await until(() => sent.length);
    await until(() => form.ariaBusy === null);
  });

  it('after stop(), a paused message stays in the field', async () => {
    guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    guards[0]?.stop();
    await until(() => !document.querySelector('nightlight-nudge'));
    expect([sent, field.value]).toEqual([[], 'you idiot']);
  });

  it('passes the previous turns on with the next message', async () => {
    const nightlight = guarded(byWord);
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
    const nightlight = guarded(byWord, { context: () => ({ to: ['ana'], place: 'group' }) });
    type('hello');
    form.requestSubmit();
    await until(() => nightlight.observed.length);
    expect(nightlight.asked[0]).toMatchObject({ to: ['ana'], place: 'group', previous: [] });
    expect(nightlight.observed[0]).toMatchObject({ to: ['ana'], place: 'group' });
  });
});

describe('a message that is not checked in time', () => {
  it('is neither sent nor lost', async () => {
    const heard = unchecked();
    guarded(never, { timeLimit: 20 });
    type('hello there');
    button().click();
    await uncheckedIsUp();
    await soon(100);
    expect([sent, field.value, heard]).toEqual([[], 'hello there', [false]]);
    expect(form.dataset['nightlight']).toBe('asking');
  });

  it('is sent once on "Send now", and the later nudge uses the wording for sent messages', async () => {
    const late: boolean[] = [];
    form.addEventListener('nightlight-decision', ({ detail }) => late.push(detail.late));
    const heard = unchecked();
    const { classify, answer } = held();
    const nightlight = guarded(classify, { timeLimit: 20 });
    type('you idiot');
    button().click();
    await uncheckedIsUp();
    press('send');
    press('send');
    await until(() => sent.length);
    answer(paused);
    await nudgeIsUp('[quiet]');
    expect([sent, late, heard]).toEqual([['you idiot'], [true], [false, true]]);
    await until(() => nightlight.observed.length);
    const nudge = document.querySelector('nightlight-nudge');
    expect(nudge?.shadowRoot?.querySelector('[data-choice=send]')).toBeNull();
    const words = nudge?.shadowRoot?.textContent ?? '';
    expect(words).not.toContain('look at it once more');
    expect(words).toMatch(/sorry|make things right/);
  });

  it('gets no nudge after "Send now" if it is on a block list', async () => {
    const late: boolean[] = [];
    form.addEventListener('nightlight-decision', ({ detail }) => late.push(detail.late));
    const { classify, answer } = held();
    guarded(classify, { timeLimit: 20 });
    type('free skins');
    button().click();
    await uncheckedIsUp();
    press('send');
    await until(() => sent.length);
    const nudge = { ...(paused.nudge as NonNullable<Decision['nudge']>), harm: 'listed' } as const;
    answer({ ...paused, action: 'block', nudge });
    await until(() => late.length);
    await soon();
    expect(document.querySelector('nightlight-nudge')).toBeNull();
  });

  it('can wait with "Send now" still there, and is sent when it turns out to be harmless', async () => {
    const { classify, answer } = held();
    guarded(classify, { timeLimit: 20 });
    type('hello');
    button().click();
    await uncheckedIsUp();
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
    const { classify, answer } = held();
    guarded(classify, { timeLimit: 20 });
    type('you idiot');
    button().click();
    await uncheckedIsUp();
    press('wait');
    answer(paused);
    await nudgeIsUp();
    expect([sent, document.querySelector('nightlight-unchecked')]).toEqual([[], null]);
  });

  it('stays in the field when typing or Escape removes the card', async () => {
    guarded(never, { timeLimit: 20 });
    type('hello');
    for (const leave of [
      () => type('hello you'),
      () =>
        document
          .querySelector('nightlight-unchecked')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
    ]) {
      button().click();
      await uncheckedIsUp();
      leave();
      await until(() => !document.querySelector('nightlight-unchecked'));
    }
    expect([sent, field.value]).toEqual([[], 'hello you']);
  });

  it('shows a card that the next Enter focuses', async () => {
    guarded(never, { timeLimit: 20 });
    type('hello');
    enter(field);
    await uncheckedIsUp();
    field.focus();
    enter(field);
    await until(() => document.activeElement?.localName === 'nightlight-unchecked');
    expect(document.querySelectorAll('nightlight-unchecked')).toHaveLength(1);
  });
});

describe('a check that fails', () => {
  it('neither loses nor silently sends the message', async () => {
    const heard = unchecked();
    guarded(failing);
    type('hello');
    button().click();
    await uncheckedIsUp();
    expect([sent, field.value, heard]).toEqual([[], 'hello', [false]]);
    press('send');
    await until(() => sent.length);
    expect([sent, heard]).toEqual([['hello'], [false, true]]);
  });

  it('"Wait" checks the message again', async () => {
    let isBroken = true;
    const nightlight = guarded((text) =>
      isBroken ? failing(text, undefined) : byWord(text, undefined),
    );
    type('you idiot');
    button().click();
    await uncheckedIsUp();
    press('wait');
    await until(() => nightlight.asked.length === 2);
    await uncheckedIsUp();
    isBroken = false;
    press('wait');
    await nudgeIsUp();
    expect(sent).toEqual([]);
  });
});

describe('while Nightlight is still loading', () => {
  it('a harmful message is asked about as soon as Nightlight is ready', async () => {
    let ready = (_: FakeNightlight): void => {};
    guardWith(
      new Promise<FakeNightlight>((done) => {
        ready = done;
      }),
      { timeLimit: 20 },
    );
    type('you idiot');
    button().click();
    await uncheckedIsUp();
    press('wait');
    expect(sent).toEqual([]);
    ready(nightlightOf(byWord));
    await nudgeIsUp();
    expect(sent).toEqual([]);
  });

  it('if it could not be started, the user decides for every message', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    guardWith(Promise.reject(new NightlightError('load-failed', 'gone')));
    await until(() => warned.mock.calls.length);
    warned.mockRestore();
    type('i want to die');
    button().click();
    await uncheckedIsUp();
    press('send');
    await until(() => sent.length);
    expect(sent).toEqual(['i want to die']);
  });

  it('a function can return another one after a failure', async () => {
    let isBroken = true;
    guardWith(() =>
      isBroken ? Promise.reject(new Error('no network')) : Promise.resolve(nightlightOf(byWord)),
    );
    type('hello');
    button().click();
    await uncheckedIsUp();
    isBroken = false;
    press('wait');
    await until(() => sent.length);
    expect(sent).toEqual(['hello']);
  });

  it('a message that was sent before is observed as soon as Nightlight is ready', async () => {
    const nightlight = nightlightOf(byWord);
    let ready = (_: FakeNightlight): void => {};
    guardWith(
      new Promise<FakeNightlight>((done) => {
        ready = done;
      }),
      { timeLimit: 20 },
    );
    type('hello');
    button().click();
    await uncheckedIsUp();
    press('send');
    await until(() => sent.length);
    ready(nightlight);
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
  const fileOf = async (name: string): Promise<File> =>
    new File([await plainPicture()], name, { type: 'image/png' });

  it('of every file field are checked with the text, sent unchanged, and cleared', async () => {
    form.insertAdjacentHTML(
      'beforeend',
      '<input type="file" multiple name="a"><input type="file" name="b">',
    );
    const [a, b] = form.querySelectorAll<HTMLInputElement>('input[type=file]');
    const [one, two] = [await fileOf('one.png'), await fileOf('two.png')];
    const notes = new File(['notes'], 'notes.txt', { type: 'text/plain' });
    const drafts: Draft[] = [];
    const nightlight = guarded(byWord, { send: (draft) => drafts.push(draft) });
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
    guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    pick(input as HTMLInputElement, await fileOf('one.png'));
    await until(() => !document.querySelector('nightlight-nudge'));
    expect(sent).toEqual([]);
  });
});

describe('Enter', () => {
  it('sends, except with Shift, during IME composition, or on key repeat', async () => {
    const nightlight = guarded(byWord);
    type('hello');
    for (const more of [{ shiftKey: true }, { isComposing: true }, { keyCode: 229 }]) {
      expect(enter(field, more)).toBe(true);
    }
    expect(enter(field, { repeat: true })).toBe(false);
    await soon();
    expect(nightlight.asked).toEqual([]);
    expect(enter(field)).toBe(false);
    await until(() => sent.length);
    expect(sent).toEqual(['hello']);
  });

  it('adds a new line on a touch device', async () => {
    const touch = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as never);
    const nightlight = guarded(byWord);
    type('hello');
    expect(enter(field)).toBe(true);
    await soon();
    touch.mockRestore();
    expect(nightlight.asked).toEqual([]);
  });

  it('sends nothing if the app has handled the key, however late it listens', async () => {
    const nightlight = guarded(byWord);
    const use = (event: Event): void => event.preventDefault();
    document.addEventListener('keydown', use);
    type('@an');
    enter(field);
    document.removeEventListener('keydown', use);
    await soon();
    expect(nightlight.asked).toEqual([]);
  });

  it('sends nothing while the form’s button is disabled', async () => {
    const nightlight = guarded(byWord);
    button().disabled = true;
    type('hello');
    enter(field);
    await soon();
    expect(nightlight.asked).toEqual([]);
  });
});

describe('a guarded field', () => {
  it('inside a form guards the form', async () => {
    form.innerHTML = '<input aria-label="Message"><button>Send</button>';
    const input = form.querySelector('input') as HTMLInputElement;
    guardWith(nightlightOf(byWord), {}, input);
    input.value = 'you idiot';
    button().click();
    await nudgeIsUp();
    press('send');
    await until(() => sent.length);
    expect(sent).toEqual(['you idiot']);
  });

  it('without a form sends on Enter, or with submit()', async () => {
    const alone = document.createElement('input');
    document.body.append(alone);
    const own = guardWith(nightlightOf(byWord), {}, alone);
    alone.value = 'hello';
    enter(alone);
    await until(() => alone.value === '');
    alone.value = 'you idiot';
    const edited = own.submit();
    await nudgeIsUp();
    expect(await own.submit()).toBe(false);
    press('edit');
    expect(await edited).toBe(false);
    const agreed = own.submit();
    await nudgeIsUp();
    press('send');
    expect(await agreed).toBe(true);
    expect(sent).toEqual(['hello', 'you idiot']);
    own.stop();
    alone.remove();
  });
});

describe('guard() throws an error that says what is wrong', () => {
  const nightlight = nightlightOf(byWord);
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
