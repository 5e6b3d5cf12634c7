import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { findForeignContacts, hasHelplines, readContacts } from './contacts.fixture.ts';
import { type Phone, rowOf } from './phone.fixture.ts';
import type { Snapshot } from './snapshot.fixture.ts';

interface Catalogue {
  readonly abilities: Readonly<Record<string, string>>;
}

const catalogueOf = (locale: string): Catalogue =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../packages/nudges/src/messages/locales/${locale}.json`, import.meta.url),
      'utf8',
    ),
  );

/** Presses every button of what a phone shows, and lists those that are missing or don't work. */
export class Presser {
  readonly #phone: Phone;
  readonly faults: string[] = [];

  constructor(phone: Phone) {
    this.#phone = phone;
  }

  get #page() {
    return this.#phone.page;
  }

  /** Runs one step. A button that can't be pressed is a fault, and the others are still tried. */
  async #step(name: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.faults.push(`${name}: ${String(error).split('\n').slice(0, 3).join(' ')}`);
    }
  }

  /** Helplines, or how to find help, are next to what points to them. */
  async #expectContacts(name: string, where: Locator): Promise<void> {
    const foreign = await findForeignContacts(this.#page, this.#phone.role);
    if (foreign.length > 0) this.faults.push(`${name}: contacts of another region: ${foreign}`);
    if (hasHelplines(this.#phone.role)) return;
    const numbers = (await readContacts(this.#page)).filter((address) => !address.startsWith('h'));
    if (numbers.length > 0) this.faults.push(`${name}: a number without a region: ${numbers}`);
    for (const text of await where.locator('[part=find-help]').allTextContents()) {
      if (/\d/.test(text)) this.faults.push(`${name}: a number without a region: ${text}`);
    }
  }

  /** The advice names nothing that has no button. */
  async #expectNamedButtons(name: string, host: Locator): Promise<void> {
    const { abilities } = catalogueOf(this.#phone.role.locale);
    const text = (await host.locator('.explanation').allTextContents()).join(' ');
    for (const [offer, words] of Object.entries(abilities)) {
      if (!text.includes(words)) continue;
      const button = host.locator(`[data-offer=${offer}]`);
      if (!(await button.isVisible()))
        this.faults.push(`${name} names "${words}" without a button`);
    }
  }

  /** "This was wrong", and back, if it is offered under *Why?*. */
  async #tryWrong(host: Locator): Promise<void> {
    const wrong = host.locator('[data-choice=wrong]');
    if (!(await wrong.isVisible())) return;
    await wrong.click();
    await host.locator('.noted').waitFor();
    await host.locator('[data-choice=undo]').click();
    await wrong.waitFor();
  }

  /** *Why?* and *What can I do?*, and what they unfold. */
  async #tryUnfolding(name: string, host: Locator): Promise<void> {
    for (const choice of ['help', 'why']) {
      const button = host.locator(`[data-choice=${choice}]`);
      if (!(await button.isVisible())) continue;
      await this.#step(`${name}, ${choice}`, async () => {
        await button.click();
        await host.locator('.explanation').waitFor();
        await this.#expectNamedButtons(name, host);
        await this.#expectContacts(name, host);
        if (choice === 'why') await this.#tryWrong(host);
        await button.click();
        await host.locator('.explanation').waitFor({ state: 'detached' });
      });
    }
  }

  /** The question before a message is sent. */
  async tryQuestion(): Promise<void> {
    await this.#tryUnfolding('the question', this.#page.locator('.above nightlight-nudge'));
  }

  /** A covered message. Afterwards it is covered again. */
  async tryVeil(id: string): Promise<void> {
    const row = rowOf(this.#phone, id);
    const veil = row.locator('nightlight-veil');
    const name = 'the veil';
    await this.#tryUnfolding(name, veil);
    const press = async (offer: string): Promise<void> => {
      const button = veil.locator(`[data-offer=${offer}]`);
      // On a short veil, they are under *Why?*.
      if (!(await button.isVisible())) await veil.locator('[data-choice=why]').click();
      await button.click();
    };
    await this.#step('Report', async () => {
      await press('report');
      const sheet = this.#page.locator('dialog.sheet');
      await sheet.locator('[part=cancel]').click();
      await sheet.waitFor({ state: 'detached' });
    });
    for (const offer of ['mute', 'block']) {
      await this.#step(offer, async () => {
        await press(offer);
        await row.waitFor({ state: 'hidden' });
        await this.#page.locator('.notices button').last().click();
        await row.waitFor();
      });
    }
    await this.#step('Show', async () => {
      await veil.locator('[data-choice=show]').click();
      await row.locator('.text').waitFor();
      await veil.locator('[data-choice=close]').click();
      await row.locator('.text').waitFor({ state: 'hidden' });
    });
  }

  /** The one place of a pile-on, and the first message of its list that is not in it. */
  async tryFold(id: string, folded: string | undefined): Promise<void> {
    const veil = rowOf(this.#phone, id).locator('nightlight-veil');
    await this.#step('the fold’s help', async () => {
      await veil.locator('#help').click();
      await veil.locator('#support').waitFor();
      await this.#expectContacts('the fold', veil);
      await veil.locator('#help').click();
    });
    const toggle = veil.locator('#covered');
    await this.#step('the fold', async () => {
      await toggle.click();
      if (folded) await this.tryVeil(folded);
      await toggle.click();
      if (folded) await rowOf(this.#phone, folded).waitFor({ state: 'hidden' });
    });
  }

  /** The cards and lines below a message. Help and praise are closed at the end. */
  async tryBelow(id: string): Promise<void> {
    const row = rowOf(this.#phone, id);
    for (const again of await row.locator('.again button').all()) {
      await this.#step('Help', async () => {
        await again.click();
        await this.#closeHelp();
      });
    }
    // The last one first, because a closed one changes the places of those after it.
    for (const nudge of (await row.locator('nightlight-nudge').all()).reverse()) {
      const open = nudge.locator('[part=open]');
      await this.#step('the line', async () => {
        if (!(await open.isVisible())) return;
        await open.click();
        await nudge.locator('h2').waitFor();
      });
      await this.#expectContacts('the card', nudge);
      await this.#tryUnfolding('the card', nudge);
      // An author may still want to take the message back.
      if (await nudge.locator('[data-offer=unsend]').isVisible()) continue;
      await this.#step('Close', async () => {
        const before = await row.locator('nightlight-nudge').count();
        await nudge.locator('[data-choice=close]').click();
        await this.#page.waitForFunction(
          ([message, count]) =>
            document.querySelectorAll(`li.row[data-id="${message}"] nightlight-nudge`).length <
            Number(count),
          [id, before] as const,
        );
      });
    }
  }

  async #closeHelp(): Promise<void> {
    const sheet = this.#page.locator('.help-sheet');
    await sheet.locator('[part=trusted]').waitFor();
    await this.#expectContacts('the help page', sheet);
    await sheet.locator('.help-head button').first().click();
    await sheet.waitFor({ state: 'detached' });
  }

  /** Everything that is on the page now. */
  async tryAll({ rows }: Snapshot): Promise<void> {
    await this.#step('Help', async () => {
      await this.#page.locator('.chat-header .help-button').click();
      await this.#closeHelp();
    });
    const tried = new Set<string>();
    const folded = rows.find(({ shown }) => shown.some(({ fold }) => fold === 'folded'))?.id;
    for (const { id, shown } of rows) {
      const veil = shown.find(({ what }) => what === 'veil');
      if (veil?.fold === 'place') await this.tryFold(id, folded);
      else if (veil && !veil.fold && !tried.has(veil.text)) {
        tried.add(veil.text);
        await this.tryVeil(id);
      }
      if (shown.some(({ what }) => what !== 'veil')) await this.tryBelow(id);
    }
  }

  /** *Leave*, if a covered message offers it. Returns whether it did. */
  async tryLeave({ rows }: Snapshot): Promise<boolean> {
    for (const { id, shown } of rows) {
      if (!shown.some(({ what, fold }) => what === 'veil' && !fold)) continue;
      const leave = rowOf(this.#phone, id).locator('[data-offer=leave]');
      if (!(await leave.isVisible())) continue;
      await this.#step('Leave', async () => {
        await leave.click();
        await this.#page.getByRole('heading', { name: 'You left this chat' }).waitFor();
      });
      return true;
    }
    return false;
  }

  /** *Unsend* on the card that says how to apologise. */
  async tryUnsend(id: string): Promise<void> {
    await this.#step('Unsend', async () => {
      const row = rowOf(this.#phone, id);
      await row.locator('[data-offer=unsend]').click();
      await row.getByText('Message unsent').waitFor();
    });
  }
}
