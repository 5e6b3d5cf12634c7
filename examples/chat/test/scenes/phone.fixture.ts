import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Answer, Role } from './scene.fixture.ts';
import { type Shown, type Snapshot, takeSnapshot } from './snapshot.fixture.ts';

/** The phone of a person. It is used for one scene after the other. */
export interface Phone {
  readonly page: Page;
  readonly role: Role;
}

/** Opens a room on a phone. `isReady` waits until its messages are checked. */
export const openRoom = async (
  page: Page,
  role: Role,
  { url, room }: { readonly url: string; readonly room: string },
): Promise<Phone> => {
  const { name, ageBand, region, locale } = role;
  const query = new URLSearchParams({ room, name, age: ageBand, lang: locale });
  if (region) query.set('region', region);
  await page.goto(`${url}?${query}`);
  await page.locator('[data-testid=status][data-state=ready]').waitFor({ timeout: 90_000 });
  return { page, role };
};

/** Waits until this many other people are in the room. */
export const isWith = ({ page }: Phone, others: number): Promise<void> =>
  page.waitForFunction((count) => {
    const said = document.querySelector('.presence')?.textContent;
    const [none, one] = ['Nobody else is here yet', 'Here now'];
    return said === (count === 0 ? none : count === 1 ? one : `${count + 1} people here`);
  }, others) as Promise<unknown> as Promise<void>;

export const rowOf = ({ page }: Phone, id: string): Locator =>
  page.locator(`li.row[data-id="${id}"]`);

/** What the author was asked, and the id of the message if it was sent. */
export interface Sent {
  readonly asked: readonly Shown[];
  readonly id: string | undefined;
}

/** Writes a message and answers the question about it, if there is one. */
export const send = async (
  { page }: Phone,
  text: string,
  answer: Answer | undefined,
  onAsked: () => Promise<void>,
): Promise<Sent> => {
  const own = page.locator('li.row.outgoing');
  const before = await own.count();
  await page.getByTestId('composer').fill(text);
  await page.getByTestId('send').click();
  let asked: readonly Shown[] = [];
  const question = page.locator('.above nightlight-nudge');
  // The text field is empty once a message is sent.
  const outcome = await expect
    .poll(
      async () => {
        if ((await own.count()) > before) return 'sent';
        const { above } = await takeSnapshot(page);
        if (above.length === 0) return 'waiting';
        asked = above;
        return 'asked';
      },
      { interval: 30 },
    )
    .not.toBe('waiting')
    .then(() => (asked.length > 0 ? 'asked' : 'sent'));
  if (outcome === 'asked') {
    await onAsked();
    await question.locator(`[data-choice=${answer === 'edit' ? 'edit' : 'send'}]`).click();
    await question.waitFor({ state: 'detached' });
    if (answer === 'edit') {
      expect(await page.getByTestId('composer').inputValue()).toBe(text);
      return { asked, id: undefined };
    }
  }
  await expect.poll(() => own.count(), { interval: 30 }).toBe(before + 1);
  return { asked, id: (await own.last().getAttribute('data-id')) ?? undefined };
};

/** Waits until a message is checked on a phone, and returns what the phone shows then. */
export const isChecked = async ({ page }: Phone, id: string): Promise<Snapshot> => {
  await page.waitForFunction((message) => {
    const bubble = document.querySelector<HTMLElement>(`li.row[data-id="${message}"] .bubble`);
    if (!bubble || bubble.dataset['nightlight'] === 'checking') return false;
    // On a busy machine, a veil is there before the decision is.
    const veil = bubble.querySelector('nightlight-veil');
    return !veil || veil.decision !== undefined || veil.unchecked;
  }, id);
  return takeSnapshot(page);
};
