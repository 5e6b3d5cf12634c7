import { describe, expect, it, vi } from 'vitest';
import { allowed, decisionWith, faint, paused, supported } from '../decisions.fixture.ts';
import { plainPicture, until } from '../image/pictures.fixture.ts';
import type { Draft } from './draft.ts';
import { createFakeNightlight, decideByWord, enter, press, waitForNudge } from './guard.fixture.ts';
import { guard } from './guard.ts';
import {
  button,
  createDelayedClassify,
  field,
  form,
  guardForm,
  guards,
  guardWithSlowSend,
  listenForUnchecked,
  sent,
  startGuard,
  submit,
  submitAndAsk,
  type,
  wait,
} from './guarded-form.fixture.ts';

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

  it('are checked if the browser doesn’t know their type', async () => {
    form.insertAdjacentHTML('beforeend', '<input type="file" multiple>');
    const input = form.querySelector<HTMLInputElement>('input[type=file]');
    const bytes = await plainPicture();
    const [renamed, heic] = [new File([bytes], 'photo'), new File([bytes], 'IMG_1.HEIC')];
    const nightlight = guardForm(decideByWord);
    pick(input as HTMLInputElement, renamed, heic, new File(['notes'], 'notes.xyz'));
    button().click();
    await until(() => sent.length);
    expect(nightlight.asked[0]?.images).toEqual([renamed, heic]);
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
