import { expect, it, vi } from 'vitest';
import { accept, at, limitedPages } from './limited-pages.fixture.ts';
import type { Page } from './limits.fixture.ts';

const pages = limitedPages();

const record = async (page: Page, text: string): Promise<void> => {
  const decision = await page.write(text);
  await page.nightlight.record(decision, 'edit');
};

it('nothing is counted without a guardian who asks for it', async () => {
  const page = await pages.open('10-12');
  await record(page, 'insult medium');
  expect(await pages.store.list('usage')).toEqual([]);
  expect((await page.limits.get()).counts).toBeUndefined();
});

it('nothing is counted until the child has agreed', async () => {
  const page = await pages.withSettings('10-12', { counts: true });
  await record(page, 'insult medium');
  expect(await pages.store.list('usage')).toEqual([]);
  await accept(page, 'counts');
  await record(page, 'insult medium');
  await record(page, 'help-seeking high');
  expect((await page.limits.get()).counts).toEqual([
    { day: new Date(at(12)).toISOString().slice(0, 10), bullying: 1, scam: 0, personalInfo: 0 },
  ]);
});

it('what a limit stops is not counted as bullying, because the note was about the limit', async () => {
  const page = await pages.withSettings('10-12', {
    counts: true,
    words: { block: ['insult'], allow: [] },
  });
  await accept(page, 'counts');
  await record(page, 'insult medium');
  await (await page.limits.guardian())?.set({ words: null, askFirst: true });
  await record(page, 'insult low');
  expect(await pages.store.list('usage')).toEqual([]);
});

it.each(['guardian', 'child'])(
  'the %s can switch it off, and the counts are erased',
  async (who) => {
    const page = await pages.withSettings('10-12', { counts: true });
    await accept(page, 'counts');
    await record(page, 'insult medium');
    if (who === 'guardian') await (await page.limits.guardian())?.set({ counts: false });
    else await accept(page, 'counts', { isAccepted: false });
    expect(await pages.store.list('usage')).toEqual([]);
    expect((await page.limits.get()).counts).toBeUndefined();
  },
);

it('grooming, sexual messages, self-harm and asking for help are never counted', async () => {
  const page = await pages.withSettings('10-12', { counts: true });
  await accept(page, 'counts');
  const kinds = [
    'isolation',
    'meeting',
    'sexual-text',
    'nudity-request',
    'sextortion',
    'self-harm',
  ];
  for (const kind of [...kinds, 'help-seeking']) {
    for (const decision of [await page.write(`${kind} high`), await page.read(`${kind} high`)]) {
      expect(decision.harms.length + Number(decision.support)).toBeGreaterThan(0);
      await page.nightlight.record(decision, 'close');
    }
  }
  // Not even a day without counts, which would say that something was shown.
  expect(await pages.store.list('usage')).toEqual([]);
  expect((await page.limits.get()).counts).toEqual([]);
});

it('after being switched off and on, the child is asked again', async () => {
  const page = await pages.withSettings('10-12', { counts: true });
  await accept(page, 'counts');
  const guardian = await page.limits.guardian();
  await guardian?.set({ counts: null });
  await guardian?.set({ counts: true });
  expect((await page.limits.get()).settings).toMatchObject([{ name: 'counts', active: false }]);
});

it('counts from before the child was asked again are erased', async () => {
  const page = await pages.withSettings('10-12', { counts: true });
  await accept(page, 'counts');
  await record(page, 'insult medium');
  await (await page.limits.guardian())?.set({ counts: true });
  expect(await pages.store.list('usage')).toEqual([]);
  await pages.store.put('usage', { id: '2026-06-01', at: at(12), value: { bullying: 3 } });
  await accept(page, 'counts');
  expect((await page.limits.get()).counts).toEqual([]);
  // A second yes to the same setting erases nothing.
  await record(page, 'insult medium');
  await accept(page, 'counts');
  expect((await page.limits.get()).counts).toHaveLength(1);
});

it('a tab that counts while the child takes the yes back in another leaves nothing', async () => {
  const [page, other] = [
    await pages.withSettings('10-12', { counts: true }),
    await pages.open('10-12'),
  ];
  await accept(page, 'counts');
  const update = pages.store.update.bind(pages.store);
  const spy = vi.spyOn(pages.store, 'update').mockImplementation(async (kind, id, change) => {
    if (kind === 'usage') {
      spy.mockRestore();
      await accept(other, 'counts', { isAccepted: false });
    }
    await update(kind, id, change);
  });
  await record(page, 'insult medium');
  expect(await pages.store.list('usage')).toEqual([]);
});
