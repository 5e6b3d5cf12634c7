import { expect, it } from 'vitest';
import { checkNames, closestName } from './names.ts';

it.each([
  ['conversaton', 'conversation'],
  ['Locale', 'locale'],
  ['onSend', 'send'],
  ['xyzzy', undefined],
])('%s probably means %s', (given, meant) => {
  expect(closestName(given, ['conversation', 'locale', 'send'])).toBe(meant);
});

it('an unknown option is refused with the name that was probably meant, or with all names', () => {
  const names = ['conversation', 'send'];
  expect(() => checkNames({ conversaton: 'c' }, names, 'guard()')).toThrow(
    'guard() has no option conversaton. Did you mean conversation?',
  );
  expect(() => checkNames({ q: 1 }, names, 'guard()')).toThrow(/It has: conversation, send\./);
  expect(() => checkNames({ send: 1 }, names, 'guard()')).not.toThrow();
});
