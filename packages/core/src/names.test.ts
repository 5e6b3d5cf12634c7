import { expect, it } from 'vitest';
import { checkNames, closestName } from './names.ts';

it.each([
  ['conversaton', 'conversation'],
  ['Locale', 'locale'],
  ['onSend', 'send'],
  ['xyzzy', undefined],
])('suggests the right name for %s: %s', (given, meant) => {
  expect(closestName(given, ['conversation', 'locale', 'send'])).toBe(meant);
});

it('rejects an unknown option and suggests the closest name, or lists all names', () => {
  const names = ['conversation', 'send'];
  expect(() => checkNames({ conversaton: 'c' }, names, 'guard()')).toThrow(
    'guard() has no option conversaton. Did you mean conversation?',
  );
  expect(() => checkNames({ q: 1 }, names, 'guard()')).toThrow(/It has: conversation, send\./);
  expect(() => checkNames({ send: 1 }, names, 'guard()')).not.toThrow();
});
