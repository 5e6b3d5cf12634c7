import { describe, expect, it, vi } from 'vitest';
import { at, jumpTo, limitedPages, NIGHT, openGuardian } from './limited-pages.fixture.ts';

const pages = limitedPages();

describe('forget', () => {
  it('everything clears the limits for everyone', async () => {
    const page = await pages.open('10-12');
    await (await openGuardian(page)).set({ stricter: true, ...NIGHT });
    await page.nightlight.forget('everything');
    expect(await page.limits.get()).toMatchObject({ settings: [], hasPin: false, notices: [] });
    expect(await pages.store.list('settings')).toEqual([]);
  });

  it('everything closes a guardian’s open settings', async () => {
    const page = await pages.open('10-12');
    const guardian = await openGuardian(page);
    await page.nightlight.forget('everything');
    await expect(guardian.set({ stricter: true })).rejects.toMatchObject({ code: 'disposed' });
    expect((await page.limits.get()).settings).toEqual([]);
  });
});

it('if the store fails, messages pass and say so', async () => {
  const page = await pages.open('13-15', { host: NIGHT });
  jumpTo(at(22));
  const { NightlightError } = await import('@nightlight/core');
  vi.spyOn(pages.store, 'get').mockRejectedValue(
    new NightlightError('storage', 'The disk is full.'),
  );
  expect(await page.write('hi')).toMatchObject({ action: 'allow', degraded: ['limits-not-read'] });
  vi.restoreAllMocks();
});

it('a record of another version counts as none', async () => {
  const value = { version: 2, guardian: { stricter: { value: true, at: 1 } } };
  await pages.store.put('settings', { id: 'limits', at: 1, value });
  const page = await pages.open('13-15');
  expect((await page.limits.get()).settings).toEqual([]);
});
