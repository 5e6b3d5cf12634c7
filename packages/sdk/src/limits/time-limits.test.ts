import { expect, it } from 'vitest';
import { at, jumpTo, limitedPages, limitOf, MINUTE, NIGHT, pass } from './limited-pages.fixture.ts';
import type { LimitsEvent } from './limits-view.ts';

const pages = limitedPages();

it('in quiet hours, drafts and incoming messages wait', async () => {
  const page = await pages.withSettings('13-15', NIGHT);
  expect((await page.write('hi')).action).toBe('allow');
  jumpTo(at(22));
  for (const decision of [await page.write('hi'), await page.read('hi')]) {
    expect(limitOf(decision)).toEqual({
      ...{ action: 'block', rule: 'limit.quiet-hours', limit: 'quiet-hours' },
      reason: 'limit:quiet-hours:guardian',
    });
  }
  expect((await page.limits.get()).time).toMatchObject({ phase: 'over', until: at(7, 0, 16) });
  jumpTo(at(7, 0, 16));
  expect((await page.write('hi')).action).toBe('allow');
});

it('there are two minutes to say goodbye', async () => {
  const page = await pages.withSettings('13-15', NIGHT);
  jumpTo(at(21, 1));
  expect((await page.limits.get()).time.phase).toBe('last');
  expect((await page.write('good night')).action).toBe('allow');
});

it('the minutes of a day are counted, and come back the next day', async () => {
  const page = await pages.withSettings('13-15', { minutes: 30 });
  await pass(30_000);
  await pass(25 * MINUTE);
  expect((await page.limits.get()).time).toMatchObject({ phase: 'soon', minutesLeft: 5 });
  await pass(8 * MINUTE);
  expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'daily-minutes' });
  jumpTo(at(0, 5, 16));
  expect((await page.write('hi')).action).toBe('allow');
});

it('two tabs count the same minutes once', async () => {
  const page = await pages.withSettings('13-15', { minutes: 60 });
  // Opened between two ticks of the first one.
  await pass(7_000);
  const other = await pages.open('13-15');
  await pass(20 * MINUTE);
  for (const { limits } of [page, other]) {
    expect((await limits.get()).usedMinutes).toBeGreaterThanOrEqual(19);
    expect((await limits.get()).usedMinutes).toBeLessThanOrEqual(20);
  }
});

it('nothing is counted without a limit of time', async () => {
  const page = await pages.withSettings('13-15', { stricter: true });
  await pass(20 * MINUTE);
  expect((await page.limits.get()).usedMinutes).toBe(0);
  expect(await pages.store.get('settings', 'limits-time')).toBeUndefined();
});

it('a clock set back ends no quiet hours and brings no minutes back', async () => {
  const page = await pages.withSettings('13-15', { ...NIGHT, minutes: 30 });
  await pass(40 * MINUTE);
  jumpTo(at(22));
  await pass(MINUTE);
  jumpTo(at(15));
  expect((await page.write('hi')).action).toBe('block');
  await pass(MINUTE);
  expect((await page.limits.get()).usedMinutes).toBeGreaterThanOrEqual(30);
});

it('a clock set forward and back again ends no quiet hours, and the view says why', async () => {
  const page = await pages.withSettings('13-15', NIGHT);
  jumpTo(at(22));
  await pass(15_000);
  expect((await page.write('hi')).action).toBe('block');
  // The clock on the wall shows morning, so messages go.
  jumpTo(at(7, 5, 16));
  await pass(15_000);
  expect((await page.write('hi')).action).toBe('allow');
  jumpTo(at(22, 5));
  expect((await page.write('hi')).action).toBe('block');
  expect((await page.limits.get()).time).toMatchObject({ phase: 'over', until: at(7, 0, 16) });
});

it('a clock set back does not prolong the last two minutes', async () => {
  const page = await pages.withSettings('13-15', NIGHT);
  jumpTo(at(21, 1));
  await pass(15_000);
  jumpTo(at(15));
  expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'quiet-hours' });
  expect((await page.limits.get()).time).toMatchObject({ phase: 'over', setBack: true });
});

it('a clock set back before quiet hours does not delay them, and the view says why', async () => {
  const page = await pages.withSettings('13-15', NIGHT);
  jumpTo(at(20, 45));
  await pass(5 * MINUTE);
  jumpTo(at(15));
  expect((await page.write('hi')).action).toBe('allow');
  await pass(5 * MINUTE);
  expect((await page.limits.get()).time).toMatchObject({ phase: 'soon', setBack: true });
  // Another tab, and a reload, go by the same clock.
  const reloaded = await pages.open('13-15');
  await pass(6 * MINUTE);
  for (const one of [page, reloaded]) {
    expect(limitOf(await one.write('hi'))).toMatchObject({ limit: 'quiet-hours' });
    expect((await one.limits.get()).time).toMatchObject({ phase: 'over', setBack: true });
    expect(await one.write('help-seeking low')).toMatchObject({ stops: false, support: true });
  }
});

it('a clock set forward to tomorrow and back brings no minutes back', async () => {
  const page = await pages.withSettings('13-15', { minutes: 30 });
  await pass(40 * MINUTE);
  jumpTo(at(9, 0, 16));
  expect((await page.write('hi')).action).toBe('allow');
  await pass(10 * MINUTE);
  jumpTo(at(13));
  expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'daily-minutes' });
  expect((await page.limits.get()).usedMinutes).toBeGreaterThanOrEqual(49);
  // What was used on the false tomorrow counts for today and tomorrow.
  await pass(MINUTE);
  jumpTo(at(9, 0, 16));
  expect((await page.limits.get()).usedMinutes).toBeLessThanOrEqual(11);
});

it('after a guardian has saved a time limit, the clock of the device counts', async () => {
  const page = await pages.withSettings('13-15', NIGHT);
  jumpTo(at(22));
  await pass(15_000);
  jumpTo(at(15));
  expect((await page.write('hi')).action).toBe('block');
  await (await page.limits.guardian())?.set(NIGHT);
  expect((await page.write('hi')).action).toBe('allow');
});

it('messages that waited are told at once that the clock counts again', async () => {
  const page = await pages.withSettings('13-15', NIGHT);
  jumpTo(at(22));
  await pass(15_000);
  jumpTo(at(15));
  const last: Promise<string>[] = [];
  page.nightlight.onLimitsChange(() => {
    last.push(page.read('hi').then(({ action }) => action));
  });
  await (await page.limits.guardian())?.set(NIGHT);
  expect(await last.at(-1)).toBe('allow');
});

it('with the app’s own clock, another time on the device changes nothing', async () => {
  let now = at(22);
  const page = await pages.withSettings('13-15', { ...NIGHT, minutes: 30 }, { now: () => now });
  for (const wrong of [at(12), at(7, 5, 16), at(15, 0, 10)]) {
    jumpTo(wrong);
    await pass(15_000);
    expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'quiet-hours' });
  }
  expect((await page.limits.get()).settings[0]?.at).toBe(at(22));
  now = at(12, 0, 16);
  expect((await page.write('hi')).action).toBe('allow');
});

it('as long as the app’s clock does not know the time, the device’s counts', async () => {
  const page = await pages.withSettings('13-15', NIGHT, { now: () => Number.NaN });
  jumpTo(at(22));
  expect((await page.write('hi')).action).toBe('block');
});

it('a reload brings no minutes back', async () => {
  await pages.withSettings('13-15', { minutes: 30 });
  await pass(40 * MINUTE);
  const reloaded = await pages.open('13-15');
  expect((await reloaded.write('hi')).action).toBe('block');
});

it('the app’s own limits apply in the same way, and name the app', async () => {
  const page = await pages.open('13-15', { host: NIGHT });
  jumpTo(at(22));
  expect(limitOf(await page.write('hi')).reason).toBe('limit:quiet-hours:host');
});

it('events tell what was stopped, what changed, and how much time is left', async () => {
  const page = await pages.withSettings('13-15', NIGHT);
  const events: LimitsEvent[] = [];
  const stop = page.limits.subscribe((event) => events.push(event));
  jumpTo(at(22));
  await page.write('hi');
  await page.read('hi');
  await pass(15_000);
  const stopped = { type: 'limit', limit: 'quiet-hours', by: 'guardian', conversation: 'c1' };
  expect(events).toMatchObject([
    { ...stopped, direction: 'outgoing' },
    { ...stopped, direction: 'incoming' },
    { type: 'time', time: { phase: 'over' } },
  ]);
  stop();
  await page.write('hi');
  expect(events).toHaveLength(3);
});
