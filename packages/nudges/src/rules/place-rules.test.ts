import { afterAll, expect, it, vi } from 'vitest';
import type { PlaceRules } from './place-rules.ts';

// Each test starts without rules.
const fresh = async () => {
  vi.resetModules();
  const [{ addPlaceRules }, { placeRulesFor }] = await Promise.all([
    import('./add-place-rules.ts'),
    import('./place-rules.ts'),
  ]);
  return { addPlaceRules, placeRulesFor };
};
afterAll(() => vi.resetModules());

const RULES: PlaceRules = {
  ...{ place: 'forum', locale: 'pt-BR' },
  rules: { 'under-13': ['Seja legal.'], '13-and-over': ['Discuta ideias.'] },
};

it('takes the nearest language, then English, then any', async () => {
  const { addPlaceRules, placeRulesFor } = await fresh();
  expect(placeRulesFor('forum', 'pt')).toBeUndefined();
  addPlaceRules(RULES);
  expect(placeRulesFor('forum', 'pt')?.locale).toBe('pt-BR');
  expect(placeRulesFor('forum', 'tr')?.locale).toBe('pt-BR');
  addPlaceRules({ ...RULES, locale: 'en' });
  expect(placeRulesFor('forum', 'tr')?.locale).toBe('en');
  expect(placeRulesFor('forum', 'pt-PT')?.locale).toBe('pt-BR');
  expect(placeRulesFor('class', 'en')).toBeUndefined();
  expect(placeRulesFor(undefined, 'en')).toBeUndefined();
});

it('a later call replaces the rules', async () => {
  const { addPlaceRules, placeRulesFor } = await fresh();
  addPlaceRules(RULES);
  addPlaceRules({ ...RULES, name: 'Fórum' });
  expect(placeRulesFor('forum', 'pt-BR')?.name).toBe('Fórum');
});

it.each([
  [{ place: 'unknown' }, /place/],
  [{ place: 'playground' }, /one of class, lobby/],
  [{ locale: '' }, /locale/],
  [{ rules: { 'under-13': ['Be kind.'] } }, /13-and-over/],
  [{ rules: { ...RULES.rules, 'under-13': [] } }, /under-13/],
  [{ rules: { ...RULES.rules, 'under-13': [' '] } }, /under-13/],
  [{ rules: { ...RULES.rules, 'under-13': ['a'.repeat(201)] } }, /200/],
  [{ rules: { ...RULES.rules, 'under-13': Array(11).fill('Be kind.') } }, /10/],
])('refuses %j', async (change, message) => {
  const { addPlaceRules } = await fresh();
  expect(() => addPlaceRules({ ...RULES, ...change } as never)).toThrow(message as RegExp);
});
