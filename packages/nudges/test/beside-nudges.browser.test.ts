import { defineElements, LOCALES, loadWords, type NightlightVeil } from '@nightlight/nudges';
import { type AddedHeard, type AddHeardOptions, addHeard } from '@nightlight/nudges/heard';
import type { Decision, NudgeKey, Store } from '@nightlight/sdk/core';
import { createHeard, type Heard, type TrustedPerson } from '@nightlight/sdk/heard';
import { openStore } from '@nightlight/store';
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { faint, supported, veiled, withSpan } from '../src/decisions.fixture.ts';
import { defineImage } from '../src/image/index.ts';
import { checkerThat, plainPicture } from '../src/image/pictures.fixture.ts';

const ZARA: TrustedPerson = {
  ...{ name: 'Aunt Zara', way: 'tel', to: '+44 7700 900123', words: 'Can I call you?' },
};
const TEXT = 'oh come on, you are such an idiot';
const insult: Decision = withSpan(
  { ...veiled, author: 'mo', message: 'm7', conversation: 'c1' },
  TEXT,
  'idiot',
);
const savable = { disagree: async () => {}, undoDisagree: async () => {} };

let store: Store;
let heard: Heard;
let added: AddedHeard | undefined;
let people: { id: string; name: string }[];
const report = vi.fn<AddHeardOptions['report']>();
beforeAll(async () => {
  defineElements();
  await Promise.all(LOCALES.map(loadWords));
});
beforeEach(async () => {
  store = await openStore({ onDevice: false });
  heard = createHeard({ store });
  people = [{ id: 'mo', name: 'Mo' }];
  report.mockClear();
});
afterEach(async () => {
  added?.remove();
  document.body.replaceChildren();
  heard.dispose();
  await store.close();
});

const add = (more: Partial<AddHeardOptions> = {}): void => {
  added = addHeard({ heard, people: () => people, report, ...more });
};
const put = async <T extends 'nightlight-nudge' | 'nightlight-veil' | 'nightlight-image'>(
  tag: T,
  set: Partial<HTMLElementTagNameMap[T]>,
): Promise<HTMLElementTagNameMap[T]> => {
  const element = Object.assign(document.createElement(tag), set);
  document.body.append(element);
  await element.updateComplete;
  return element;
};
const find = <E extends HTMLElement = HTMLElement>(host: HTMLElement, selector: string): E | null =>
  host.shadowRoot?.querySelector<E>(selector) ?? null;
const press = async (host: HTMLElement, selector: string): Promise<void> => {
  await expect.poll(() => find(host, selector)).not.toBeNull();
  find(host, selector)?.click();
};
const textOf = (host: HTMLElement): string => host.shadowRoot?.textContent ?? '';
/** The ways to reach the trusted person that are offered. */
const reach = (host: HTMLElement): readonly string[] => {
  const trusted = find(host, 'nightlight-trusted');
  const ways = trusted?.shadowRoot?.querySelectorAll<HTMLElement>('[part=reach]') ?? [];
  return [...ways].map((way) => way.textContent?.trim() ?? '');
};
/** Time for everything that is read from the store. */
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 50));

it('a support card has the way to the trusted person, on the card itself', async () => {
  await heard.trusted.set(ZARA);
  add();
  const card = await put('nightlight-nudge', { decision: supported, quiet: true });
  await expect.poll(() => reach(card)).toEqual(['Call Aunt Zara']);
  const link = find(card, 'nightlight-trusted')?.shadowRoot?.querySelector('a');
  expect(link?.getAttribute('href')).toBe('tel:+447700900123');
});

it('from a quiet line, they are two presses away', async () => {
  await heard.trusted.set(ZARA);
  add();
  const card = await put('nightlight-nudge', { decision: faint, quiet: true });
  expect(reach(card)).toEqual([]);
  await press(card, '[part=open]');
  await expect.poll(() => reach(card)).toEqual(['Call Aunt Zara']);
});

it('also beside the helplines of a threat, of a picture, and after a late addHeard()', async () => {
  await heard.trusted.set(ZARA);
  defineImage();
  const threat = { ...veiled, helplines: supported.helplines ?? [] };
  const veil = await put('nightlight-veil', { decision: threat });
  const image = await put('nightlight-image', {
    ...{ author: 'ana', conversation: 'c1', src: await plainPicture([1, 2, 3]) },
    nightlight: checkerThat('explicit'),
  });
  await press(veil, '[data-choice=why]');
  await press(image, '[data-choice=help]');
  add();
  await expect.poll(() => reach(veil)).toEqual(['Call Aunt Zara']);
  await expect.poll(() => reach(image)).toEqual(['Call Aunt Zara']);
  added?.remove();
  await expect.poll(() => [reach(veil), reach(image)]).toEqual([[], []]);
});

it('they are never offered beside a conversation that they are part of, or join', async () => {
  await heard.trusted.set({ ...ZARA, participant: 'z1' });
  add();
  const card = await put('nightlight-nudge', { decision: supported, quiet: true });
  await expect.poll(() => reach(card)).toEqual(['Call Aunt Zara']);
  people.push({ id: 'z1', name: 'Zee' });
  added?.refresh();
  await expect.poll(() => reach(card)).toEqual([]);
  people.pop();
  added?.refresh();
  await expect.poll(() => reach(card)).toEqual(['Call Aunt Zara']);
  // The author of the message counts, even if the app does not list them.
  people = [];
  const about = { ...supported, direction: 'incoming', author: 'z1' } as const;
  const nudge = { ...(supported.nudge as NudgeKey), direction: 'incoming' } as const;
  const other = await put('nightlight-nudge', { decision: { ...about, nudge }, quiet: true });
  find(other, '[data-choice=help]')?.click();
  await settle();
  expect(reach(other)).toEqual([]);
});

it('someone behind the lock, or whose chat the app cannot open, is not offered', async () => {
  await heard.trusted.set({ ...ZARA, way: 'app', to: 'z1' });
  add();
  const card = await put('nightlight-nudge', { decision: supported, quiet: true });
  await settle();
  expect(reach(card)).toEqual([]);
  const openChat = vi.fn();
  add({ openChat });
  await expect.poll(() => reach(card)).toEqual(['Open the chat with Aunt Zara']);
  find(card, 'nightlight-trusted')?.shadowRoot?.querySelector<HTMLElement>('[part=reach]')?.click();
  expect(openChat).toHaveBeenCalledExactlyOnceWith({ ...ZARA, way: 'app', to: 'z1' });
  await heard.trusted.set(ZARA, { behindLock: true });
  await heard.lock.set('seven moons');
  heard.lock.close();
  await expect.poll(() => reach(card)).toEqual([]);
});

it('a closed lock takes no help away: helplines and the trusted person are there without the code', async () => {
  await heard.trusted.set(ZARA);
  add();
  const linksOf = (card: HTMLElement): readonly (string | null)[] =>
    [...(card.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
  const open = await put('nightlight-nudge', { decision: supported, quiet: true });
  await expect.poll(() => reach(open)).toEqual(['Call Aunt Zara']);
  const links = linksOf(open);
  expect(links.length).toBeGreaterThan(0);
  await heard.lock.set('seven moons');
  heard.lock.close();
  const locked = await put('nightlight-nudge', { decision: supported, quiet: true });
  await expect.poll(() => reach(locked)).toEqual(['Call Aunt Zara']);
  expect(linksOf(locked)).toEqual(links);
  expect(textOf(locked)).not.toMatch(/lock|code/i);
});

it('Save this message keeps it as evidence with one press, also while locked', async () => {
  await heard.lock.set('seven moons');
  heard.lock.close();
  add({
    message: async ({ message }) => ({
      id: message as string,
      author: 'mo',
      text: TEXT,
      sentAt: 7,
    }),
  });
  const veil = await put('nightlight-veil', { decision: insult, text: TEXT, nightlight: savable });
  await press(veil, '[data-choice=why]');
  await press(veil, '[data-heard=save]');
  find(veil, '[data-heard=save]')?.click();
  await expect.poll(() => textOf(veil)).toContain('Saved until you close this page.');
  expect(find(veil, '[data-heard=save]')).toBeNull();
  expect(veil.shadowRoot?.activeElement?.className).toBe('saved');
  // The message itself stays covered.
  expect(textOf(veil)).not.toContain(TEXT);
  expect(await heard.evidence.list()).toEqual([]);
  await heard.lock.open('seven moons');
  expect(await heard.evidence.list()).toMatchObject([
    {
      item: {
        ...{ note: '', people: [{ id: 'mo', name: 'Mo' }] },
        messages: [{ id: 'm7', author: 'mo', text: TEXT, sentAt: 7 }],
      },
    },
  ]);
});

it('a message that could not be saved says so, and can be saved again', async () => {
  let isThere = false;
  add({ message: () => (isThere ? { author: 'mo', text: TEXT } : undefined) });
  const veil = await put('nightlight-veil', { decision: insult });
  await press(veil, '[data-choice=why]');
  await press(veil, '[data-heard=save]');
  await expect.poll(() => textOf(veil)).toContain('That did not work.');
  isThere = true;
  await press(veil, '[data-heard=save]');
  await expect.poll(() => textOf(veil)).toContain('Saved until you close this page.');
  expect(textOf(veil)).not.toContain('That did not work.');
});

it('Tell the app opens a report with the rule; the text goes along only if it is chosen', async () => {
  add();
  const veil = await put('nightlight-veil', { decision: insult, text: TEXT, nightlight: savable });
  await press(veil, '[data-choice=why]');
  await press(veil, '[data-heard=tell]');
  await expect.poll(() => report.mock.calls.length).toBe(1);
  const [draft, context] = report.mock.calls[0] ?? [];
  expect(draft).toEqual({
    ...{ about: 'decision', conversation: 'c1' },
    decision: { rule: 'none', policyVersion: 'test' },
  });
  expect(context).toEqual([{ id: 'm7', author: 'mo', text: TEXT }]);
  // It is still there after "This was wrong".
  await press(veil, '[data-choice=wrong]');
  await expect.poll(() => find(veil, '[data-choice=undo]')).not.toBeNull();
  expect(find(veil, '[data-heard=tell]')).not.toBeNull();
  const form = Object.assign(document.createElement('nightlight-report'), {
    heard,
    draft,
    context,
  });
  document.body.append(form);
  // All that is sent can be read first.
  await expect.poll(() => textOf(form)).toContain('Rule none, version test');
  await press(form, '[part=send]');
  await expect.poll(() => heard.reports.list()).toMatchObject([{ report: { messages: [] } }]);
  expect(await heard.evidence.list()).toEqual([]);
});

it('under Why?, both buttons about the decision are together and in line with the text, also in Arabic', async () => {
  for (const locale of ['en', 'ar']) {
    add({ locale });
    const decision = { ...insult, id: `order ${locale}` };
    const veil = await put('nightlight-veil', {
      ...{ decision, text: TEXT, nightlight: savable, locale },
    });
    await press(veil, '[data-choice=why]');
    await expect.poll(() => find(veil, '[data-heard=save]')).not.toBeNull();
    const buttons = [
      ...(veil.shadowRoot?.querySelectorAll<HTMLElement>('.explanation button') ?? []),
    ];
    expect(buttons.map(({ dataset }) => dataset['choice'] ?? dataset['heard'])).toEqual([
      ...['wrong', 'tell', 'save'],
    ]);
    const startOf = (one: Element): number => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const { left, right } = range.getBoundingClientRect();
      return locale === 'ar' ? right : left;
    };
    const text = startOf(find(veil, '.explanation h3') as HTMLElement);
    for (const button of buttons) {
      expect(Math.abs(startOf(button) - text)).toBeLessThan(2);
      // Large enough for a thumb.
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
    veil.remove();
  }
});

it('the app can be told also about what “This was wrong” does not lift', async () => {
  add();
  const { canDisagree: _, ...listed } = insult;
  const veil = await put('nightlight-veil', { decision: { ...listed, action: 'block' } });
  await press(veil, '[data-choice=why]');
  await press(veil, '[data-heard=tell]');
  await expect.poll(() => report.mock.calls.length).toBe(1);
  expect(find(veil, '[data-choice=wrong]')).toBeNull();
});

it('a draft of one’s own is no evidence, and beside help there is nothing to save or to tell', async () => {
  add();
  const outgoing = { ...insult, author: 'self', direction: 'outgoing' } as const;
  const nudge = { ...(insult.nudge as NudgeKey), direction: 'outgoing' } as const;
  const own = await put('nightlight-nudge', {
    ...{ decision: { ...outgoing, nudge }, text: TEXT, nightlight: savable },
  });
  await press(own, '[data-choice=why]');
  await expect.poll(() => find(own, '[data-heard=tell]')).not.toBeNull();
  expect(find(own, '[data-heard=save]')).toBeNull();
  const help = await put('nightlight-nudge', {
    ...{ decision: withSpan(supported, TEXT, 'idiot'), text: TEXT, nightlight: savable },
  });
  await press(help, '[data-choice=why]');
  await expect.poll(() => find(help, '[data-choice=wrong]')).not.toBeNull();
  expect(find(help, '[data-heard]')).toBeNull();
});

it('an app that adds nothing has none of it', async () => {
  const veil = await put('nightlight-veil', { decision: insult, text: TEXT, nightlight: savable });
  await press(veil, '[data-choice=why]');
  await expect.poll(() => find(veil, '[data-choice=wrong]')).not.toBeNull();
  expect(find(veil, '[data-heard]')).toBeNull();
});

it.each(LOCALES)('all of it fits a small phone and has no fault in %s', async (locale) => {
  await heard.trusted.set(ZARA);
  add({ locale });
  document.documentElement.lang = locale;
  const main = document.body.appendChild(document.createElement('main'));
  main.style.inlineSize = '304px';
  const card = await put('nightlight-nudge', { decision: supported, quiet: true, locale });
  const veil: NightlightVeil = await put('nightlight-veil', {
    ...{ decision: insult, text: TEXT, nightlight: savable, locale },
  });
  main.append(card, veil);
  await expect.poll(() => reach(card).length).toBe(1);
  await press(veil, '[data-choice=why]');
  await expect.poll(() => find(veil, '[data-heard=tell]')).not.toBeNull();
  for (const host of [card, veil]) {
    const box = find(host, '[part~=surface], [part~=veil]') as HTMLElement;
    expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
  }
  const isEnglish = textOf(veil).includes('Save this message');
  expect(isEnglish).toBe(locale === 'en');
  // While it fades in, it has less contrast.
  await Promise.all(
    [card, veil]
      .flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? [])
      .map(({ finished }) => finished),
  );
  const { violations } = await axe.run(main);
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  document.documentElement.lang = '';
});
