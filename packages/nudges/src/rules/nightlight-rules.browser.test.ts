import type { NudgeKey } from '@nightlight/sdk/core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paused, supported, veiled } from '../decisions.fixture.ts';
import { defineElements } from '../define-elements.ts';
import { until } from '../image/pictures.fixture.ts';
import { LOCALES, loadWords } from '../messages/catalogues.ts';
import { addPlaceRules, defineRules, type NightlightRules, type PlaceRules } from './index.ts';

const CLUB: PlaceRules = {
  place: 'group',
  locale: 'en',
  name: 'Chess club',
  rules: {
    'under-13': ['Wait for your turn.'],
    '13-and-over': ['No engine during a game.', 'Congratulate the winner.'],
  },
};

beforeAll(async () => {
  defineElements();
  defineRules();
  addPlaceRules(CLUB);
  addPlaceRules({
    ...{ place: 'group', locale: 'ar' },
    rules: { 'under-13': ['انتظر دورك.'], '13-and-over': ['لا تستخدم برنامجًا في اللعب.'] },
  });
  addPlaceRules({ ...CLUB, place: 'lobby', name: 'The lobby' });
  await Promise.all(LOCALES.map(loadWords));
});
afterEach(() => document.body.replaceChildren());

const open = async (set: Partial<NightlightRules>): Promise<NightlightRules> => {
  const rules = Object.assign(document.createElement('nightlight-rules'), set);
  document.body.append(rules);
  await rules.updateComplete;
  return rules;
};
const textOf = ({ shadowRoot }: HTMLElement): string => shadowRoot?.textContent ?? '';

describe('<nightlight-rules>', () => {
  it('shows the app’s words for the age, who wrote them, and that help is allowed', async () => {
    const young = textOf(await open({ place: 'group', ageBand: '10-12', locale: 'en' }));
    expect(young).toContain('Wait for your turn.');
    expect(young).not.toContain('engine');
    expect(young).toContain('The people who run this place wrote these rules.');
    expect(young).toContain('You may ask for help here at any time.');
    const older = textOf(await open({ place: 'group', ageBand: '16-17', locale: 'en' }));
    expect(older).toContain('Congratulate the winner.');
  });

  it('says what the check does in a place where it differs, and nothing elsewhere', async () => {
    const lobby = await open({ place: 'lobby', locale: 'en' });
    expect(textOf(lobby)).toContain('a little milder about insults here');
    const group = await open({ place: 'group', locale: 'en' });
    expect(group.renderRoot.querySelector('[part=check]')).toBeNull();
  });

  it('is empty if the app has no rules for the place', async () => {
    expect(textOf(await open({ place: 'art', locale: 'en' }))).toBe('');
  });

  it('shows rules in the user’s language if there are some, otherwise in the nearest', async () => {
    const arabic = await open({ place: 'group', locale: 'ar-EG' });
    expect(textOf(arabic)).toContain('قواعد هذا المكان');
    const list = arabic.renderRoot.querySelector('ul') as HTMLElement;
    expect([
      list.closest('[lang]')?.getAttribute('lang'),
      getComputedStyle(list).direction,
    ]).toEqual([...['ar', 'rtl']]);
    const german = await open({ place: 'group', locale: 'de' });
    expect(textOf(german)).toContain('Regeln an diesem Ort');
    expect(german.renderRoot.querySelector('ul')?.closest('[lang]')?.getAttribute('lang')).toBe(
      'en',
    );
  });

  it.each(LOCALES)('fits a phone of 320 pixels in %s', async (locale) => {
    document.body.innerHTML = '<div style="inline-size:320px"></div>';
    const rules = await open({ place: 'lobby', locale, closable: true });
    document.body.firstElementChild?.append(rules);
    await rules.updateComplete;
    const surface = rules.renderRoot.querySelector('.surface') as HTMLElement;
    expect(surface.scrollWidth).toBeLessThanOrEqual(surface.clientWidth);
    expect(rules.getBoundingClientRect().width).toBe(320);
  });
});

describe('a nudge', () => {
  const find = (host: HTMLElement, selector: string): HTMLElement | null =>
    host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

  it.each([
    ['nightlight-nudge', paused],
    ['nightlight-veil', veiled],
  ] as const)(
    '%s links to the rules of the place under Why?, and comes back',
    async (name, given) => {
      const nudge = document.createElement(name);
      nudge.decision = { ...given, nudge: { ...(given.nudge as NudgeKey), place: 'group' } };
      document.body.append(nudge);
      await until(() => find(nudge, '[data-choice=why]'));
      expect(find(nudge, '[data-choice=rules]')).toBeNull();
      find(nudge, '[data-choice=why]')?.click();
      await until(() => find(nudge, '[data-choice=rules]'));
      find(nudge, '[data-choice=rules]')?.click();
      await until(() => find(nudge, 'nightlight-rules')?.shadowRoot?.querySelector('[part=done]'));
      const rules = find(nudge, 'nightlight-rules') as NightlightRules;
      expect(textOf(rules)).toContain('Congratulate the winner.');
      await until(() => rules.shadowRoot?.activeElement?.className === 'surface');
      rules.shadowRoot?.querySelector<HTMLElement>('[part=done]')?.click();
      await until(() => find(nudge, '[data-choice=rules]'));
      await until(() => nudge.shadowRoot?.activeElement === find(nudge, '[data-choice=rules]'));
    },
  );

  it('has no link without rules for the place, or beside help', async () => {
    const about = async (decision: typeof paused): Promise<HTMLElement> => {
      const nudge = Object.assign(document.createElement('nightlight-nudge'), { decision });
      document.body.append(nudge);
      await until(() => find(nudge, '[data-choice=why]') ?? find(nudge, '[data-choice=help]'));
      for (const choice of ['why', 'help']) find(nudge, `[data-choice=${choice}]`)?.click();
      await until(() => find(nudge, '#unfolded'));
      return nudge;
    };
    const elsewhere = {
      ...paused,
      nudge: { ...(paused.nudge as NudgeKey), place: 'art' as const },
    };
    expect(find(await about(elsewhere), '[data-choice=rules]')).toBeNull();
    expect(find(await about(paused), '[data-choice=rules]')).toBeNull();
    expect(find(await about(supported), '[data-choice=rules]')).toBeNull();
  });
});
