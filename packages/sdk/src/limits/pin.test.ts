import { NightlightError } from '@nightlight/core';
import { expect, it, vi } from 'vitest';
import {
  at,
  jumpTo,
  limitedPages,
  MINUTE,
  NIGHT,
  openGuardian,
  PIN,
  pass,
} from './limited-pages.fixture.ts';
import type { Page } from './limits.fixture.ts';

const pages = limitedPages();

it('opens the settings, and another PIN does not', async () => {
  const page = await pages.open('10-12');
  await page.limits.createPin(PIN);
  expect(await page.limits.guardian('482914')).toBeUndefined();
  expect(await page.limits.guardian(PIN)).toBeDefined();
  await expect(page.limits.createPin('915204')).rejects.toMatchObject({ code: 'invalid-input' });
});

it.each(['12345', '1234567', 'abcdef', '111111', '123456', '987654', ''])(
  'can’t be %j',
  async (pin) => {
    const { limits } = await pages.open('10-12');
    await expect(limits.createPin(pin)).rejects.toMatchObject({ code: 'invalid-input' });
  },
);

it('can be typed with Arabic or Hindi digits', async () => {
  const { limits } = await pages.open('10-12');
  await limits.createPin('٤٨٢٩١٣');
  expect(await limits.guardian('४८२९१३')).toBeDefined();
});

it('can be changed, and then the old one opens nothing', async () => {
  const page = await pages.open('10-12');
  await (await openGuardian(page)).changePin('915204');
  expect(await page.limits.guardian(PIN)).toBeUndefined();
  expect(await page.limits.guardian('915204')).toBeDefined();
});

it('is stored nowhere in the clear', async () => {
  const page = await pages.open('10-12');
  await page.limits.createPin(PIN);
  const texts = JSON.stringify(await pages.store.list('settings')).split('"');
  // Neither as digits nor in an encoding that anyone can read.
  const bytes = [...PIN].map((digit) => digit.charCodeAt(0));
  const encodings = [PIN, Number(PIN).toString(16), Buffer.from(PIN).toString('hex'), bytes.join()];
  for (const text of texts) {
    for (const encoding of ['utf8', 'base64', 'hex', 'utf16le'] as const) {
      const read = Buffer.from(text, encoding).toString('latin1').replaceAll('\0', '');
      for (const one of encodings) {
        expect(read).not.toContain(one);
        expect(read).not.toContain([...one].reverse().join(''));
      }
    }
  }
});

it('is hashed with a salt, so that equal PINs look different', async () => {
  const readPins = async () => {
    const records = await pages.store.list<{ readonly pin?: object }>('settings');
    return records.flatMap(({ value }) => (value.pin ? [JSON.stringify(value.pin)] : []));
  };
  const page = await pages.open('10-12');
  await page.limits.createPin(PIN);
  const [first] = await readPins();
  await (await openGuardian(page)).changePin(PIN);
  const [second] = await readPins();
  expect(first).toBeDefined();
  expect(second).not.toBe(first);
});

/** Types wrong PINs until the next try has to wait. */
const lock = async ({ limits }: Page): Promise<void> => {
  await limits.createPin(PIN);
  for (let i = 0; i < 5; i++) expect(await limits.guardian('000001')).toBeUndefined();
  await expect(limits.guardian(PIN)).rejects.toMatchObject({ code: 'locked' });
};

it('waits a minute after five wrong tries, and longer after each further one', async () => {
  const page = await pages.open('10-12');
  await lock(page);
  expect((await page.limits.get()).pinWait).toBe(MINUTE);
  await pass(MINUTE);
  expect(await page.limits.guardian('000001')).toBeUndefined();
  expect((await page.limits.get()).pinWait).toBe(5 * MINUTE);
  await pass(5 * MINUTE);
  expect(await page.limits.guardian(PIN)).toBeDefined();
  expect((await page.limits.get()).pinWait).toBe(0);
});

it('a clock set forward does not end the wait, nor does one set back prolong it', async () => {
  const page = await pages.open('10-12');
  await lock(page);
  jumpTo(at(12, 0, 25));
  await expect(page.limits.guardian(PIN)).rejects.toMatchObject({ code: 'locked' });
  jumpTo(at(12, 0, 1));
  await pass(MINUTE);
  expect(await page.limits.guardian(PIN)).toBeDefined();
});

it('a reload neither ends the wait nor begins it again', async () => {
  const page = await pages.open('10-12');
  await lock(page);
  await pass(40_000);
  await page.limits.get();
  const reloaded = await pages.open('10-12');
  await expect(reloaded.limits.guardian(PIN)).rejects.toMatchObject({ code: 'locked' });
  expect((await reloaded.limits.get()).pinWait).toBe(20_000);
  await pass(20_000);
  expect(await reloaded.limits.guardian(PIN)).toBeDefined();
});

it('another tab waits as well, and two tabs do not make time pass twice as fast', async () => {
  const [page, other] = [await pages.open('10-12'), await pages.open('10-12')];
  await lock(page);
  await expect(other.limits.guardian(PIN)).rejects.toMatchObject({ code: 'locked' });
  for (let i = 0; i < 5; i++) {
    await pass(10_000);
    await page.limits.get();
    await other.limits.get();
  }
  expect((await other.limits.get()).pinWait).toBe(10_000);
});

it('the right PIN at the fifth try does not skip a later wait', async () => {
  const page = await pages.open('10-12');
  await page.limits.createPin(PIN);
  for (let i = 0; i < 4; i++) await page.limits.guardian('000001');
  expect(await page.limits.guardian(PIN)).toBeDefined();
  await pass(2 * MINUTE);
  for (let i = 0; i < 5; i++) expect(await page.limits.guardian('000001')).toBeUndefined();
  expect((await page.limits.get()).pinWait).toBe(MINUTE);
  await expect(page.limits.guardian(PIN)).rejects.toMatchObject({ code: 'locked' });
});

it('nor does a recovery with a new PIN, in another tab too', async () => {
  const [page, other] = [await pages.open('10-12'), await pages.open('10-12')];
  await lock(page);
  expect((await other.limits.get()).pinWait).toBe(MINUTE);
  await page.limits.recover();
  await pass(2 * MINUTE);
  await lock(page);
  for (const one of [page, other]) {
    expect((await one.limits.get()).pinWait).toBe(MINUTE);
    await expect(one.limits.guardian(PIN)).rejects.toMatchObject({ code: 'locked' });
  }
});

it('tabs that try at the same time get no more tries', async () => {
  const all = await Promise.all([1, 2, 3].map(() => pages.open('10-12')));
  await all[0]?.limits.createPin(PIN);
  const tries = [...all, ...all, ...all].map(({ limits }) =>
    limits.guardian('000001').then(
      () => 'wrong',
      ({ code }) => code,
    ),
  );
  const results = await Promise.all(tries);
  expect(results.filter((one) => one === 'wrong')).toHaveLength(5);
  expect(results.filter((one) => one === 'locked')).toHaveLength(4);
});

it('recovery by the app clears everything a guardian set, opens nothing, and tells the child', async () => {
  const page = await pages.open('10-12');
  const guardian = await openGuardian(page);
  await guardian.set({ stricter: true, ...NIGHT });
  await page.limits.recover();
  await expect(guardian.set({ stricter: true })).rejects.toMatchObject({ code: 'disposed' });
  const { settings, hasPin, notices } = await page.limits.get();
  expect(settings).toEqual([]);
  expect(hasPin).toBe(false);
  expect(notices).toEqual([{ what: 'recovered', at: at(12) }]);
  await expect(page.limits.guardian(PIN)).rejects.toMatchObject({ code: 'invalid-input' });
  await page.limits.readNotices();
  expect((await page.limits.get()).notices).toEqual([]);
});

it('a recovery that fails halfway lets nobody open old settings', async () => {
  const page = await pages.open('10-12');
  await (await openGuardian(page)).set({ stricter: true, counts: true });
  const fails = new NightlightError('storage', 'The disk is full.');
  const update = vi.spyOn(pages.store, 'update').mockRejectedValueOnce(fails);
  await expect(page.limits.recover()).rejects.toMatchObject({ code: 'storage' });
  update.mockRestore();
  // Nothing has changed: the settings are there, and so is the PIN.
  await expect(page.limits.createPin('915204')).rejects.toMatchObject({ code: 'invalid-input' });
  expect((await page.limits.get()).settings).toHaveLength(2);
  const remove = vi.spyOn(pages.store, 'remove').mockRejectedValueOnce(fails);
  await expect(page.limits.recover()).rejects.toMatchObject({ code: 'storage' });
  remove.mockRestore();
  // The settings went first.
  expect(await page.limits.get()).toMatchObject({ settings: [], hasPin: true });
  await page.limits.recover();
  const { hasPin, notices } = await page.limits.get();
  expect({ hasPin, notices: notices.length }).toEqual({ hasPin: false, notices: 1 });
});

it('the guardian’s settings close after ten minutes, or when asked to', async () => {
  const page = await pages.open('10-12');
  const guardian = await openGuardian(page);
  await pass(11 * MINUTE);
  await expect(guardian.set({ stricter: true })).rejects.toMatchObject({ code: 'disposed' });
  const again = await openGuardian(page);
  again.close();
  await expect(again.set({ stricter: true })).rejects.toMatchObject({ code: 'disposed' });
});

it('is not needed if a guardian signs in with the app', async () => {
  let isSignedIn = false;
  const { limits } = await pages.open('10-12', { signIn: async () => isSignedIn });
  expect(await limits.guardian()).toBeUndefined();
  isSignedIn = true;
  expect(await limits.guardian()).toBeDefined();
});
