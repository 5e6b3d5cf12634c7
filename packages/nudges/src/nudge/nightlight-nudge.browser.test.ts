import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { allowed, paused, supported } from '../decisions.fixture.ts';
import { loadWords } from '../messages/catalogues.ts';
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

it('shows words and choices, and answers with the one that is pressed', async () => {
  const choice = show(paused, { container: box });
  const nudge = await nudgeOnPage();
  expect(nudge.renderRoot.querySelector('[role=dialog]')?.textContent).toContain('could hurt');
  expect(nudge.layout).toBe('card');
  button(nudge, 'send').click();
  expect(await choice).toBe('send');
  expect(document.querySelector('nightlight-nudge')).toBeNull();
});

it('unfolds the reasons in place without answering', async () => {
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

it('takes the focus, and gives it back after Escape', async () => {
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

it('lets a call for help go at once and stands beside it with helplines', async () => {
  draft().focus();
  expect(await show(supported, { container: box })).toBe('send');
  const nudge = await nudgeOnPage();
  expect(document.activeElement).toBe(draft());
  expect(nudge.renderRoot.querySelector('a')?.getAttribute('href')).toBe('tel:08001111');
  expect(nudge.renderRoot.textContent).toContain('24/7');
  button(nudge, 'close').click();
  expect(document.querySelector('nightlight-nudge')).toBeNull();
});

it('is taken away when the draft changes', async () => {
  const abort = new AbortController();
  const choice = show(paused, { container: box, signal: abort.signal });
  await nudgeOnPage();
  abort.abort();
  expect(await choice).toBe('edit');
  expect(document.querySelector('nightlight-nudge')).toBeNull();
});

it('over the foot of the page one quiet note takes the place of another', async () => {
  await show(supported);
  await show(supported);
  expect(document.querySelectorAll('nightlight-nudge')).toHaveLength(1);
  expect((await nudgeOnPage()).getAttribute('aria-live')).toBe('polite');
});

it('that the page takes away is answered, and one that is only moved is not', async () => {
  const choice = show(paused, { container: box });
  const nudge = await nudgeOnPage();
  document.body.append(nudge);
  await new Promise((done) => setTimeout(done, 10));
  button(nudge, 'why').click();
  nudge.remove();
  expect(await choice).toBe('edit');
});

it('shows nothing for a message that is fine', async () => {
  expect(await show(allowed)).toBe('send');
  expect(document.querySelector('nightlight-nudge')).toBeNull();
});

it('tells the app’s log what was shown and chosen; a log that fails stops nothing', async () => {
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
