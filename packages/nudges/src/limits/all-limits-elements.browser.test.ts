import { EVERYTHING, openLimits } from '@nightlight/testing/limits';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { LOCALES } from '../messages/catalogues.ts';
import type { LimitsElement } from './limits-element.ts';
import { box, find, findAll, press, show, until } from './limits-elements.fixture.ts';

/** One of each element, with everything in it. */
const showAll = async (locale: string): Promise<readonly LimitsElement[]> => {
  vi.useFakeTimers({ now: new Date(2026, 5, 15, 22), toFake: ['Date'] });
  const limits = await openLimits('10-12', EVERYTHING);
  await limits.accept({ name: 'counts', by: 'guardian', value: true });
  await limits.ask('Bartholomew');
  const elements = [
    await show('limits', limits, { locale }),
    await show('guardian', limits, { locale }),
    await show('guardian', await openLimits('10-12', {}, {}), { locale }),
    await show('time', limits, { locale }),
    await show('ask', limits, { locale, participant: 'Maximiliane' }),
  ];
  await press(elements[1] as LimitsElement, '[part=sign-in]');
  await until(() => find(elements[1] as LimitsElement, '[part=setting]'));
  await until(() => elements.every((one) => find(one, '.surface')) || undefined);
  return elements;
};

describe.each(['light', 'dark'])('in %s', (scheme) => {
  it('axe finds no fault', async () => {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.backgroundColor = scheme === 'dark' ? '#14172a' : '#ffffff';
    document.documentElement.lang = 'en';
    document.title = 'A page';
    await showAll('en');
    const { violations } = await axe.run(box, {
      resultTypes: ['violations'],
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual(
      [],
    );
    document.documentElement.style.colorScheme = '';
  });
});

it.each(LOCALES)('on a phone of 320 pixels, nothing overflows in %s', async (locale) => {
  box.style.cssText = 'inline-size: 304px';
  box.dir = locale === 'ar' ? 'rtl' : 'ltr';
  for (const element of await showAll(locale)) {
    const room = element.getBoundingClientRect();
    const out = findAll(element, '*').filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 1 && (left < room.left - 1 || right > room.right + 1);
    });
    expect(out.map((one) => one.outerHTML.slice(0, 120))).toEqual([]);
    expect(find(element, '.surface')?.dir).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  }
});

it('everything can be done with the keyboard alone', async () => {
  const page = await show('guardian', await openLimits('10-12'));
  await press(page, '[part=sign-in]');
  await until(() => find(page, '[part=setting]'));
  const controls = findAll(page, 'button, input');
  expect(controls.length).toBeGreaterThan(15);
  for (const control of controls) expect(control.tabIndex).toBe(0);
  expect(page.shadowRoot?.activeElement?.localName).toBe('h2');
});
