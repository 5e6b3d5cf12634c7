import { expect, it } from 'vitest';
import { limitedPages, limitOf } from './limited-pages.fixture.ts';

const pages = limitedPages();

const ratingOf = (conversation: string) =>
  conversation === 'c1' ? ({ scheme: 'PEGI', label: '16' } as const) : undefined;

it('a conversation above the age is covered', async () => {
  const page = await pages.withSettings('13-15', { ratings: true }, { ratingOf });
  expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'rating' });
  expect((await page.read('hi')).action).toBe('block');
  expect((await page.write('hi', { conversation: 'c2' })).action).toBe('allow');
});

it('without the setting it is not', async () => {
  const page = await pages.open('13-15', { ratingOf });
  expect((await page.write('hi')).action).toBe('allow');
});

it('an unknown label is an error', async () => {
  const unknown = () => ({ scheme: 'PEGI', label: '13' }) as const;
  const page = await pages.withSettings('13-15', { ratings: true }, { ratingOf: unknown });
  await expect(page.write('hi')).rejects.toMatchObject({ code: 'invalid-input' });
});
