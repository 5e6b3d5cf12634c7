import type { Choice, Decision } from '@nightlight/sdk/core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allowed, decisionWith, paused } from '../decisions.fixture.ts';
import { until } from '../image/pictures.fixture.ts';
import { loadWords } from '../messages/catalogues.ts';
import {
  byWord,
  type Classify,
  nightlightOf,
  nudgeIsUp,
  press,
  typeInto,
} from './guard.fixture.ts';
import { type Guard, type GuardOptions, guard } from './guard.ts';

beforeAll(() => loadWords('en'));

let form: HTMLFormElement;
let field: HTMLTextAreaElement;
let sent: string[];
let guards: Guard[];
let recorded: Choice[];

beforeEach(() => {
  form = document.createElement('form');
  form.innerHTML = '<textarea aria-label="Message"></textarea><button name="how">Send</button>';
  field = form.querySelector('textarea') as HTMLTextAreaElement;
  sent = [];
  recorded = [];
  guards = [];
  document.body.append(form);
});
afterEach(() => {
  for (const one of guards) one.stop();
  for (const nudge of document.querySelectorAll('nightlight-nudge')) nudge.remove();
  form.remove();
});

/** The app's own listener, which was there first. */
const listen = (): void => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(field.value);
    field.value = '';
  });
};

const guarded = (
  classify: Classify,
  options: Partial<GuardOptions> = {},
  target: HTMLFormElement | HTMLTextAreaElement = form,
): Guard => {
  const own = guard(target, {
    nightlight: nightlightOf(classify, recorded),
    conversation: 'c1',
    ...options,
  });
  guards.push(own);
  return own;
};

const type = (text: string): void => typeInto(field, text);
const button = (): HTMLButtonElement => form.querySelector('button') as HTMLButtonElement;

describe('a guarded form', () => {
  it('sends a fine message as if nobody had looked, with the button that was pressed', async () => {
    listen();
    const submitters: (HTMLElement | null)[] = [];
    form.addEventListener('submit', ({ submitter }) => submitters.push(submitter));
    guarded(byWord);
    type('see you at four');
    button().click();
    expect(sent).toEqual([]);
    await until(() => sent.length);
    expect(sent).toEqual(['see you at four']);
    expect(submitters).toEqual([button()]);
  });

  it('asks first, and sends what was written when that is chosen', async () => {
    listen();
    guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    expect(sent).toEqual([]);
    expect(field.value).toBe('you idiot');
    press('send');
    await until(() => sent.length);
    expect(sent).toEqual(['you idiot']);
    expect(recorded).toEqual(['send']);
  });

  it('edit gives the field back with every word, and the focus', async () => {
    listen();
    guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    press('edit');
    await until(() => document.activeElement === field);
    expect(field.value).toBe('you idiot');
    expect(sent).toEqual([]);
    expect(recorded).toEqual(['edit']);
  });

  it('what is typed while it is looked at is looked at too', async () => {
    listen();
    const asked: string[] = [];
    let answer: () => void = () => {};
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    guarded(async (text) => {
      asked.push(text);
      await answered;
      return byWord(text, undefined);
    });
    type('you');
    button().click();
    await until(() => asked.length);
    type('you idiot');
    answer();
    await nudgeIsUp();
    expect(asked).toEqual(['you', 'you idiot']);
    expect(sent).toEqual([]);
  });

  it('past the time limit it is sent, looked at after, and spoken of', async () => {
    listen();
    const late: boolean[] = [];
    form.addEventListener('nightlight-decision', ({ detail }) => late.push(detail.late));
    let answer: (decision: Decision) => void = () => {};
    guarded(() => new Promise((done) => (answer = done)), { timeLimit: 20 });
    type('you idiot');
    button().click();
    await until(() => sent.length);
    answer(paused);
    await nudgeIsUp('[quiet]');
    expect(late).toEqual([true]);
    const nudge = document.querySelector('nightlight-nudge');
    expect(nudge?.quiet).toBe(true);
    expect(nudge?.shadowRoot?.querySelector('[data-choice=send]')).toBeNull();
  });

  it('is held past the time limit where the host says so', async () => {
    listen();
    let answer: (decision: Decision) => void = () => {};
    guarded(() => new Promise((done) => (answer = done)), { timeLimit: 20, pastTimeLimit: 'hold' });
    type('hello there');
    button().click();
    await new Promise((done) => setTimeout(done, 80));
    expect(sent).toEqual([]);
    expect(form.dataset['nightlight']).toBe('looking');
    answer(allowed);
    await until(() => sent.length);
    expect(form.dataset['nightlight']).toBeUndefined();
  });

  it('says so where it could not be looked at', async () => {
    listen();
    const unchecked: boolean[] = [];
    form.addEventListener('nightlight-unchecked', ({ detail }) => unchecked.push(detail.sent));
    const failing: Classify = () => Promise.reject(new Error('no worker'));
    const first = guarded(failing);
    type('hello');
    button().click();
    await until(() => unchecked.length);
    expect([sent, unchecked]).toEqual([['hello'], [true]]);
    first.stop();
    guarded(failing, { pastTimeLimit: 'hold' });
    type('hello again');
    button().click();
    await until(() => unchecked.length === 2);
    expect([sent, unchecked]).toEqual([['hello'], [true, false]]);
    expect(field.value).toBe('hello again');
  });

  it('after send anyway it says once how to make up for it', async () => {
    listen();
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

  it('a picture without a word goes out, and so does what a cache answers at once', async () => {
    listen();
    guarded(() => Promise.reject(new Error('no worker')));
    button().click();
    await until(() => sent.length);
    expect(sent).toEqual(['']);
    type('hello');
    form.requestSubmit();
    await until(() => sent.length === 2);
    expect(sent).toEqual(['', 'hello']);
  });

  it('past the time limit it looks at what was sent, not at what stood there before', async () => {
    listen();
    const asked: string[] = [];
    const told: string[] = [];
    form.addEventListener('nightlight-decision', ({ detail }) => told.push(detail.decision.action));
    guarded(
      async (text) => {
        asked.push(text);
        await new Promise((done) => setTimeout(done, 60));
        return byWord(text, undefined);
      },
      { timeLimit: 25 },
    );
    type('you');
    button().click();
    await new Promise((done) => setTimeout(done, 5));
    type('you idiot');
    await until(() => told.length);
    expect([asked, sent, told]).toEqual([['you', 'you idiot'], ['you idiot'], ['pause']]);
  });

  it('where nobody could be asked about what is stopped, it is not sent', async () => {
    listen();
    const unchecked: boolean[] = [];
    form.addEventListener('nightlight-unchecked', ({ detail }) => unchecked.push(detail.sent));
    guarded(byWord, { show: () => Promise.reject(new Error('no room')) });
    type('you idiot');
    button().click();
    await until(() => unchecked.length);
    expect([sent, unchecked, field.value]).toEqual([[], [false], 'you idiot']);
  });

  it('a page that is drawn anew takes the question away and holds nothing on', async () => {
    listen();
    guarded(byWord);
    type('you idiot');
    button().click();
    await nudgeIsUp();
    document.querySelector('nightlight-nudge')?.remove();
    await new Promise((done) => setTimeout(done, 20));
    button().click();
    await nudgeIsUp();
    expect(sent).toEqual([]);
  });

  it('once stopped it lets everything pass', async () => {
    listen();
    guarded(byWord).stop();
    type('you idiot');
    button().click();
    expect(sent).toEqual(['you idiot']);
  });

  it('says what is missing: a text field, or what looks at it', () => {
    const nightlight = { classify: byWord, record: async () => {} } as never;
    const empty = document.createElement('form');
    const rich = document.createElement('div') as never;
    for (const target of [empty, rich]) {
      expect(() => guard(target, { nightlight, conversation: 'c' })).toThrow(/text field/);
    }
    expect(() => guard(form, { conversation: 'c' } as never)).toThrow(/`nightlight`/);
  });

  it('after a question it waits no longer than before it', async () => {
    listen();
    const asked: string[] = [];
    guarded(
      (text) => {
        asked.push(text);
        return asked.length === 1 ? Promise.resolve(paused) : new Promise(() => {});
      },
      { timeLimit: 30 },
    );
    type('you idiot');
    button().click();
    await nudgeIsUp();
    // A script puts a link in without a word.
    field.value = 'you idiot, see shop.example';
    press('send');
    await until(() => sent.length);
    expect([asked.length, sent]).toEqual([2, ['you idiot, see shop.example']]);
  });

  it('what went out past the limit is spoken of as sent; of a list it says nothing', async () => {
    listen();
    const nudge = { ...(paused.nudge as NonNullable<Decision['nudge']>) };
    const late = (decision: Decision) => async (): Promise<Decision> => {
      await new Promise((done) => setTimeout(done, 60));
      return decision;
    };
    const first = guarded(late(paused), { timeLimit: 10 });
    type('you idiot');
    button().click();
    await nudgeIsUp('[quiet]');
    const words = document.querySelector('nightlight-nudge')?.shadowRoot?.textContent ?? '';
    expect(words).not.toContain('look at it once more');
    expect(words).toMatch(/sorry|make things right/);
    document.querySelector('nightlight-nudge')?.remove();
    first.stop();
    const told: boolean[] = [];
    form.addEventListener('nightlight-decision', ({ detail }) => told.push(detail.late));
    guarded(late({ ...paused, action: 'block', nudge: { ...nudge, harm: 'listed' } }), {
      timeLimit: 10,
    });
    type('again');
    button().click();
    await until(() => told.length);
    await new Promise((done) => setTimeout(done, 30));
    expect(document.querySelector('nightlight-nudge')).toBeNull();
  });

  it('says that it is busy, to a screen reader too', async () => {
    listen();
    let answer: (decision: Decision) => void = () => {};
    guarded(() => new Promise((done) => (answer = done)));
    type('hello');
    button().click();
    await until(() => form.ariaBusy === 'true');
    answer(allowed);
    await until(() => sent.length);
    expect(form.ariaBusy).toBeNull();
  });
});

describe('an app that sends by a button or key of its own', () => {
  it('asks check() first, which asks whoever wrote it', async () => {
    const own = guarded(byWord);
    type('see you at four');
    expect(await own.check()).toBe(true);
    type('you idiot');
    const edited = own.check();
    await nudgeIsUp();
    expect(await own.check()).toBe(false);
    press('edit');
    expect(await edited).toBe(false);
    const agreed = own.check();
    await nudgeIsUp();
    press('send');
    expect(await agreed).toBe(true);
    expect([field.value, recorded]).toEqual(['you idiot', ['edit', 'send']]);
    own.stop();
    expect(await own.check()).toBe(true);
  });
});

describe('a guarded field in a form', () => {
  const enter = (target: HTMLElement): boolean =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );

  it('holds the form, however it is submitted', async () => {
    form.innerHTML = '<input aria-label="Message"><button>Send</button>';
    const input = form.querySelector('input') as HTMLInputElement;
    field = input as never;
    listen();
    guarded(byWord, {}, input as never);
    input.value = 'you idiot';
    button().click();
    await nudgeIsUp();
    expect(sent).toEqual([]);
    press('send');
    await until(() => sent.length);
    input.value = 'you idiot';
    expect(enter(input)).toBe(false);
    await nudgeIsUp();
    press('send');
    await until(() => sent.length === 2);
  });

  it('is seen where the app sends at Enter by itself', async () => {
    form.innerHTML = '<input aria-label="Message"><button>Send</button>';
    const input = form.querySelector('input') as HTMLInputElement;
    const went: string[] = [];
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      went.push(input.value);
    });
    guarded(byWord, {}, input as never);
    input.value = 'you idiot';
    enter(input);
    await nudgeIsUp();
    expect(went).toEqual([]);
    press('send');
    await until(() => went.length);
  });

  it('keeps its new line where Enter is no more than that', async () => {
    listen();
    guarded(byWord, {}, field);
    type('one');
    enter(field);
    await until(() => field.value !== 'one');
    expect(field.value).toBe('one\n');
  });

  it('asks once, also where the app submits a moment after Enter or check()', async () => {
    listen();
    let asked = 0;
    const own = guarded(
      async (text) => {
        asked++;
        return byWord(text, undefined);
      },
      {},
      field,
    );
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      setTimeout(() => form.requestSubmit(), 20);
    });
    field.value = 'you idiot';
    enter(field);
    await nudgeIsUp();
    press('send');
    await until(() => sent.length);
    field.value = 'hello';
    if (await own.check()) form.requestSubmit();
    await until(() => sent.length === 2);
    expect([asked, sent]).toEqual([2, ['you idiot', 'hello']]);
    // What comes after is another matter.
    field.value = 'you idiot';
    form.requestSubmit();
    await nudgeIsUp();
    expect(sent).toHaveLength(2);
  });

  it('of several lines is held at Enter too, where the app submits by it', async () => {
    listen();
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      form.requestSubmit();
    });
    guarded(byWord, {}, field);
    field.value = 'you idiot';
    enter(field);
    await nudgeIsUp();
    expect(sent).toEqual([]);
    press('send');
    await until(() => sent.length);
    expect(sent).toEqual(['you idiot']);
  });
});

describe('a guarded field without a form', () => {
  it('holds Enter, and lets it go for the app’s own listener', async () => {
    const alone = document.createElement('textarea');
    document.body.append(alone);
    const heard: string[] = [];
    alone.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') heard.push(alone.value);
    });
    guarded(byWord, {}, alone);
    const enter = (more = {}): boolean =>
      alone.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more }),
      );
    alone.value = 'fine words';
    enter();
    expect(heard).toEqual([]);
    await until(() => heard.length);
    enter({ shiftKey: true });
    enter({ isComposing: true });
    expect(heard).toHaveLength(3);
    // A key that is held down, and the Enter that ends a word in Safari.
    enter({ repeat: true });
    expect(heard).toHaveLength(3);
    enter({ keyCode: 229 });
    expect(heard).toHaveLength(4);
    alone.remove();
  });
});
