import { expect, it } from 'vitest';
import { whitespace } from './whitespace.ts';

it('folds every kind of white space', () => {
  expect(whitespace('  see\u00A0you\u3000\n\t soon \u2003')).toBe('see you soon');
  expect(whitespace(' \n ')).toBe('');
});
