import { expect, it } from 'vitest';
import { collapseWhitespace } from './whitespace.ts';

it('folds every kind of white space', () => {
  expect(collapseWhitespace('  see\u00A0you\u3000\n\t soon \u2003')).toBe('see you soon');
  expect(collapseWhitespace(' \n ')).toBe('');
});
