import { openStore } from '@nightlight/store';
import { expect, it } from 'vitest';
import { at, limitedPages, limitOf } from './limited-pages.fixture.ts';

const pages = limitedPages();

const BLOCKED = { contacts: [{ name: 'BEN', effect: 'block' }] } as const;

it('a blocked contact is stopped in both directions, by name or id', async () => {
  const nameOf = (id: string): string => (id === 'u7' ? 'Ben' : id);
  const page = await pages.withSettings('13-15', BLOCKED, { nameOf });
  expect(limitOf(await page.write('hi'))).toEqual({
    ...{ action: 'block', rule: 'limit.contact-blocked', limit: 'contact-blocked' },
    reason: 'limit:contact-blocked:guardian',
  });
  expect((await page.read('hi')).action).toBe('block');
  expect((await page.read('hi', { author: 'u7' })).action).toBe('block');
  expect((await page.write('hi', { to: ['ana'] })).action).toBe('allow');
});

it('in a group, only what the blocked contact writes is covered', async () => {
  const page = await pages.withSettings('13-15', BLOCKED);
  const to = ['ben', 'ana'];
  expect((await page.write('hi', { to, place: 'group' })).action).toBe('allow');
  expect((await page.read('hi', { place: 'group' })).action).toBe('block');
  expect((await page.read('hi', { place: 'group', author: 'ana' })).action).toBe('allow');
});

it('without `to`, whoever wrote before is the reader', async () => {
  const page = await pages.withSettings('13-15', BLOCKED);
  const message = { conversation: 'c1', author: 'self', text: 'hi' } as const;
  const previous = [{ author: 'ben', text: 'hey' }];
  expect((await page.nightlight.classify({ ...message, previous })).action).toBe('block');
});

it('an allow entry lifts nothing that a model sees', async () => {
  const page = await pages.withSettings('13-15', { contacts: [{ name: 'ben', effect: 'allow' }] });
  expect((await page.read('threat high')).action).toBe('pause');
});

it('under 13, a new contact waits until the guardian has answered', async () => {
  const page = await pages.withSettings('10-12', { askFirst: true }, { nameOf: () => 'Ben K.' });
  expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'contact-ask' });
  expect((await page.read('hi')).action).toBe('block');
  await page.limits.ask('ben');
  expect((await page.limits.get()).asks).toEqual([
    { id: 'ben', name: 'Ben K.', at: at(12), answer: 'waiting' },
  ]);
  await (await page.limits.guardian())?.answer('ben', true);
  expect((await page.write('hi')).action).toBe('allow');
  expect((await page.limits.get()).asks).toEqual([]);
});

it('the guardian sees the name that the child has read', async () => {
  const page = await pages.withSettings('10-12', { askFirst: true }, { nameOf: () => 'Ben K.' });
  await page.limits.ask('ben', 'Benny');
  expect((await page.limits.get()).asks).toMatchObject([{ id: 'ben', name: 'Benny' }]);
  await expect(page.limits.ask('ben', ' ')).rejects.toMatchObject({ code: 'invalid-input' });
});

it('a no stays visible, and the question can be taken back', async () => {
  const page = await pages.withSettings('10-12', { askFirst: true });
  await page.limits.ask('ben');
  await (await page.limits.guardian())?.answer('ben', false);
  expect((await page.limits.get()).asks).toMatchObject([{ answer: 'declined' }]);
  expect((await page.write('hi')).action).toBe('block');
  await page.limits.withdraw('ben');
  expect((await page.limits.get()).asks).toEqual([]);
});

it('fifty questions can wait, and the oldest are dropped first', async () => {
  const page = await pages.withSettings('10-12', { askFirst: true });
  for (let i = 0; i < 52; i++) await page.limits.ask(`contact ${i}`);
  const { asks } = await page.limits.get();
  expect(asks).toHaveLength(50);
  expect([asks[0]?.id, asks.at(-1)?.id]).toEqual(['contact 2', 'contact 51']);
});

it('groups need no question, and without the setting nothing can be asked', async () => {
  const page = await pages.withSettings('10-12', { askFirst: true });
  expect((await page.write('hi', { place: 'class' })).action).toBe('allow');
  const other = await pages.open('13-15', {}, await openStore({ onDevice: false }));
  await expect(other.limits.ask('ben')).rejects.toMatchObject({ code: 'invalid-input' });
});

it('forget() removes the question and the answer, and keeps what the guardian typed', async () => {
  const page = await pages.withSettings('10-12', { askFirst: true, ...BLOCKED });
  await page.limits.ask('ana');
  await page.limits.ask('cleo');
  await (await page.limits.guardian())?.answer('cleo', true);
  await page.nightlight.forget({ participant: 'ana' });
  await page.nightlight.forget({ participant: 'cleo' });
  const { asks, settings } = await page.limits.get();
  expect(asks).toEqual([]);
  expect(settings.find(({ name }) => name === 'contacts')?.value).toEqual(BLOCKED.contacts);
});
