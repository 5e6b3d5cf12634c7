import type { Decision, HarmKind, Helpline, NudgeKey, Signal } from '@nightlight/sdk/core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allowed, decisionWith, veiled } from '../decisions.fixture.ts';
import { createFakeNightlight, type FakeNightlight } from '../guard/guard.fixture.ts';
import { nextFrame, until } from '../image/pictures.fixture.ts';
import { loadWords } from '../messages/catalogues.ts';
import type { NightlightVeil } from '../veil/nightlight-veil.ts';
import { guardIncoming, type Incoming, type IncomingOptions } from './guard-incoming.ts';

beforeAll(() => loadWords('en'));

let thread: HTMLElement;
let list: HTMLElement;
let all: Incoming[];
beforeEach(() => {
  thread = document.createElement('main');
  thread.style.cssText = 'block-size: 360px; overflow-y: auto; inline-size: 320px';
  list = document.createElement('ol');
  thread.append(list);
  document.body.append(thread);
  all = [];
  said.clear();
});
afterEach(() => {
  for (const one of all) one.stop();
  thread.remove();
});

const START = Date.UTC(2026, 0, 1);
const HELPLINE: Helpline = {
  ...{ country: 'GB', kind: 'child-helpline', name: 'Childline', rechecked: false },
  dialled: '0800 1111',
};

interface Line {
  readonly author?: string;
  readonly kind?: HarmKind;
  /** Ids of the earlier messages that the pile-on lists. Without it, there is no pile-on. */
  readonly turns?: readonly string[];
  /** Who is under attack. `null`: unknown. */
  readonly target?: string | null;
  readonly isKind?: boolean;
  readonly canDisagree?: boolean;
}

/** What the model finds in each message. */
const said = new Map<string, Decision>();

const decide = ({
  author = 'ana',
  kind = 'insult',
  turns,
  target = 'self',
  isKind,
  canDisagree,
}: Line): Decision => {
  const decision = decisionWith({ ...allowed, direction: 'incoming', author });
  if (isKind) return decision;
  const source = { id: 'test', version: '1' };
  const own: Signal = { kind, score: 0.9, severity: 'medium', source };
  const pileOn = { people: 2, since: START, ...(target === null ? {} : { target }) };
  const isPileOn = turns !== undefined;
  const signals = isPileOn
    ? [own, { ...own, kind: 'pile-on', turns, pileOn } satisfies Signal]
    : [own];
  const role = isPileOn && target && (target === 'self' ? 'target' : 'bystander');
  const harms = {
    ...decision.assessment.harms,
    bullying: { score: 0.9, severity: 'medium', confidence: 'high', signals },
  } as const;
  return decisionWith({
    ...{ ...veiled, author, harms: ['bullying'] },
    assessment: { ...decision.assessment, harms },
    nudge: {
      ...{ ...(veiled.nudge as NudgeKey), kind, offers: ['report'] },
      ...(role ? { role } : {}),
    },
    ...(isPileOn && target === 'self' ? { helplines: [HELPLINE] } : {}),
    ...(canDisagree ? { canDisagree } : {}),
  });
};

let count = 0;
const createNightlight = (): FakeNightlight =>
  createFakeNightlight(async (text) => said.get(text) as Decision);

/** A message comes in, in a bubble that the app makes. */
const comesIn = (
  nightlight: FakeNightlight,
  text: string,
  line: Line = {},
  {
    bubble = document.createElement('li'),
    ...options
  }: IncomingOptions & { bubble?: HTMLElement } = {},
): HTMLElement => {
  said.set(text, decide(line));
  const words = document.createElement('p');
  words.textContent = text;
  bubble.append(words);
  if (!bubble.isConnected) list.append(bubble);
  const message = { id: text, conversation: 'c1', author: line.author ?? 'ana', text };
  all.push(guardIncoming(bubble, nightlight, { ...message, sentAt: START + count++ }, options));
  return bubble;
};

const veilOf = (bubble: HTMLElement): NightlightVeil =>
  (bubble.localName === 'nightlight-veil'
    ? bubble
    : bubble.querySelector('nightlight-veil')) as NightlightVeil;
const isOnPage = (bubble: HTMLElement): boolean => bubble.getClientRects().length > 0;
const isRead = (bubble: HTMLElement): boolean =>
  (bubble.querySelector('p') as HTMLElement).checkVisibility();
const find = (bubble: HTMLElement, selector: string): HTMLElement | null =>
  veilOf(bubble)?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const press = async (bubble: HTMLElement, selector: string): Promise<void> => {
  find(bubble, selector)?.click();
  await nextFrame();
  await nextFrame();
};
/** The text of each veil that takes up space. */
const places = (): readonly string[] =>
  [...document.querySelectorAll<NightlightVeil>('nightlight-veil')]
    .filter(isOnPage)
    .map(({ shadowRoot }) => (shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim());
const toggleOf = (bubble: HTMLElement): HTMLElement => find(bubble, '#covered') as HTMLElement;
const titleOf = (bubble: HTMLElement): string | undefined => toggleOf(bubble)?.textContent?.trim();

const AUTHORS = ['ana', 'cem', 'dee'];
const nameOf = (id: string): string | undefined => ({ bo: 'Bo' })[id];

/** Insults by three people, of which the third and later show that it is a pile-on. */
const pileOn = async (
  nightlight: FakeNightlight,
  texts: readonly string[],
  { target = 'self', ...more }: Pick<Line, 'target'> & IncomingOptions & { as?: string } = {},
): Promise<readonly HTMLElement[]> => {
  const { as = 'li', ...options } = more;
  const bubbles: HTMLElement[] = [];
  for (const [i, text] of texts.entries()) {
    const line = { author: AUTHORS[i % 3] as string, target };
    const bubble = comesIn(nightlight, text, i < 2 ? line : { ...line, turns: texts.slice(0, i) }, {
      ...options,
      bubble: document.createElement(as),
    });
    bubbles.push(bubble);
    await until(() => veilOf(bubble)?.decision);
    await nextFrame();
  }
  return bubbles;
};
const SIX = ['one', 'two', 'three', 'four', 'five', 'six'];

describe('six insults by three people', () => {
  it.each(['li', 'nightlight-veil'])('take one place, not six veils: <%s>', async (as) => {
    const bubbles = await pileOn(createNightlight(), SIX, { as });
    await until(() => titleOf(bubbles[0] as HTMLElement)?.startsWith('6'));
    expect(places()).toHaveLength(1);
    expect(titleOf(bubbles[0] as HTMLElement)).toBe('6 covered messages from 3 people');
    expect(bubbles.map((bubble) => bubble.dataset['nightlight'])).toEqual([
      'veiled',
      ...Array(5).fill('folded'),
    ]);
    expect(bubbles.some(isRead)).toBe(false);
  });

  it('are one by one until the third shows that it is a pile-on', async () => {
    const nightlight = createNightlight();
    await pileOn(nightlight, SIX.slice(0, 2));
    expect(places()).toHaveLength(2);
    expect(places().join()).not.toContain('covered messages');
  });

  it('can be listed with the keyboard, and each can be opened by itself', async () => {
    const nightlight = createNightlight();
    const bubbles = await pileOn(nightlight, SIX);
    const [first, second] = bubbles as [HTMLElement, HTMLElement];
    const toggle = toggleOf(first);
    expect([toggle.localName, toggle.getAttribute('aria-expanded')]).toEqual(['button', 'false']);
    toggle.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => places().length === 6);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(veilOf(first).shadowRoot?.activeElement).toBe(toggle);
    expect(bubbles.some(isRead)).toBe(false);
    await press(second, '[data-choice=show]');
    expect(bubbles.map(isRead)).toEqual([false, true, false, false, false, false]);
    expect(titleOf(first)).toBe('5 covered messages from 3 people');
    await until(() => nightlight.recorded.length);
    expect(nightlight.recorded).toEqual(['show']);
    // Closing the list leaves open what the reader has opened.
    await press(first, '#covered');
    expect(bubbles.map(isRead)).toEqual([false, true, false, false, false, false]);
    expect(bubbles.filter(isOnPage)).toEqual([first, second]);
  });

  it('a message that was opened goes back with Hide, and the focus goes to the count', async () => {
    const [first, second] = (await pileOn(createNightlight(), SIX)) as [HTMLElement, HTMLElement];
    await press(first, '#covered');
    await press(second, '[data-choice=show]');
    await press(second, '[data-choice=close]');
    expect(veilOf(second).shadowRoot?.activeElement).toBe(find(second, '[data-choice=show]'));
    for (const bubble of [first, second]) await press(bubble, '[data-choice=show]');
    await press(first, '#covered');
    await press(first, '[data-choice=close]');
    expect(veilOf(first).shadowRoot?.activeElement).toBe(toggleOf(first));
    await press(second, '[data-choice=close]');
    expect(titleOf(first)).toBe('6 covered messages from 3 people');
    expect(isOnPage(second)).toBe(false);
    expect(veilOf(first).shadowRoot?.activeElement).toBe(toggleOf(first));
  });

  it('can all be opened, and the place stays', async () => {
    const bubbles = await pileOn(createNightlight(), SIX);
    const [first] = bubbles as [HTMLElement];
    await press(first, '#covered');
    for (const bubble of bubbles) await press(bubble, '[data-choice=show]');
    expect(bubbles.every(isRead)).toBe(true);
    expect(titleOf(first)).toBe('No covered messages');
  });
});

it('one of them is a threat, and the place says so', async () => {
  const nightlight = createNightlight();
  const [first] = (await pileOn(nightlight, SIX.slice(0, 3))) as [HTMLElement];
  expect(find(first, '.threats')).toBeNull();
  const threat = comesIn(nightlight, 'threat', { kind: 'threat', turns: SIX.slice(0, 3) });
  await until(() => titleOf(first)?.startsWith('4'));
  expect(find(first, '.threats')?.textContent).toBe('One of them is a threat.');
  await press(first, '#covered');
  expect(find(threat, '.line')?.textContent).toContain('threat');
});

it('the person under attack finds help beside it', async () => {
  const [first] = (await pileOn(createNightlight(), SIX)) as [HTMLElement];
  const help = find(first, '#help') as HTMLElement;
  expect(help.textContent?.trim()).toBe('Someone to talk to');
  await press(first, '#help');
  expect(help.getAttribute('aria-expanded')).toBe('true');
  expect(find(first, '#support a')?.getAttribute('href')).toBe('tel:08001111');
});

it('a friend who looks on reads whom it is about and what helps, not what is written for Bo', async () => {
  const bubbles = await pileOn(createNightlight(), SIX, { target: 'bo', nameOf });
  const [first, second] = bubbles as [HTMLElement, HTMLElement];
  const [place] = places();
  expect(place).toContain(
    'Several people are being unkind to Bo. You can say something kind to Bo',
  );
  await press(first, '#covered');
  await press(first, '#help');
  await press(second, '[data-choice=why]');
  const text = places().join(' ');
  expect(text).toMatch(/private/);
  expect(text).not.toMatch(/define you|about you|everyone. It isn’t|owe a reply|0800/);
});

it('without a name, and where the target isn’t known, the words fit too', async () => {
  await pileOn(createNightlight(), SIX, { target: 'bo' });
  expect(places()[0]).toContain('unkind to someone here');
  for (const one of all) one.stop();
  list.replaceChildren();
  const [first] = (await pileOn(createNightlight(), SIX, { target: null })) as [HTMLElement];
  expect(places()[0]).toContain('If it is about you, it is not your fault');
  await press(first, '#help');
  expect(find(first, '#support')?.textContent).toContain('How to find help');
});

it('a message that the reader has opened before stays open', async () => {
  const nightlight = createNightlight();
  const [first, second] = (await pileOn(nightlight, SIX.slice(0, 2))) as [HTMLElement, HTMLElement];
  await press(first, '[data-choice=show]');
  comesIn(nightlight, 'three', { author: 'dee', turns: SIX.slice(0, 2) });
  await until(() => titleOf(second) === '2 covered messages from 2 people');
  expect(isRead(first)).toBe(true);
});

it.each([0, 1])('the focus is not lost if veil %i has it when they are folded', async (index) => {
  const nightlight = createNightlight();
  const bubbles = await pileOn(nightlight, SIX.slice(0, 2));
  const [first] = bubbles as [HTMLElement];
  find(bubbles[index] as HTMLElement, '[data-choice=show]')?.focus();
  comesIn(nightlight, 'three', { author: 'dee', turns: SIX.slice(0, 2) });
  await until(() => toggleOf(first));
  await nextFrame();
  expect(veilOf(first).shadowRoot?.activeElement).toBe(toggleOf(first));
});

it('a veil whose reason is being read is folded only afterwards', async () => {
  const nightlight = createNightlight();
  const [first, second] = (await pileOn(nightlight, SIX.slice(0, 2))) as [HTMLElement, HTMLElement];
  await press(second, '[data-choice=why]');
  comesIn(nightlight, 'three', { author: 'dee', turns: SIX.slice(0, 2) });
  await until(() => titleOf(first) === '2 covered messages from 2 people');
  expect(isOnPage(second)).toBe(true);
  await press(second, '[data-choice=why]');
  expect(titleOf(first)).toBe('3 covered messages from 3 people');
  expect(isOnPage(second)).toBe(false);
});

it('each message in the list can be reported by itself', async () => {
  const [first, second] = (await pileOn(createNightlight(), SIX)) as [HTMLElement, HTMLElement];
  const reported: unknown[] = [];
  thread.addEventListener('nightlight-offer', ({ detail }) =>
    reported.push([detail.offer, detail.decision?.author]),
  );
  await press(first, '#help');
  expect(places()[0]).not.toMatch(/report/i);
  await press(first, '#covered');
  await press(second, '[data-choice=why]');
  await press(second, '[data-offer=report]');
  expect(reported).toEqual([['report', 'cem']]);
});

it('each message in the list can be called wrong by itself, and "Undo" covers it again', async () => {
  const calls: string[] = [];
  const save = (call: string) => async (decision: Decision) => {
    calls.push(`${call} ${decision.author}`);
  };
  const nightlight = Object.assign(createNightlight(), {
    disagree: save('disagree'),
    undoDisagree: save('undo'),
  });
  const two = SIX.slice(0, 2);
  for (const [i, text] of two.entries()) {
    const author = AUTHORS[i] as string;
    const bubble = comesIn(nightlight, text, { author, canDisagree: true });
    await until(() => veilOf(bubble)?.decision);
  }
  comesIn(nightlight, 'three', { author: 'dee', turns: two });
  const [first, second] = [...list.children] as [HTMLElement, HTMLElement];
  await until(() => titleOf(first) === '3 covered messages from 3 people');
  await press(first, '#covered');
  await press(second, '[data-choice=why]');
  await press(second, '[data-choice=wrong]');
  await until(() => isRead(second));
  expect(isRead(first)).toBe(false);
  expect(titleOf(first)).toBe('2 covered messages from 2 people');
  await press(second, '[data-choice=undo]');
  await until(() => !isRead(second));
  expect(titleOf(first)).toBe('3 covered messages from 3 people');
  expect(calls).toEqual(['disagree cem', 'undo cem']);
});

it('messages of friends between them, and covered ones of other kinds, stay where they are', async () => {
  const nightlight = createNightlight();
  await pileOn(nightlight, SIX.slice(0, 2));
  const friend = comesIn(nightlight, 'leave them alone', { author: 'eli', isKind: true });
  const other = comesIn(nightlight, 'at someone else', { author: 'eli' });
  await until(() => veilOf(other)?.decision);
  comesIn(nightlight, 'three', { author: 'dee', turns: SIX.slice(0, 2) });
  await until(() => places().length === 2);
  expect([isRead(friend), isOnPage(other)]).toEqual([true, true]);
  expect(veilOf(other).fold).toBeUndefined();
});

it('older messages whose check ends later are folded in too', async () => {
  const nightlight = createNightlight();
  const texts = ['one', 'two', 'three'];
  const bubbles = texts.map((text, i) =>
    comesIn(nightlight, text, {
      author: AUTHORS[i] as string,
      ...(i === 0 ? { turns: ['two', 'three'] } : {}),
    }),
  );
  await until(() => titleOf(bubbles[0] as HTMLElement)?.startsWith('3'));
  expect(places()).toHaveLength(1);
});

it('if the first message is deleted, the next one shows the count', async () => {
  const bubbles = await pileOn(createNightlight(), SIX);
  const [first, second] = bubbles as [HTMLElement, HTMLElement];
  all[0]?.stop();
  first.remove();
  await until(() => toggleOf(second));
  expect(titleOf(second)).toBe('5 covered messages from 3 people');
  expect(places()).toHaveLength(1);
});

it('the first message is under the name of its author, not the count', async () => {
  const [first, second] = (await pileOn(createNightlight(), SIX, {
    nameOf: (id) => ({ ana: 'Ana' })[id],
  })) as [HTMLElement, HTMLElement];
  const author = (): string | undefined => find(first, '.author')?.textContent?.trim();
  const folds = (): string | null => veilOf(first).getAttribute('folds');
  expect([author(), folds()]).toEqual([undefined, 'closed']);
  await press(first, '#covered');
  expect([author(), folds()]).toEqual(['Ana', 'open']);
  await press(first, '[data-choice=show]');
  await press(first, '#covered');
  expect([author(), folds(), isRead(first)]).toEqual(['Ana', 'open', true]);
  expect(veilOf(second).hasAttribute('folds')).toBe(false);
});

it('without `nameOf`, the app’s own name above the first message stays visible', async () => {
  const [first] = (await pileOn(createNightlight(), SIX)) as [HTMLElement];
  expect(veilOf(first).getAttribute('folds')).toBe('closed');
  await press(first, '#covered');
  expect(find(first, '.author')).toBeNull();
  expect(veilOf(first).hasAttribute('folds')).toBe(false);
});

it('an app’s own display of the bubble comes back', async () => {
  const nightlight = createNightlight();
  const bubbles = await pileOn(nightlight, SIX);
  const [first, second] = bubbles as [HTMLElement, HTMLElement];
  expect(second.style.display).toBe('none');
  await press(first, '#covered');
  expect(second.getAttribute('style') ?? '').toBe('');
});

describe('what the reader looks at does not move', () => {
  const fill = (nightlight: FakeNightlight, name: string): readonly HTMLElement[] =>
    Array.from({ length: 12 }, (_, i) =>
      comesIn(nightlight, `${name} ${i}`, { author: 'eli', isKind: true }),
    );

  it.each(['auto', 'none'])(
    'when veils above it are folded (overflow-anchor: %s)',
    async (anchor) => {
      thread.style.setProperty('overflow-anchor', anchor);
      const nightlight = createNightlight();
      await pileOn(nightlight, SIX.slice(0, 2));
      const between = fill(nightlight, 'ordinary');
      await until(() => between.every(isRead));
      const [looked] = between.slice(-9) as [HTMLElement];
      thread.scrollTop +=
        looked.getBoundingClientRect().top - thread.getBoundingClientRect().top - 40;
      await nextFrame();
      const before = looked.getBoundingClientRect().top;
      const height = list.children[1]?.getBoundingClientRect().height;
      expect(height).toBeGreaterThan(20);
      comesIn(nightlight, 'three', { author: 'dee', turns: SIX.slice(0, 2) });
      await until(() => list.querySelectorAll('[data-nightlight=folded]').length === 2);
      for (let i = 0; i < 4; i++) await nextFrame();
      expect(looked.getBoundingClientRect().top).toBeCloseTo(before, -0.5);
    },
  );

  it('when the list is opened at the end of the thread', async () => {
    const nightlight = createNightlight();
    fill(nightlight, 'ordinary');
    const [first] = (await pileOn(nightlight, SIX)) as [HTMLElement];
    thread.scrollTop = thread.scrollHeight;
    await nextFrame();
    const before = toggleOf(first).getBoundingClientRect().top;
    await press(first, '#covered');
    for (let i = 0; i < 4; i++) await nextFrame();
    expect(places()).toHaveLength(6);
    expect(toggleOf(first).getBoundingClientRect().top).toBeCloseTo(before, -0.5);
  });
});
