import type { NudgeKey } from '@nightlight/sdk/core';
import { HELPLINES, helplinesFor } from '@nightlight/sdk/helplines';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { allowed, decisionWith, faint, paused, supported, veiled } from '../decisions.fixture.ts';
import { nextFrame } from '../image/pictures.fixture.ts';
import { LOCALES, loadWords } from '../messages/catalogues.ts';
import { show } from '../show.ts';
import type { NightlightNudge } from './nightlight-nudge.ts';

beforeAll(() => loadWords('en'));

let box: HTMLElement;
beforeEach(() => {
  box = document.createElement('main');
  box.innerHTML = '<textarea></textarea>';
  document.body.append(box);
});
afterEach(() => {
  for (const nudge of document.querySelectorAll('nightlight-nudge')) nudge.remove();
  box.remove();
});

const nudgeOnPage = async (): Promise<NightlightNudge> => {
  const nudge = document.querySelector('nightlight-nudge');
  if (!nudge) throw new Error('no nudge on the page');
  await nudge.updateComplete;
  return nudge;
};

const button = (nudge: NightlightNudge, choice: string): HTMLButtonElement => {
  const found = nudge.renderRoot.querySelector<HTMLButtonElement>(`[data-choice="${choice}"]`);
  if (!found) throw new Error(`no button ${choice}`);
  return found;
};

const draft = (): HTMLTextAreaElement => box.querySelector('textarea') as HTMLTextAreaElement;

it('shows its texts and choices, and resolves with the choice that is pressed', async () => {
  const choice = show(paused, { container: box });
  const nudge = await nudgeOnPage();
  expect(nudge.renderRoot.querySelector('[role=dialog]')?.textContent).toContain('could hurt');
  expect(nudge.layout).toBe('card');
  button(nudge, 'send').click();
  expect(await choice).toBe('send');
  expect(document.querySelector('nightlight-nudge')).toBeNull();
});

it('expands the reasons in place without resolving', async () => {
  const choice = show(paused);
  const nudge = await nudgeOnPage();
  expect(nudge.layout).toBe('sheet');
  const heard: string[] = [];
  document.body.addEventListener('nightlight-choice', (event) => {
    heard.push((event as CustomEvent<{ choice: string }>).detail.choice);
  });
  button(nudge, 'why').click();
  await nudge.updateComplete;
  expect(button(nudge, 'why').getAttribute('aria-expanded')).toBe('true');
  expect(nudge.renderRoot.querySelector('.explanation')?.textContent).toContain('on your device');
  button(nudge, 'edit').click();
  expect(await choice).toBe('edit');
  expect(heard).toEqual(['why', 'edit']);
});

it('takes the focus, and returns it after Escape', async () => {
  draft().focus();
  const choice = show(paused, { container: box });
  const nudge = await nudgeOnPage();
  expect(document.activeElement).toBe(nudge);
  nudge.shadowRoot?.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
  );
  expect(await choice).toBe('edit');
  expect(document.activeElement).toBe(draft());
});

it('lets a call for help be sent at once and shows helplines next to it', async () => {
  draft().focus();
  expect(await show(supported, { container: box })).toBe('send');
  const nudge = await nudgeOnPage();
  expect(document.activeElement).toBe(draft());
  expect(nudge.renderRoot.querySelector('a')?.getAttribute('href')).toBe('tel:08001111');
  expect(nudge.renderRoot.textContent).toContain('24/7');
  button(nudge, 'close').click();
  expect(document.querySelector('nightlight-nudge')).toBeNull();
});

const open = async (nudge: NightlightNudge): Promise<void> => {
  nudge.renderRoot.querySelector<HTMLElement>('[part=open]')?.click();
  await nudge.updateComplete;
};

it('a faint worry shows one quiet line, not a card', async () => {
  draft().focus();
  expect(await show(faint, { container: box })).toBe('send');
  const nudge = await nudgeOnPage();
  expect(document.activeElement).toBe(draft());
  expect(nudge.getAttribute('aria-live')).toBe('polite');
  expect(nudge.renderRoot.querySelector('.title')?.textContent).toBe('Someone to talk to');
  expect(nudge.renderRoot.querySelectorAll('a, h2, .body')).toHaveLength(0);
  expect(nudge.renderRoot.querySelectorAll('button')).toHaveLength(2);
  button(nudge, 'close').click();
  expect(document.querySelector('nightlight-nudge')).toBeNull();
});

it('never takes the focus for a line, even if it is not set to quiet', async () => {
  draft().focus();
  const nudge = Object.assign(document.createElement('nightlight-nudge'), { decision: faint });
  box.append(nudge);
  await nudge.updateComplete;
  expect(document.activeElement).toBe(draft());
  expect(nudge.getAttribute('aria-live')).toBe('polite');
});

it('opening the line shows the same card as a clear worry, and moves the focus to it', async () => {
  await show(supported, { container: box });
  const card = (await nudgeOnPage()).renderRoot.querySelector('.surface')?.textContent;
  document.querySelector('nightlight-nudge')?.remove();
  await show(faint, { container: box });
  const nudge = await nudgeOnPage();
  const heard: string[] = [];
  nudge.addEventListener('nightlight-choice', ({ detail }) => heard.push(detail.choice));
  await open(nudge);
  expect(heard).toEqual(['help']);
  const surface = nudge.renderRoot.querySelector('.surface');
  expect(surface?.textContent).toBe(card);
  expect(nudge.renderRoot.querySelector('a')?.getAttribute('href')).toBe('tel:08001111');
  expect(nudge.shadowRoot?.activeElement).toBe(surface);
  // The focus reads it, so it must not be announced a second time.
  expect(nudge.hasAttribute('aria-live')).toBe(false);
});

it.each(LOCALES)(
  'at 320 pixels the line is at most two lines of text high in %s',
  async (locale) => {
    await loadWords(locale);
    box.style.inlineSize = '304px';
    for (const direction of ['outgoing', 'incoming'] as const) {
      const decision = { ...faint, direction, nudge: { ...(faint.nudge as NudgeKey), direction } };
      await show(decision, { container: box, locale });
      const nudge = await nudgeOnPage();
      const title = nudge.renderRoot.querySelector('.title') as HTMLElement;
      const lineHeight = Number.parseFloat(getComputedStyle(title).lineHeight);
      expect(title.offsetHeight).toBeLessThanOrEqual(2 * lineHeight + 1);
      expect(nudge.offsetHeight).toBeLessThanOrEqual(Math.max(46, 2 * lineHeight + 3));
      nudge.remove();
    }
  },
);

it('several faint worries show one line, and an opened one stays', async () => {
  await show(faint, { container: box });
  await show(faint, { container: box });
  expect(document.querySelectorAll('nightlight-nudge')).toHaveLength(1);
  await open(await nudgeOnPage());
  await show(faint, { container: box });
  expect([...document.querySelectorAll('nightlight-nudge')].map(({ isLine }) => isLine)).toEqual([
    false,
    true,
  ]);
});

it('a line over the page covers neither the text field nor the last message', async () => {
  const { innerWidth, innerHeight } = window;
  await page.viewport(320, 640);
  Object.assign(draft().style, { position: 'fixed', insetInline: '0', insetBlockEnd: '0' });
  await show(faint);
  const nudge = await nudgeOnPage();
  const { top, bottom } = nudge.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThan(70);
  await page.viewport(innerWidth, innerHeight);
});

it.each(LOCALES)(
  'German words do not come with British numbers, nor those in %s',
  async (locale) => {
    await loadWords(locale);
    for (const decision of [supported, faint]) {
      void show({ ...decision, helplines: [] }, { container: box, locale });
      const nudge = await nudgeOnPage();
      if (decision === faint) await open(nudge);
      const help = nudge.renderRoot.querySelector('[part=find-help]');
      expect(help?.querySelectorAll('li')).toHaveLength(3);
      expect(nudge.renderRoot.querySelectorAll('a')).toHaveLength(0);
      expect(nudge.renderRoot.textContent).not.toMatch(/\d|Childline/);
      nudge.remove();
    }
  },
);

it('an emergency number alone is not offered as someone to talk to', async () => {
  const helplines = helplinesFor(HELPLINES, 'TR', '13-15');
  expect(helplines.map(({ kind }) => kind)).toEqual(['emergency']);
  void show({ ...supported, helplines }, { container: box });
  const { renderRoot } = await nudgeOnPage();
  const headings = [...renderRoot.querySelectorAll('.helplines h3')];
  expect(headings.map((heading) => heading.textContent)).toEqual([
    'How to find help',
    'If someone is in danger right now',
  ]);
  expect(renderRoot.querySelectorAll('[part=find-help] li')).toHaveLength(3);
  expect(renderRoot.querySelector('a')?.getAttribute('href')).toBe('tel:112');
});

it('is removed when the draft changes', async () => {
  const abort = new AbortController();
  const choice = show(paused, { container: box, signal: abort.signal });
  await nudgeOnPage();
  abort.abort();
  expect(await choice).toBe('edit');
  expect(document.querySelector('nightlight-nudge')).toBeNull();
});

it('without a container, a new quiet note replaces the previous one', async () => {
  await show(supported);
  await show(supported);
  expect(document.querySelectorAll('nightlight-nudge')).toHaveLength(1);
  expect((await nudgeOnPage()).getAttribute('aria-live')).toBe('polite');
});

it('show() resolves if the page removes the nudge, not if it only moves it', async () => {
  const choice = show(paused, { container: box });
  const nudge = await nudgeOnPage();
  document.body.append(nudge);
  await new Promise((done) => setTimeout(done, 10));
  button(nudge, 'why').click();
  nudge.remove();
  expect(await choice).toBe('edit');
});

it('shows nothing for a harmless message', async () => {
  expect(await show(allowed)).toBe('send');
  expect(document.querySelector('nightlight-nudge')).toBeNull();
});

it('records what was shown and chosen; a failing record() stops nothing', async () => {
  const kept: string[] = [];
  const record = async (_: unknown, choice: string): Promise<void> => {
    kept.push(choice);
    throw new Error('no room');
  };
  const paused1 = show(paused, { record });
  button(await nudgeOnPage(), 'edit').click();
  expect(await paused1).toBe('edit');
  expect(kept).toEqual(['edit']);
  expect(await show(supported, { record })).toBe('send');
  button(await nudgeOnPage(), 'close').click();
  expect(kept).toEqual(['edit', 'send']);
  expect(await show(allowed, { record })).toBe('send');
  expect(kept).toHaveLength(2);
  const broken = show(paused, {
    record: () => {
      throw new Error('no log at all');
    },
  });
  button(await nudgeOnPage(), 'send').click();
  expect(await broken).toBe('send');
});

it('is right to left in Arabic and left to right in English', async () => {
  await loadWords('ar');
  box.dir = 'rtl';
  const direction = (nudge: NightlightNudge): string =>
    getComputedStyle(nudge.renderRoot.querySelector('#title') as Element).direction;
  void show(paused, { container: document.body, locale: 'ar' });
  const arabic = await nudgeOnPage();
  expect(direction(arabic)).toBe('rtl');
  arabic.remove();
  void show(paused, { container: box, locale: 'en' });
  expect(direction(await nudgeOnPage())).toBe('ltr');
});

it('is announced if `quiet` is set after it is on the page, as React does', async () => {
  const nudge = document.createElement('nightlight-nudge');
  box.append(nudge);
  await nudge.updateComplete;
  nudge.quiet = true;
  await nudge.updateComplete;
  expect(nudge.getAttribute('aria-live')).toBe('polite');
  nudge.decision = supported;
  nudge.quiet = false;
  await nudge.updateComplete;
  expect(nudge.hasAttribute('aria-live')).toBe(false);
});

it('an incoming message can stay covered, because the nudge can always be closed', async () => {
  const block = { ...(veiled.nudge as NudgeKey), choices: ['why', 'help'] as const };
  for (const decision of [veiled, { ...veiled, action: 'block' as const, nudge: block }]) {
    const choice = show(decision);
    button(await nudgeOnPage(), 'close').click();
    expect(await choice).toBe('close');
  }
});

it('what a button expands is read after it, and labelled by it', async () => {
  void show(supported, { container: box });
  const nudge = await nudgeOnPage();
  button(nudge, 'help').click();
  await nudge.updateComplete;
  const panel = nudge.renderRoot.querySelector(
    `#${button(nudge, 'help').getAttribute('aria-controls')}`,
  ) as HTMLElement;
  expect(panel.textContent).toContain('Learn more');
  expect(button(nudge, 'close').compareDocumentPosition(panel)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
});

it('doesn’t cover the text field at the bottom, and its close button stays visible', async () => {
  const { innerWidth, innerHeight } = window;
  await page.viewport(390, 700);
  Object.assign(draft().style, { position: 'fixed', insetInline: '0', insetBlockEnd: '0' });
  const lines = Array(6).fill(supported.helplines?.[0]);
  await show({ ...supported, helplines: lines });
  const nudge = await nudgeOnPage();
  await Promise.all(nudge.shadowRoot?.getAnimations().map(({ finished }) => finished) ?? []);
  const middle = (element: Element): [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  expect(document.elementFromPoint(...middle(draft()))).toBe(draft());
  expect(nudge.getBoundingClientRect().bottom).toBeLessThan(700 / 2);
  const close = button(nudge, 'close');
  expect(nudge.shadowRoot?.elementFromPoint(...middle(close))).toBe(close);
  await page.viewport(innerWidth, innerHeight);
});

it('shows helplines at once to a person in need, and with the tip to others', async () => {
  const threat = decisionWith({
    ...veiled,
    helplines: supported.helplines ?? [],
    nudge: { ...(veiled.nudge as NudgeKey), kind: 'threat' },
  });
  const lines = (nudge: NightlightNudge): number =>
    nudge.renderRoot.querySelectorAll('.helplines').length;
  void show(threat, { container: box });
  const nudge = await nudgeOnPage();
  expect(lines(nudge)).toBe(0);
  button(nudge, 'help').click();
  await nudge.updateComplete;
  expect(lines(nudge)).toBe(1);
  nudge.decision = { ...threat, reasons: ['support:worry'] };
  button(nudge, 'help').click();
  await nudge.updateComplete;
  expect(lines(nudge)).toBe(1);
});

it('the choices and their focus rings stay visible if the nudge is taller than its container', async () => {
  box.style.setProperty('--nightlight-card-height', '300px');
  box.style.setProperty('--nightlight-font-size', '32px');
  void show(paused, { container: box });
  const nudge = await nudgeOnPage();
  const surface = nudge.renderRoot.querySelector('.surface') as HTMLElement;
  await Promise.all(surface.getAnimations().map(({ finished }) => finished));
  expect(surface.scrollHeight).toBeGreaterThan(surface.clientHeight);
  const room = surface.getBoundingClientRect();
  const choices = nudge.renderRoot.querySelector('.choices') as HTMLElement;
  const last = (choices.lastElementChild as Element).getBoundingClientRect();
  expect(last.bottom + 5).toBeLessThanOrEqual(room.bottom);
  expect(last.bottom).toBeGreaterThan(room.top);
  // The choices stay visible after scrolling.
  nudge.renderRoot.querySelector<HTMLElement>('[data-choice=why]')?.click();
  await nudge.updateComplete;
  await nextFrame();
  // The reasons start below them, not behind them.
  const reasons = nudge.renderRoot.querySelector('.explanation') as HTMLElement;
  expect(reasons.getBoundingClientRect().top).toBeGreaterThanOrEqual(
    choices.getBoundingClientRect().bottom - 1,
  );
  surface.scrollTop = surface.scrollHeight;
  const { top, bottom } = choices.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(room.top);
  expect(bottom).toBeLessThanOrEqual(room.bottom);
});

it('a quiet card is as high as its text and doesn’t scroll', async () => {
  box.style.setProperty('--nightlight-card-height', '80px');
  await show(supported, { container: box });
  const surface = (await nudgeOnPage()).renderRoot.querySelector('.surface') as HTMLElement;
  expect(surface.scrollHeight - surface.clientHeight).toBeLessThanOrEqual(1);
  expect(surface.clientHeight).toBeGreaterThan(80);
});
