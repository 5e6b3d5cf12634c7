import type { NightlightLock } from '@nightlight/nudges/heard';
import { expect, it } from 'vitest';
import {
  fill,
  find,
  focusOf,
  heard,
  press,
  pressFocused,
  put,
  textOf,
} from './heard-elements.fixture.ts';

it('a lock: set, close, a wrong code, open; and reports ask for it in their place', async () => {
  const element = await put('nightlight-lock');
  fill(element, '[name=code]', '123');
  press(element, 'submit');
  await expect.poll(() => textOf(element)).toContain('Use at least four characters.');
  fill(element, '[name=code]', 'seven moons');
  press(element, 'submit');
  await expect.poll(() => textOf(element), { timeout: 20_000 }).toContain('The lock is open.');
  press(element, 'close');
  await expect.poll(() => textOf(element)).toContain('This is locked.');
  const reports = await put('nightlight-report');
  await expect
    .poll(() => reports.shadowRoot?.querySelector('nightlight-lock')?.state)
    .toBe('locked');
  const inside = find<NightlightLock>(reports, 'nightlight-lock');
  await expect.poll(() => textOf(inside)).toContain('This is locked.');
  fill(inside, '[name=code]', 'six moons');
  press(inside, 'submit');
  await expect.poll(() => textOf(inside), { timeout: 20_000 }).toContain('That is not the code.');
  fill(inside, '[name=code]', 'seven moons');
  press(inside, 'submit');
  await expect
    .poll(() => textOf(reports), { timeout: 20_000 })
    .toContain('There is no report here.');
  expect(reports.shadowRoot?.querySelector('nightlight-lock')).toBeNull();
});

it('a forgotten code: erasing needs a second press', async () => {
  await heard.evidence.save({ note: 'secret', people: [], messages: [] });
  await heard.lock.set('seven moons');
  heard.lock.close();
  const element = await put('nightlight-lock');
  await expect.poll(() => textOf(element)).toContain('This is locked.');
  press(element, 'forgotten');
  await element.updateComplete;
  expect(await heard.lock.state()).toBe('locked');
  press(element, 'erase-all');
  await expect.poll(() => heard.lock.state()).toBe('none');
  expect(await heard.evidence.list()).toEqual([]);
});

it('a trusted person: chosen, reached with one press, changed, removed', async () => {
  const element = await put('nightlight-trusted');
  fill(element, '[name=name]', 'Aunt Zara');
  fill(element, '[name=to]', 'not a number');
  press(element, 'save');
  await expect.poll(() => textOf(element)).toContain('Please check the number or address.');
  fill(element, '[name=to]', '+44 7700 900123');
  fill(element, '[name=words]', 'Can I call you?');
  press(element, 'save');
  await expect.poll(() => textOf(element)).toContain('Call Aunt Zara');
  expect(find<HTMLAnchorElement>(element, '[part=reach]').getAttribute('href')).toBe(
    'tel:+447700900123',
  );
  const compact = document.createElement('nightlight-trusted');
  Object.assign(compact, { heard, compact: true, beside: [{ id: 'mo' }] });
  document.body.append(compact);
  await expect.poll(() => textOf(compact)).toContain('Call Aunt Zara');
  compact.beside = [{ id: 'z', name: 'aunt zara' }];
  await expect.poll(() => textOf(compact).trim()).toBe('');
  press(element, 'remove');
  await expect.poll(() => heard.trusted.get()).toBeUndefined();
});

it('a hidden trusted person whose number is corrected is still hidden', async () => {
  await heard.lock.set('seven moons');
  const zara = { name: 'Zara', way: 'tel', to: '+44 7700 900123', words: '' } as const;
  await heard.trusted.set(zara, { behindLock: true });
  const element = await put('nightlight-trusted');
  await expect.poll(() => textOf(element)).toContain('Call Zara');
  press(element, 'change');
  await element.updateComplete;
  expect(find<HTMLInputElement>(element, '[name=behind-lock]').checked).toBe(true);
  fill(element, '[name=to]', '+44 7700 900124');
  press(element, 'save');
  await expect
    .poll(() => element.shadowRoot?.querySelector('[part=reach]')?.getAttribute('href'))
    .toBe('tel:+447700900124');
  heard.lock.close();
  await expect.poll(() => textOf(element)).not.toContain('Zara');
  expect(await heard.trusted.get()).toBeUndefined();
});

it('the empty form does not replace a trusted person behind the closed lock', async () => {
  await heard.lock.set('seven moons');
  const zara = { name: 'Zara', way: 'tel', to: '+44 7700 900123', words: '' } as const;
  await heard.trusted.set(zara, { behindLock: true });
  heard.lock.close();
  const element = await put('nightlight-trusted');
  fill(element, '[name=name]', 'Rex');
  fill(element, '[name=to]', '+44 7700 900456');
  press(element, 'save');
  await expect.poll(() => textOf(element)).toContain('Open the lock first.');
  await heard.lock.open('seven moons');
  expect(await heard.trusted.get()).toEqual(zara);
});

it('without a lock, nobody can be hidden behind it, and the form says why', async () => {
  const element = await put('nightlight-trusted');
  const box = () => find<HTMLInputElement>(element, '[name=behind-lock]');
  expect(box().disabled).toBe(true);
  expect(textOf(element)).toContain('set a lock of your own first');
  await heard.lock.set('seven moons');
  await expect.poll(() => box().disabled).toBe(false);
  expect(textOf(element)).not.toContain('set a lock of your own first');
});

it('a code can be shown while it is typed, and is hidden again afterwards', async () => {
  const element = await put('nightlight-lock');
  const field = () => find<HTMLInputElement>(element, '[name=code]');
  fill(element, '[name=code]', 'seven moons');
  expect(field().type).toBe('password');
  find(element, '[name=show-code]').click();
  await element.updateComplete;
  expect([field().type, field().value]).toEqual(['text', 'seven moons']);
  press(element, 'submit');
  await expect.poll(() => textOf(element), { timeout: 20_000 }).toContain('The lock is open.');
  press(element, 'change');
  await element.updateComplete;
  expect([field().type, field().value]).toEqual(['password', '']);
});

const SLOW = { timeout: 20_000 };

it('with the keyboard, the focus is not lost when the lock is set, closed, opened, changed or removed', async () => {
  const element = await put('nightlight-lock');
  const expectFocus = async (text: string): Promise<void> => {
    await expect.poll(() => textOf(element), SLOW).toContain(text);
    await expect.poll(() => focusOf(element)).toBe('title');
    // As if the user went on.
    (element.shadowRoot?.activeElement as HTMLElement | null)?.blur();
  };
  fill(element, '[name=code]', 'seven moons');
  pressFocused(element, 'submit');
  await expectFocus('The lock is open.');
  pressFocused(element, 'close');
  await expectFocus('This is locked.');
  fill(element, '[name=code]', 'seven moons');
  pressFocused(element, 'submit');
  await expectFocus('The lock is open.');
  pressFocused(element, 'change');
  await expectFocus('New code');
  fill(element, '[name=code]', 'seven moons');
  fill(element, '[name=new-code]', 'six moons');
  pressFocused(element, 'submit');
  await expectFocus('The lock is open.');
  pressFocused(element, 'remove');
  await expectFocus('Remove lock');
  fill(element, '[name=code]', 'six moons');
  pressFocused(element, 'submit');
  await expectFocus('Set lock');
});

it('with the keyboard, the focus goes to My reports when their lock is opened there', async () => {
  await heard.lock.set('seven moons');
  heard.lock.close();
  const reports = await put('nightlight-report');
  const lock = () => reports.shadowRoot?.querySelector('nightlight-lock') ?? undefined;
  await expect.poll(() => lock()?.shadowRoot?.textContent).toContain('This is locked.');
  const inside = lock() as NightlightLock;
  fill(inside, '[name=code]', 'seven moons');
  pressFocused(inside, 'submit');
  await expect.poll(() => textOf(reports), SLOW).toContain('There is no report here.');
  await expect.poll(() => focusOf(reports)).toBe('title');
});

it('with the keyboard, the focus is not lost when the trusted person is saved, but stays where the user moved it', async () => {
  const element = await put('nightlight-trusted');
  fill(element, '[name=name]', 'Aunt Zara');
  fill(element, '[name=to]', '+44 7700 900123');
  pressFocused(element, 'save');
  await expect.poll(() => textOf(element)).toContain('Call Aunt Zara');
  await expect.poll(() => focusOf(element)).toBe('title');
  pressFocused(element, 'change');
  await expect.poll(() => focusOf(element)).toBe('title');
  const elsewhere = document.createElement('input');
  document.body.append(elsewhere);
  fill(element, '[name=to]', '+44 7700 900124');
  pressFocused(element, 'save');
  elsewhere.focus();
  await expect
    .poll(() => element.shadowRoot?.querySelector('[part=reach]')?.getAttribute('href'))
    .toBe('tel:+447700900124');
  await element.updateComplete;
  expect(document.activeElement).toBe(elsewhere);
});
