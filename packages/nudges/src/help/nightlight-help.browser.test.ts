import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { until } from '../image/pictures.fixture.ts';
import type { NightlightLesson } from '../lesson/index.ts';
import { loadWords } from '../messages/catalogues.ts';
import { defineHelp, type NightlightHelp } from './index.ts';

let help: NightlightHelp;
beforeAll(async () => {
  defineHelp();
  await loadWords('en');
});
afterEach(() => help.remove());

const open = async (set: Partial<NightlightHelp>): Promise<NightlightHelp> => {
  help = Object.assign(document.createElement('nightlight-help'), set);
  document.body.append(help);
  await help.updateComplete;
  return help;
};
const text = (): string => help.renderRoot.textContent ?? '';
const links = (): readonly string[] =>
  [...help.renderRoot.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

it('lists the emergency number first, then helplines, then services for pictures', async () => {
  await open({ region: 'GB', ageBand: '13-15' });
  expect(links()[0]).toBe('tel:999');
  expect(text()).toContain('Childline');
  expect(links()).toContain('https://takeitdown.ncmec.org');
  expect(text()).not.toContain('StopNCII');
  expect(text()).toMatch(/last seen in public sources: \w+ \d{4} – \w+ \d{4}\./);
});

it('says when its numbers were last checked, whatever else it lists', async () => {
  const line = { country: 'GB', kind: 'crisis-line', name: 'Line', rechecked: false } as const;
  await open({ region: 'GB', ageBand: '13-15' });
  help.helplines = [
    { ...line, dialled: '0800 1', lastSeen: '2025-03' },
    { ...line, dialled: '0800 2', lastSeen: '2026-01' },
    { ...line, kind: 'image-removal', url: 'https://site.example', lastSeen: '2021-01' },
  ];
  await help.updateComplete;
  expect(text()).toContain('March 2025 – January 2026');
});

it('says which language its lessons are in, and opens one below its button', async () => {
  await loadWords('es');
  await open({ region: 'GB', ageBand: '13-15', locale: 'es' });
  const learn = help.renderRoot.querySelector<HTMLElement>('[part=learn]');
  expect(learn?.textContent).toContain('(inglés)');
  learn?.click();
  await until(() => help.renderRoot.querySelectorAll('.lessons button').length === 6);
  const second = help.renderRoot.querySelectorAll<HTMLElement>('.lessons button')[1];
  second?.click();
  await until(() => help.renderRoot.querySelector('nightlight-lesson'));
  expect(second?.nextElementSibling?.localName).toBe('nightlight-lesson');
  expect(second?.getAttribute('aria-expanded')).toBe('true');
});

it('translates the emergency number’s name, and keeps the names that an app gives', async () => {
  await loadWords('ar');
  await open({ region: 'GB', locale: 'ar' });
  const first = (): string => help.renderRoot.querySelector('.helplines .name')?.textContent ?? '';
  expect(first()).toBe('رقم الطوارئ');
  const police = { country: 'GB', kind: 'emergency', name: 'Police', dialled: '999' } as const;
  help.helplines = [{ ...police, rechecked: true }];
  await help.updateComplete;
  expect(first()).toBe('Police');
});

it('offers every way to reach a helpline, for people who can’t speak where they are', async () => {
  await open({ region: 'US', ageBand: '13-15' });
  expect(links()).toEqual(
    expect.arrayContaining(['tel:988', 'sms:988', 'https://988lifeline.org', 'sms:741741']),
  );
});

it('names in Latin letters are aligned with Arabic ones', async () => {
  await loadWords('ar');
  await open({ region: 'GB', locale: 'ar' });
  const edges = [...help.renderRoot.querySelectorAll('.helplines .name')].map(
    ({ firstElementChild }) => Math.round(firstElementChild?.getBoundingClientRect().right ?? 0),
  );
  expect(edges.length).toBeGreaterThan(4);
  expect(new Set(edges).size).toBe(1);
});

it('says so if no helpline of a country is known, and lists its emergency number', async () => {
  await open({ region: 'TR' });
  expect(text()).toContain('We know of no helpline for this country yet');
  expect(links()[0]).toBe('tel:112');
});

it('without a country it says how to find help, and lists no number of any country', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await open({ region: '' });
  expect(warned).not.toHaveBeenCalled();
  expect(text()).toContain('Search for “child helpline” and the name of your country.');
  expect(links().filter((link) => /^(tel|sms):/.test(link))).toEqual([]);
  expect(links()).toContain('https://takeitdown.ncmec.org');
});

it('a developer who forgets the country gets a warning', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await open({});
  expect(warned).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Set `region`'));
  warned.mockRestore();
});

it.each(['de_DE', '', 'xx-nonsense-tag-that-is-too-long'])(
  'shows helplines even for the malformed locale %j',
  async (locale) => {
    await open({ region: 'uk', ageBand: '13-15', locale });
    expect(links()[0]).toBe('tel:999');
    expect(text()).toContain('Childline');
  },
);

it('the quick exit empties the element, and an app can go elsewhere', async () => {
  await open({ region: 'GB', exitTo: '/somewhere-else' });
  const here = location.href;
  let left = 0;
  help.addEventListener('nightlight-exit', (event) => {
    expect(text().trim()).toBe('');
    event.preventDefault();
    left++;
  });
  help.renderRoot.querySelector<HTMLElement>('[part=exit]')?.click();
  await until(() => left);
  expect(location.href).toBe(here);
  expect(help.renderRoot.querySelector('.surface')).toBeNull();
  document.body.append(help);
  await help.updateComplete;
  expect(links()[0]).toBe('tel:999');
});

it('a lesson can be opened, read and closed', async () => {
  await open({ region: 'GB', ageBand: '10-12' });
  help.renderRoot.querySelector<HTMLElement>('[part=learn]')?.click();
  await until(() => help.renderRoot.querySelectorAll('.lessons button').length === 6);
  help.renderRoot.querySelector<HTMLElement>('.lessons button')?.click();
  await until(() =>
    help.renderRoot.querySelector('nightlight-lesson')?.shadowRoot?.textContent?.trim(),
  );
  const lesson = help.renderRoot.querySelector<NightlightLesson>('nightlight-lesson');
  expect(lesson?.group).toBe('under-13');
  for (let step = 0; step < 6; step++) {
    lesson?.shadowRoot?.querySelector<HTMLElement>('[part=next]')?.click();
    await lesson?.updateComplete;
    expect(lesson?.shadowRoot?.activeElement?.className).toBe('step');
  }
  lesson?.shadowRoot?.querySelector<HTMLElement>('[part=done]')?.click();
  await until(() => !help.renderRoot.querySelector('nightlight-lesson'));
});

it('a lesson can be closed at any page', async () => {
  await open({ region: 'GB' });
  help.renderRoot.querySelector<HTMLElement>('[part=learn]')?.click();
  await until(() => help.renderRoot.querySelector('.lessons button'));
  help.renderRoot.querySelector<HTMLElement>('.lessons button')?.click();
  const lesson = () => help.renderRoot.querySelector('nightlight-lesson');
  await until(() => lesson()?.shadowRoot?.querySelector('[part=close]'));
  lesson()?.shadowRoot?.querySelector<HTMLElement>('[part=close]')?.click();
  await until(() => !lesson());
  expect(help.shadowRoot?.activeElement).toBe(help.renderRoot.querySelector('.lessons button'));
});

it('uses the page’s language if none is set', async () => {
  await loadWords('ar');
  document.documentElement.lang = 'ar';
  await open({ region: 'GB' });
  expect(text()).toContain('رقم الطوارئ');
  document.documentElement.lang = '';
});

it('the quick exit leaves the page even if no address is set', async () => {
  const frame = document.createElement('iframe');
  const entry = new URL('./index.ts', import.meta.url).href;
  frame.srcdoc = `<nightlight-help region="GB"></nightlight-help>
    <script type="module">import { defineHelp } from '${entry}'; defineHelp();</script>`;
  document.body.append(frame);
  const inside = () => frame.contentDocument?.querySelector('nightlight-help')?.shadowRoot;
  await until(() => inside()?.querySelector('[part=exit]'));
  inside()?.querySelector<HTMLElement>('[part=exit]')?.click();
  await until(() => frame.contentWindow?.location.href === 'about:blank');
  frame.remove();
});
