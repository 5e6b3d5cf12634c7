import type { NudgeKey } from '@nightlight/sdk/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allowed, decisionWith, veiled } from '../decisions.fixture.ts';
import { defineElements } from '../define-elements.ts';
import { loadWords } from '../messages/catalogues.ts';
import type { NightlightVeil } from './nightlight-veil.ts';

let veil: NightlightVeil;
let content: HTMLElement;
beforeEach(async () => {
  defineElements();
  await loadWords('en');
  veil = document.createElement('nightlight-veil');
  content = document.createElement('p');
  content.textContent = 'you are a loser';
  veil.decision = veiled;
  veil.append(content);
  document.body.append(veil);
  await veil.updateComplete;
});
afterEach(() => veil.remove());

const press = async (choice: string): Promise<void> => {
  veil.renderRoot.querySelector<HTMLButtonElement>(`[data-choice="${choice}"]`)?.click();
  await veil.updateComplete;
};

it('hides the content from layout and selection until Show is pressed', async () => {
  expect(content.checkVisibility()).toBe(false);
  expect(content.getClientRects().length).toBe(0);
  getSelection()?.selectAllChildren(document.body);
  expect(getSelection()?.toString()).not.toContain('loser');
  await press('why');
  expect(veil.renderRoot.querySelector('.explanation')).not.toBeNull();
  expect(content.checkVisibility()).toBe(false);
});

it('shows the content on Show, fires an event, and moves the focus to it', async () => {
  const heard: string[] = [];
  veil.addEventListener('nightlight-choice', ({ detail }) => heard.push(detail.choice));
  await press('show');
  expect(heard).toEqual(['show']);
  expect(veil.shown).toBe(true);
  expect(content.checkVisibility()).toBe(true);
  expect(document.activeElement).toBe(veil);
});

it('content that was shown can be hidden again, and explains why it was veiled', async () => {
  const heard: string[] = [];
  veil.addEventListener('nightlight-choice', ({ detail }) => heard.push(detail.choice));
  await press('show');
  await press('why');
  expect(veil.renderRoot.querySelector('.explanation')).not.toBeNull();
  expect(content.checkVisibility()).toBe(true);
  await press('close');
  expect(heard).toEqual(['show', 'why', 'close']);
  expect(content.checkVisibility()).toBe(false);
  expect(veil.shown).toBe(false);
  const show = veil.renderRoot.querySelector('[data-choice=show]');
  expect(veil.shadowRoot?.activeElement).toBe(show);
  // Away is away: what was unfolded goes with it.
  expect(veil.renderRoot.querySelector('.explanation')).toBeNull();
});

it('content that was shown before the check ended has no buttons if it is harmless, and both if it is not', async () => {
  veil.decision = undefined;
  await veil.updateComplete;
  await press('show');
  const choices = (): (string | undefined)[] =>
    [...veil.renderRoot.querySelectorAll('button')].map(({ dataset }) => dataset['choice']);
  expect(choices()).toEqual(['close']);
  veil.decision = veiled;
  await veil.updateComplete;
  expect(choices()).toEqual(['close', 'why']);
  expect(content.checkVisibility()).toBe(true);
  veil.decision = { ...allowed, direction: 'incoming' };
  await veil.updateComplete;
  expect(choices()).toEqual([]);
  expect(content.checkVisibility()).toBe(true);
});

it('a compact veil is less high', async () => {
  const { height } = veil.getBoundingClientRect();
  veil.compact = true;
  await veil.updateComplete;
  expect(veil.getBoundingClientRect().height).toBeLessThan(height * 0.7);
  expect(veil.renderRoot.textContent).toContain('hurtful');
  await press('show');
  expect(content.checkVisibility()).toBe(true);
});

it('content that was never veiled has no buttons below it', async () => {
  veil.decision = { ...allowed, direction: 'incoming' };
  await veil.updateComplete;
  expect(veil.renderRoot.querySelector('button')).toBeNull();
  Object.assign(veil, { decision: veiled, shown: true });
  await veil.updateComplete;
  expect(veil.renderRoot.querySelector('button')).toBeNull();
});

it('addresses the reader before they have read the message', async () => {
  const body = veil.renderRoot.querySelector('.body');
  expect(body?.textContent).toMatch(/You choose|up to you/);
  expect(veil.renderRoot.querySelector('.veil')?.getAttribute('aria-describedby')).toBe(body?.id);
});

it('content that a list blocks has no Show button', async () => {
  veil.decision = {
    ...veiled,
    action: 'block',
    nudge: { ...(veiled.nudge as NudgeKey), harm: 'listed', choices: ['why', 'help'] },
  };
  await veil.updateComplete;
  expect(veil.renderRoot.querySelector('[data-choice=show]')).toBeNull();
  expect(veil.renderRoot.querySelector('[data-choice=why]')).not.toBeNull();
});

it('a screen reader reads the expanded panel after its button', async () => {
  await press('why');
  const why = veil.renderRoot.querySelector('[data-choice=why]') as HTMLElement;
  const panel = veil.renderRoot.querySelector(`#${why.getAttribute('aria-controls')}`) as Element;
  expect(why.compareDocumentPosition(panel)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it('says that a message is being checked, and shows it if it is allowed', async () => {
  veil.decision = undefined;
  await veil.updateComplete;
  expect(veil.renderRoot.textContent).toContain('Checking this message…');
  expect(veil.renderRoot.textContent).not.toContain('wasn’t checked');
  expect(content.checkVisibility()).toBe(false);
  veil.renderRoot.querySelector<HTMLElement>('[data-choice=show]')?.focus();
  veil.decision = { ...allowed, direction: 'incoming' };
  await veil.updateComplete;
  expect(content.checkVisibility()).toBe(true);
  expect(document.activeElement).toBe(veil);
});

it('says so if the message could not be checked, and offers Show', async () => {
  Object.assign(veil, { decision: undefined, unchecked: true });
  await veil.updateComplete;
  expect(veil.renderRoot.textContent).toContain('wasn’t checked');
  expect(content.checkVisibility()).toBe(false);
  veil.renderRoot.querySelector<HTMLElement>('[data-choice=show]')?.click();
  await veil.updateComplete;
  expect(content.checkVisibility()).toBe(true);
});

it('says that a message wasn’t checked if it is stopped without a nudge', async () => {
  veil.decision = decisionWith({ direction: 'incoming', action: 'pause' });
  await veil.updateComplete;
  expect(content.checkVisibility()).toBe(false);
  expect(veil.renderRoot.textContent).toContain('wasn’t checked');
});

it('uses the page’s language and its direction until there is a decision', async () => {
  await loadWords('ar');
  document.documentElement.lang = 'ar';
  veil.decision = undefined;
  await veil.updateComplete;
  const group = veil.renderRoot.querySelector('.veil') as Element;
  expect(group.getAttribute('lang')).toBe('ar');
  expect(getComputedStyle(group).direction).toBe('rtl');
  document.documentElement.lang = '';
});
