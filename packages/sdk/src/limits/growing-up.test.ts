import { NightlightError } from '@nightlight/core';
import { expect, it, vi } from 'vitest';
import { accept, at, jumpTo, limitedPages, NIGHT, openGuardian } from './limited-pages.fixture.ts';
import type { LimitSetting } from './stored-limits.ts';

const pages = limitedPages();

it('time limits apply only after being accepted, and again after each change', async () => {
  const page = await pages.withSettings('16-17', NIGHT);
  jumpTo(at(22));
  expect((await page.write('hi')).action).toBe('allow');
  expect((await page.limits.get()).settings).toMatchObject([{ name: 'quiet', active: false }]);
  await accept(page, 'quiet');
  expect((await page.write('hi')).action).toBe('block');
  await (await page.limits.guardian())?.set({ quiet: { from: '20:00', to: '07:00' } });
  expect((await page.write('hi')).action).toBe('allow');
  await accept(page, 'quiet');
  await accept(page, 'quiet', { isAccepted: false });
  expect((await page.write('hi')).action).toBe('allow');
});

it('time limits of the app have to be accepted too', async () => {
  const page = await pages.open('16-17', { host: { ...NIGHT, minutes: 15 } });
  jumpTo(at(22));
  expect((await page.write('hi')).action).toBe('allow');
  await accept(page, 'quiet', { by: 'host' });
  expect((await page.write('hi')).action).toBe('block');
});

it('a yes to the limit of the app is none to the same limit of a guardian', async () => {
  const host = { quiet: { from: '23:00', to: '06:00' } };
  const page = await pages.withSettings('16-17', NIGHT, { host });
  await accept(page, 'quiet', { by: 'host' });
  const active = async () =>
    (await page.limits.get()).settings.filter((one) => one.active).map(({ by }) => by);
  expect(await active()).toEqual(['host']);
  await accept(page, 'quiet');
  expect(await active()).toEqual(['host', 'guardian']);
  await accept(page, 'quiet', { by: 'host', isAccepted: false });
  expect(await active()).toEqual(['guardian']);
});

it('a yes counts only for the value that was shown', async () => {
  const page = await pages.withSettings('16-17', { minutes: 120 });
  const [shown] = (await page.limits.get()).settings;
  await (await page.limits.guardian())?.set({ minutes: 15 });
  const accepted = page.limits.accept(shown as LimitSetting);
  await expect(accepted).rejects.toMatchObject({ code: 'invalid-input' });
  expect((await page.limits.get()).settings).toMatchObject([{ value: 15, active: false }]);
});

it('turning 16 erases what a guardian set, PIN and counts too, and says so', async () => {
  const child = await pages.open('13-15');
  const guardian = await openGuardian(child);
  await guardian.set({ ...NIGHT, stricter: true, counts: true });
  await accept(child, 'counts');
  await child.nightlight.record(await child.write('insult medium'), 'edit');
  const older = await pages.open('16-17');
  expect(await older.limits.get()).toMatchObject({
    settings: [],
    hasPin: false,
    notices: [{ what: 'turned-16', at: at(12) }],
  });
  expect(await pages.store.list('usage')).toEqual([]);
  jumpTo(at(22));
  expect((await older.write('hi')).action).toBe('allow');
});

it('if the store fails while someone turns 16, the next start erases the rest', async () => {
  const child = await pages.open('13-15');
  await (await openGuardian(child)).set({ ...NIGHT, counts: true });
  await accept(child, 'counts');
  await child.nightlight.record(await child.write('insult medium'), 'edit');
  const fails = new NightlightError('storage', 'The disk is full.');
  // The PIN, the counts and the settings are erased in this order. Each step fails once.
  for (const name of ['remove', 'list', 'update'] as const) {
    const step = vi.spyOn(pages.store, name).mockRejectedValueOnce(fails);
    await pages.open('16-17');
    step.mockRestore();
  }
  const older = await pages.open('16-17');
  expect(await older.limits.get()).toMatchObject({
    ...{ settings: [], hasPin: false },
    notices: [{ what: 'turned-16', at: at(12) }],
  });
  expect(await pages.store.list('usage')).toEqual([]);
});

it('from 13, no question about a contact waits for an answer that can’t come', async () => {
  const child = await pages.withSettings('10-12', { askFirst: true });
  await child.limits.ask('ben');
  const older = await pages.open('13-15', { signIn: async () => true });
  expect((await older.limits.get()).asks).toEqual([]);
  expect((await child.limits.get()).asks).toEqual([]);
});

it('neither an old tab nor a younger age brings settings back', async () => {
  const child = await pages.open('13-15');
  const guardian = await openGuardian(child);
  await guardian.set({ stricter: true });
  await pages.open('16-17');
  await expect(guardian.set({ stricter: true })).rejects.toMatchObject({ code: 'invalid-input' });
  const younger = await pages.open('10-12', { signIn: async () => true });
  expect(await younger.limits.get()).toMatchObject({ settings: [], ageBand: '16-17' });
  const again = await younger.limits.guardian();
  await expect(again?.set({ askFirst: true })).rejects.toMatchObject({ code: 'invalid-input' });
});

it('an age that becomes unknown keeps the settings', async () => {
  const child = await pages.open('10-12');
  await (await openGuardian(child)).set({ askFirst: true });
  const unknown = await pages.open('unknown');
  expect((await unknown.limits.get()).settings).toMatchObject([{ name: 'askFirst', active: true }]);
});
