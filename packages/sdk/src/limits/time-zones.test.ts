import { expect, it } from 'vitest';
import { createLimits } from './create-limits.ts';
import { jumpTo, limitedPages, limitOf, MINUTE, NIGHT, pass } from './limited-pages.fixture.ts';

const pages = limitedPages();

const utc = (day: number, hours: number, minutes = 0, month = 5): number =>
  Date.UTC(2026, month, day, hours, minutes);

it('with a time zone of the app, quiet hours follow it, whatever the device shows', async () => {
  jumpTo(utc(15, 3));
  const page = await pages.withSettings('13-15', NIGHT, { zone: 'Asia/Tokyo' });
  // 22:00 in Tokyo. It is day in most other zones.
  jumpTo(utc(15, 13));
  expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'quiet-hours' });
  expect((await page.limits.get()).time).toMatchObject({ phase: 'over', until: utc(15, 22) });
  // 8:00 in Tokyo.
  jumpTo(utc(15, 23));
  expect((await page.write('hi')).action).toBe('allow');
});

it('another time zone on the device brings no minutes back', async () => {
  const zoneBefore = process.env['TZ'];
  try {
    jumpTo(utc(15, 3));
    const options = { zone: 'Asia/Tokyo', now: () => Date.now() };
    const page = await pages.withSettings('13-15', { minutes: 30 }, options);
    await pass(40 * MINUTE);
    expect((await page.write('hi')).action).toBe('block');
    const { usedMinutes } = await page.limits.get();
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = zone;
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      const reloaded = await pages.open('13-15', options);
      expect((await reloaded.write('hi')).action).toBe('block');
      expect((await reloaded.limits.get()).usedMinutes).toBe(usedMinutes);
    }
    // Midnight in Tokyo.
    jumpTo(utc(15, 14, 59));
    expect((await page.write('hi')).action).toBe('block');
    jumpTo(utc(15, 15, 1));
    expect((await page.write('hi')).action).toBe('allow');
  } finally {
    if (zoneBefore === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneBefore;
  }
});

it.each([
  ['begins', 2, 29, 5],
  ['ends', 9, 25, 6],
] as const)(
  'in the night in which summer time %s, quiet hours end at 7:00 on the clock',
  async (_, month, day, hour) => {
    const seven = utc(day, hour, 0, month);
    jumpTo(utc(day - 1, 12, 0, month));
    const page = await pages.withSettings('13-15', NIGHT, { zone: 'Europe/Berlin' });
    jumpTo(utc(day - 1, 22, 0, month));
    expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'quiet-hours' });
    expect((await page.limits.get()).time.until).toBe(seven);
    jumpTo(seven - MINUTE);
    expect((await page.read('hi')).action).toBe('block');
    jumpTo(seven);
    expect((await page.read('hi')).action).toBe('allow');
  },
);

it.each(['Berlin', '', 7])('a time zone %j is an error', (zone) => {
  expect(() => createLimits({ zone: zone as string })).toThrow('There is no time zone');
});
