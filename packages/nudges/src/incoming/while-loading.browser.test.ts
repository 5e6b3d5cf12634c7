import type { Decision } from '@nightlight/sdk/core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { allowed, decisionWith, faint, supported, veiled } from '../decisions.fixture.ts';
import {
  type Classify,
  createFakeNightlight,
  createStartingNightlight,
} from '../guard/guard.fixture.ts';
import type { DecisionEvent } from '../guard/guard-events.ts';
import { nextFrame, until } from '../image/pictures.fixture.ts';
import { loadWords } from '../messages/catalogues.ts';
import { guardIncoming, type Incoming } from './guard-incoming.ts';

beforeAll(() => loadWords('en'));

let thread: HTMLElement;
let all: Incoming[];
let events: DecisionEvent['detail'][];
beforeEach(() => {
  thread = document.createElement('main');
  document.body.append(thread);
  all = [];
  events = [];
  thread.addEventListener('nightlight-decision', ({ detail }) => events.push(detail));
});
afterEach(() => {
  for (const one of all) one.stop();
  thread.remove();
});

const fine: Decision = { ...allowed, direction: 'incoming', author: 'ana' };
const always =
  (decision: Decision): Classify =>
  async () =>
    decision;
const adviceAbout = (harm: 'scam' | 'personal-info'): Decision =>
  decisionWith({
    ...{ action: 'nudge', direction: 'incoming', author: 'ana', harms: [harm] },
    nudge: {
      ...{ harm, direction: 'incoming', group: '13-and-over' },
      ...{ locale: 'en', choices: ['why', 'help', 'close'] },
    },
  });
const help: Decision = { ...supported, direction: 'incoming', author: 'ana', support: true };

/** Guards a message while a Nightlight loads, whose models decide like this. */
const comesIn = (early: Classify, whole: Classify) => {
  const base = createFakeNightlight(whole);
  const starting = createStartingNightlight(early, base);
  const add = (text: string, more: object = {}): HTMLElement => {
    const bubble = document.createElement('div');
    bubble.innerHTML = '<p></p>';
    (bubble.firstChild as HTMLElement).textContent = text;
    thread.append(bubble);
    const message = { conversation: 'c1', author: 'ana', text, ...more };
    all.push(guardIncoming(bubble, starting.nightlight, message));
    return bubble;
  };
  return { ...starting, base, add };
};

const isSeen = (bubble: HTMLElement): boolean =>
  (bubble.querySelector('p') as HTMLElement).checkVisibility({
    ...{ visibilityProperty: true, opacityProperty: true },
  });
const veilIn = (bubble: HTMLElement) => bubble.querySelector('nightlight-veil');
const pressShow = (bubble: HTMLElement): void =>
  veilIn(bubble)?.renderRoot.querySelector<HTMLElement>('[data-choice=show]')?.click();
const nudges = () => [...thread.querySelectorAll('nightlight-nudge')];
const aboutOf = () => nudges().map(({ decision }) => decision?.nudge?.harm);

it('a message that tiny lets pass is shown at once, and covered with the reason if base finds harm', async () => {
  const { add, finish, base } = comesIn(always(fine), always(veiled));
  const bubble = add('you are so funny looking');
  await until(() => isSeen(bubble));
  expect(bubble.dataset['nightlight']).toBeUndefined();
  expect(base.observed).toEqual([]);
  finish();
  await until(() => !isSeen(bubble));
  expect(bubble.dataset['nightlight']).toBe('veiled');
  await until(() => veilIn(bubble)?.renderRoot.textContent?.includes('Show'));
  expect(events.map(({ decision, late }) => [decision.action, late])).toEqual([
    ['allow', false],
    ['pause', true],
  ]);
  pressShow(bubble);
  await until(() => isSeen(bubble));
  await until(() => base.recorded.length);
  expect(base.recorded).toEqual(['show']);
});

it('a message that both let pass looks as the app made it, and is observed once', async () => {
  const { add, finish, base } = comesIn(always(fine), always(fine));
  const bubble = add('see you at four', { id: 'm1' });
  await until(() => isSeen(bubble));
  finish();
  await until(() => base.observed.length);
  await until(() => bubble.innerHTML === '<p>see you at four</p>');
  await nextFrame();
  expect(base.observed.map(({ id }) => id)).toEqual(['m1']);
  expect(nudges()).toEqual([]);
});

it('a message that tiny covers is uncovered if base finds nothing', async () => {
  const { add, finish } = comesIn(always(veiled), always(fine));
  const bubble = add('you killed it');
  await until(() => veilIn(bubble)?.renderRoot.textContent?.includes('Show'));
  expect(isSeen(bubble)).toBe(false);
  finish();
  await until(() => isSeen(bubble));
  expect(bubble.innerHTML).toBe('<p>you killed it</p>');
});

it('if the focus is in the veil when base uncovers the message, it moves to the message', async () => {
  const { add, finish } = comesIn(always(veiled), always(fine));
  const bubble = add('you killed it');
  await until(() => veilIn(bubble)?.renderRoot.textContent?.includes('Show'));
  veilIn(bubble)?.renderRoot.querySelector<HTMLElement>('[data-choice=show]')?.focus();
  finish();
  await until(() => isSeen(bubble));
  expect(document.activeElement).toBe(veilIn(bubble));
});

it('a message that the user has opened stays open when base covers it too', async () => {
  const { add, finish, base } = comesIn(always(veiled), always(veiled));
  const bubble = add('you idiot');
  await until(() => veilIn(bubble)?.renderRoot.textContent?.includes('Show'));
  pressShow(bubble);
  await until(() => isSeen(bubble));
  finish();
  await until(() => base.observed.length);
  await nextFrame();
  expect(isSeen(bubble)).toBe(true);
});

it('messages are read again in their order, with the turns before them', async () => {
  const { add, finish, base, askedEarly } = comesIn(always(fine), always(fine));
  add('one', { id: 'a', sentAt: 1 });
  await until(() => askedEarly.length === 1);
  add('two', { id: 'b', sentAt: 2, author: 'self' });
  await until(() => thread.childElementCount === 2);
  add('three', { id: 'c', sentAt: 3 });
  await until(() => askedEarly.length === 2);
  finish();
  await until(() => base.observed.length === 3);
  expect(base.asked.map(({ text }) => text)).toEqual(['one', 'three']);
  expect(base.asked[1]?.previous?.map(({ text }) => text)).toEqual(['one', 'two']);
  const third = base.observed.find(({ id }) => id === 'c');
  expect(third?.previous).toEqual(base.asked[1]?.previous);
  add('four', { id: 'd', sentAt: 4 });
  await until(() => base.asked.length === 3);
  expect(base.asked[2]?.previous?.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
});

it('messages are read again one by one, so that a pile-on among them is found', async () => {
  const order: string[] = [];
  const { add, finish, base, askedEarly } = comesIn(always(veiled), async (text) => {
    order.push(`read ${text}`);
    return veiled;
  });
  const { observe } = base;
  base.observe = async (message) => {
    await nextFrame();
    order.push(`observed ${'text' in message ? message.text : ''}`);
    await observe(message);
  };
  add('one', { author: 'ana' });
  add('two', { author: 'cem' });
  await until(() => askedEarly.length === 2);
  finish();
  await until(() => base.observed.length === 2);
  expect(order).toEqual(['read one', 'observed one', 'read two', 'observed two']);
});

it('a message that is removed before base is ready is not read again', async () => {
  let answer: (decision: Decision) => void = () => {};
  const deciding = new Promise<Decision>((resolve) => {
    answer = resolve;
  });
  const { add, finish, base, askedEarly } = comesIn(() => deciding, always(fine));
  add('one');
  add('two');
  await until(() => askedEarly.length === 2);
  all[0]?.stop();
  answer(fine);
  await until(() => events.length === 1);
  finish();
  await until(() => base.observed.length);
  expect(base.asked.map(({ text }) => text)).toEqual(['two']);
});

it('advice that tiny has given is not repeated, and other advice of base replaces it', async () => {
  const same = comesIn(always(adviceAbout('scam')), always(adviceAbout('scam')));
  same.add('free phone, click here');
  await until(() => nudges().length === 1);
  const [first] = nudges();
  same.finish();
  await until(() => same.base.observed.length);
  await nextFrame();
  expect(nudges()).toEqual([first]);
  thread.replaceChildren();
  const other = comesIn(always(adviceAbout('scam')), always(adviceAbout('personal-info')));
  other.add('send me your address');
  await until(() => nudges().length === 1);
  other.finish();
  await until(() => aboutOf().join() === 'personal-info');
});

it('if base finds more than the faint worry of tiny, the card replaces the line', async () => {
  const { direction, author } = help;
  const { add, finish } = comesIn(
    always({ ...faint, direction, author, support: true }),
    always(help),
  );
  add('i feel so alone');
  await until(() => nudges()[0]?.isLine);
  finish();
  await until(() => nudges().some(({ isLine }) => !isLine));
  expect(nudges()).toHaveLength(1);
});

it('help that tiny has offered stays', async () => {
  const { add, finish, base } = comesIn(always(help), always(fine));
  add('i cant go on');
  await until(() => nudges().length === 1);
  finish();
  await until(() => base.observed.length);
  await nextFrame();
  expect(aboutOf()).toEqual(['support']);
});

it('if the start fails, messages that tiny let pass stay visible and new ones say so', async () => {
  const { add, fail } = comesIn(always(fine), always(fine));
  const before = add('see you at four');
  await until(() => isSeen(before));
  fail(new Error('no network'));
  const after = add('see you at five');
  await until(() => after.dataset['nightlight'] === 'veiled');
  expect(isSeen(before)).toBe(true);
});

it('a veil of a framework is never moved', async () => {
  const base = createFakeNightlight(always(veiled));
  const { nightlight, finish } = createStartingNightlight(always(fine), base);
  const veil = document.createElement('nightlight-veil');
  veil.innerHTML = '<p>hello</p>';
  thread.append(veil);
  all.push(guardIncoming(veil, nightlight, { conversation: 'c1', author: 'ana', text: 'hello' }));
  await until(() => isSeen(veil));
  finish();
  await until(() => !isSeen(veil));
  expect(veil.parentElement).toBe(thread);
});
