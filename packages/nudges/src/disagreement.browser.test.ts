import type { Decision, NudgeKey } from '@nightlight/sdk/core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allowed, decisionWith, paused, supported, veiled, withSpan } from './decisions.fixture.ts';
import { createFakeNightlight, type FakeNightlight, typeInto } from './guard/guard.fixture.ts';
import { type Guard, guard } from './guard/guard.ts';
import { until } from './image/pictures.fixture.ts';
import { guardIncoming, type Incoming } from './incoming/guard-incoming.ts';
import { loadWords } from './messages/catalogues.ts';
import { labelFor } from './messages/words-for.ts';
import type { NightlightNudge } from './nudge/nightlight-nudge.ts';
import { show } from './show.ts';
import type { NightlightVeil } from './veil/nightlight-veil.ts';

beforeAll(() => loadWords('en'));

const TEXT = 'haha you idiot, see you at five';
const NO_LONGER_STOPPED = 'This exact text is no longer stopped here.';

/** A Nightlight that stops "idiot" until the user disagrees, and knows what it was asked to do. */
const createNightlight = (
  decision: Decision,
): FakeNightlight & { readonly calls: string[]; isFull: boolean } => {
  const lifted = new Set<string>();
  let last = '';
  const fake = createFakeNightlight(async (text) => {
    last = text;
    const isFine = lifted.has(text) || !text.includes('idiot');
    const { direction, author } = decision;
    return isFine ? { ...allowed, direction, author } : withSpan(decision, text, 'idiot');
  });
  const nightlight = Object.assign(fake, { calls: [] as string[], isFull: false });
  const save = (call: string, change: () => void) => async (_: Decision, about?: object) => {
    nightlight.calls.push(`${call} ${JSON.stringify(about)}`);
    if (nightlight.isFull) throw new Error('The disk is full.');
    change();
  };
  return Object.assign(nightlight, {
    disagree: save('disagree', () => lifted.add(last)),
    undoDisagree: save('undo', () => lifted.delete(last)),
  });
};

let box: HTMLElement;
let stopping: (Guard | Incoming)[];
beforeEach(() => {
  box = document.createElement('main');
  document.body.append(box);
  stopping = [];
});
afterEach(() => {
  for (const one of stopping) one.stop();
  for (const nudge of document.querySelectorAll('nightlight-nudge')) nudge.remove();
  box.remove();
});

type Shown = NightlightNudge | NightlightVeil;
const find = <E extends HTMLElement>(shown: Shown | null, selector: string): E | null =>
  shown?.shadowRoot?.querySelector<E>(selector) ?? null;
const press = async (shown: Shown, choice: string): Promise<void> => {
  await until(() => find(shown, `[data-choice=${choice}]`));
  find(shown, `[data-choice=${choice}]`)?.click();
  await shown.updateComplete;
};
const says = (shown: Shown): string => shown.shadowRoot?.textContent ?? '';
const nudgeOnPage = async (attributes = ''): Promise<NightlightNudge> => {
  const selector = `nightlight-nudge${attributes}`;
  await until(() => find(document.querySelector<NightlightNudge>(selector), '.surface'));
  return document.querySelector(selector) as NightlightNudge;
};
/** Waits until a press can no longer be the second half of a double click. */
const afterDoubleClick = (): Promise<void> => new Promise((done) => setTimeout(done, 550));
const marked = (shown: Shown): readonly (string | null)[] =>
  [...(shown.shadowRoot?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent);

describe('a draft that is stopped', () => {
  const compose = (nightlight: FakeNightlight, text = TEXT) => {
    box.innerHTML = '<div></div><form><textarea></textarea></form>';
    const [container, form] = box.children as unknown as [HTMLElement, HTMLFormElement];
    const field = form.querySelector('textarea') as HTMLTextAreaElement;
    const sent: string[] = [];
    const send = ({ text: one }: { text: string }) => void sent.push(one);
    stopping.push(guard(form, nightlight, { conversation: 'c1', container, send }));
    typeInto(field, text);
    form.requestSubmit();
    return { sent, form, field };
  };

  it('shows under "Why?" which of its words stood out', async () => {
    compose(createNightlight(paused));
    const nudge = await nudgeOnPage();
    expect(says(nudge)).not.toContain('idiot');
    await press(nudge, 'why');
    expect(marked(nudge)).toEqual(['idiot']);
    expect(find(nudge, 'blockquote')?.textContent).toBe(TEXT);
    expect(find(nudge, '[aria-label="What stood out: idiot"]')).not.toBeNull();
  });

  it('is not sent by "This was wrong", and is sent by one more press, without advice to apologise', async () => {
    const nightlight = createNightlight(paused);
    const { sent, form, field } = compose(nightlight);
    const nudge = await nudgeOnPage();
    await press(nudge, 'why');
    await press(nudge, 'wrong');
    await until(() => says(nudge).includes(NO_LONGER_STOPPED));
    expect(nightlight.calls).toEqual(['disagree {"about":"text"}']);
    // The second half of a double click.
    await press(nudge, 'send');
    expect(sent).toEqual([]);
    await afterDoubleClick();
    expect(sent).toEqual([]);
    expect(find(nudge, '[data-choice=send]')?.textContent?.trim()).toBe('Send now');
    await press(nudge, 'send');
    await until(() => sent.length);
    expect(sent).toEqual([TEXT]);
    await until(() => !form.dataset['nightlight']);
    expect(field.value).toBe('');
    expect(document.querySelector('nightlight-nudge')).toBeNull();
  });

  it('is sent without a question the next time', async () => {
    const { sent, form, field } = compose(createNightlight(paused));
    const nudge = await nudgeOnPage();
    await press(nudge, 'why');
    await press(nudge, 'wrong');
    await until(() => find(nudge, '[data-choice=undo]'));
    await press(nudge, 'edit');
    await until(() => !form.dataset['nightlight']);
    expect(field.value).toBe(TEXT);
    form.requestSubmit();
    await until(() => sent.length);
    expect(sent).toEqual([TEXT]);
  });

  it('is stopped as before after "Undo"', async () => {
    const nightlight = createNightlight(paused);
    const { sent } = compose(nightlight);
    const nudge = await nudgeOnPage();
    await press(nudge, 'why');
    const before = says(nudge);
    await press(nudge, 'wrong');
    await press(nudge, 'undo');
    await until(() => find(nudge, '[data-choice=wrong]'));
    expect(nightlight.calls).toEqual(['disagree {"about":"text"}', 'undo {"about":"text"}']);
    expect(says(nudge)).toBe(before);
    expect(find(nudge, '[data-choice=send]')?.textContent?.trim()).toBe('Send anyway');
    expect(sent).toEqual([]);
  });

  it('can be disagreed with by keyboard, and the focus goes to what changed', async () => {
    compose(createNightlight(paused));
    const nudge = await nudgeOnPage();
    find(nudge, '[data-choice=why]')?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => find(nudge, '[data-choice=wrong]'));
    find(nudge, '[data-choice=wrong]')?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => find(nudge, '.noted'));
    await until(() => nudge.shadowRoot?.activeElement === find(nudge, '.noted'));
    expect(nudge.shadowRoot?.activeElement?.textContent?.trim()).toBe(NO_LONGER_STOPPED);
    find(nudge, '[data-choice=undo]')?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => find(nudge, '[data-choice=wrong]'));
    expect(nudge.shadowRoot?.activeElement).toBe(find(nudge, '[data-choice=wrong]'));
  });

  it('stays stopped if the disagreement can not be saved, and says so', async () => {
    const nightlight = createNightlight(paused);
    nightlight.isFull = true;
    compose(nightlight);
    const nudge = await nudgeOnPage();
    await press(nudge, 'why');
    await press(nudge, 'wrong');
    await until(() => find(nudge, '.noted'));
    expect(find(nudge, '.noted')?.textContent).toBe('That could not be noted. You can try again.');
    expect(find(nudge, '[data-choice=send]')?.textContent?.trim()).toBe('Send anyway');
    nightlight.isFull = false;
    await press(nudge, 'wrong');
    await until(() => says(nudge).includes(NO_LONGER_STOPPED));
  });

  it('keeps "Undo" if taking it back can not be saved', async () => {
    const nightlight = createNightlight(paused);
    compose(nightlight);
    const nudge = await nudgeOnPage();
    await press(nudge, 'why');
    await press(nudge, 'wrong');
    await until(() => find(nudge, '[data-choice=undo]'));
    nightlight.isFull = true;
    await press(nudge, 'undo');
    await until(() => says(nudge).includes('could not be noted'));
    nightlight.isFull = false;
    await press(nudge, 'undo');
    await until(() => find(nudge, '[data-choice=wrong]'));
  });

  it('gets advice to apologise after "Undo" and "Send anyway"', async () => {
    const hurtful = { ...paused, harms: ['bullying'] } as const;
    compose(createNightlight(hurtful));
    const nudge = await nudgeOnPage();
    await press(nudge, 'why');
    await press(nudge, 'wrong');
    await press(nudge, 'undo');
    await until(() => find(nudge, '[data-choice=wrong]'));
    await press(nudge, 'send');
    const repair = await nudgeOnPage('[quiet]');
    expect(repair.decision?.nudge?.harm).toBe('repair');
  });
});

describe('no "This was wrong"', () => {
  const hasButton = async (decision: Decision, nightlight?: object): Promise<boolean> => {
    void show(decision, { container: box, text: TEXT, ...(nightlight ? { nightlight } : {}) });
    const nudge = await nudgeOnPage();
    await press(nudge, 'why');
    await until(() => find(nudge, '.explanation'));
    return find(nudge, '[data-choice=wrong]') !== null;
  };

  it('if the decision can not be lifted', async () => {
    expect(await hasButton(paused, createNightlight(paused))).toBe(false);
  });

  it('if the app passed no Nightlight, or one that can not save it', async () => {
    const decision = withSpan(paused, TEXT, 'idiot');
    expect(await hasButton(decision)).toBe(false);
    (await nudgeOnPage()).remove();
    expect(
      await hasButton(
        decision,
        createFakeNightlight(async () => decision),
      ),
    ).toBe(false);
  });

  it('and no words either, if the author of grooming or a threat asks why', async () => {
    const threat = {
      ...paused,
      nudge: { ...(paused.nudge as NudgeKey), harm: 'grooming' },
    } as const;
    expect(await hasButton(threat, createNightlight(paused))).toBe(false);
    expect(find(await nudgeOnPage(), 'blockquote')).toBeNull();
  });
});

describe('an incoming message behind a veil', () => {
  const comesIn = (nightlight: FakeNightlight) => {
    const bubble = document.createElement('div');
    const content = document.createElement('p');
    content.textContent = TEXT;
    bubble.append(content);
    box.append(bubble);
    const message = { id: 'm1', conversation: 'c1', author: 'ana', text: TEXT };
    stopping.push(guardIncoming(bubble, nightlight, message));
    const veil = bubble.querySelector('nightlight-veil') as NightlightVeil;
    return { bubble, content, veil };
  };

  it('says nothing of the text before Show, and marks its words under "Why?" after it', async () => {
    const { veil } = comesIn(createNightlight(veiled));
    await press(veil, 'why');
    expect(find(veil, '.explanation')).not.toBeNull();
    expect(find(veil, '[data-choice=wrong]')).not.toBeNull();
    expect(veil.shadowRoot?.innerHTML).not.toContain('idiot');
    await press(veil, 'show');
    expect(marked(veil)).toEqual(['idiot']);
    await press(veil, 'close');
    expect(veil.shadowRoot?.innerHTML).not.toContain('idiot');
  });

  it('is shown after "This was wrong", which is read to a screen reader', async () => {
    const nightlight = createNightlight(veiled);
    const { bubble, content, veil } = comesIn(nightlight);
    await press(veil, 'why');
    await press(veil, 'wrong');
    await until(() => says(veil).includes(NO_LONGER_STOPPED));
    expect(content.checkVisibility()).toBe(true);
    expect(bubble.dataset['nightlight']).toBeUndefined();
    expect(nightlight.recorded).toEqual(['why', 'show']);
    await until(() => veil.shadowRoot?.activeElement === find(veil, '.noted'));
  });

  it('is veiled again after "Undo"', async () => {
    const { bubble, content, veil } = comesIn(createNightlight(veiled));
    await press(veil, 'why');
    await press(veil, 'wrong');
    await press(veil, 'undo');
    await until(() => find(veil, '[data-choice=wrong]'));
    expect(content.checkVisibility()).toBe(false);
    expect(bubble.dataset['nightlight']).toBe('veiled');
    expect(veil.shadowRoot?.activeElement).toBe(find(veil, '[data-choice=wrong]'));
  });

  it('stays open after "Undo" if it was open before', async () => {
    const { content, veil } = comesIn(createNightlight(veiled));
    await press(veil, 'show');
    await press(veil, 'why');
    await press(veil, 'wrong');
    await press(veil, 'undo');
    await until(() => find(veil, '[data-choice=wrong]'));
    expect(content.checkVisibility()).toBe(true);
    await press(veil, 'close');
    expect(content.checkVisibility()).toBe(false);
  });

  it('stays veiled if it can not be saved', async () => {
    const nightlight = createNightlight(veiled);
    nightlight.isFull = true;
    const { content, veil } = comesIn(nightlight);
    await press(veil, 'why');
    await press(veil, 'wrong');
    await until(() => says(veil).includes('could not be noted'));
    expect(content.checkVisibility()).toBe(false);
  });

  it('offers "This was wrong" again for the next decision of a reused veil', async () => {
    const { veil } = comesIn(createNightlight(veiled));
    await press(veil, 'why');
    await press(veil, 'wrong');
    await until(() => find(veil, '[data-choice=undo]'));
    Object.assign(veil, { decision: { ...veil.decision, id: 'd2' }, shown: false });
    await press(veil, 'why');
    await until(() => find(veil, '[data-choice=show]'));
    expect(says(veil)).not.toContain(NO_LONGER_STOPPED);
  });
});

describe('a card that stops nothing', () => {
  it('with help becomes a line with "Undo", which opens the helplines', async () => {
    const decision = { ...supported, canDisagree: true } as const;
    void show(decision, { container: box, nightlight: createNightlight(paused), text: TEXT });
    const nudge = await nudgeOnPage();
    await press(nudge, 'why');
    await press(nudge, 'wrong');
    await until(() => nudge.isLine);
    await nudge.updateComplete;
    expect(says(nudge)).toContain(labelFor('liftedLine', 'en'));
    expect(says(nudge)).not.toContain('0800');
    find(nudge, '#open')?.click();
    await until(() => find(nudge, '.head'));
    await press(nudge, 'help');
    expect(says(nudge)).toContain('Childline');
    await press(nudge, 'undo');
    await until(() => find(nudge, '[data-choice=wrong]'));
    expect(nudge.isLine).toBe(false);
  });

  it('with advice on an incoming message marks its words and can be called wrong', async () => {
    const advice = decisionWith({
      ...{ action: 'nudge', direction: 'incoming', author: 'ana', harms: ['scam'] },
      nudge: {
        ...{ harm: 'scam', kind: 'spam', direction: 'incoming', group: '13-and-over' },
        ...{ locale: 'en', choices: ['why', 'help', 'close'] },
      },
    });
    const bubble = document.createElement('div');
    bubble.textContent = TEXT;
    box.append(bubble);
    const message = { id: 'm2', conversation: 'c1', author: 'ana', text: TEXT };
    stopping.push(guardIncoming(bubble, createNightlight(advice), message));
    const nudge = await nudgeOnPage();
    await press(nudge, 'why');
    expect(marked(nudge)).toEqual(['idiot']);
    await press(nudge, 'wrong');
    await until(() => says(nudge).includes(labelFor('liftedNote', 'en')));
    await press(nudge, 'close');
  });
});

describe('the quote', () => {
  const quoteOf = async (text: string): Promise<string> => {
    void show(withSpan(paused, text, 'idiot'), { container: box, text });
    const nudge = await nudgeOnPage();
    await press(nudge, 'why');
    return find(nudge, 'blockquote')?.textContent ?? '';
  };

  it('of a long message shortens what is far from the marked words', async () => {
    const quote = await quoteOf(`${'😀 blah '.repeat(200)}idiot${' and on'.repeat(200)}`);
    expect(quote.length).toBeLessThan(200);
    expect(quote.startsWith('…')).toBe(true);
    expect(quote.endsWith('…')).toBe(true);
    expect(quote).toContain('blah idiot and on');
    // Throws if half of an emoji is left.
    expect(() => encodeURIComponent(quote)).not.toThrow();
  });

  it('of markup is text', async () => {
    expect(await quoteOf('<img src=x> idiot')).toBe('<img src=x> idiot');
  });
});
