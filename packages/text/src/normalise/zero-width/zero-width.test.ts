import { describe, expect, it } from 'vitest';
import { removeZeroWidth } from './zero-width.ts';

describe('zeroWidth', () => {
  it.each([
    ['lo\u200Bser', 'loser'],
    ['lo\u00ADser', 'loser'],
    ['\u202Eloser\u202C', 'loser'],
    ['lo\u2060\uFEFFser', 'loser'],
    ['❤\uFE0F', '❤'],
    ['a\u0000b', 'a b'],
    ['one\ntwo', 'one two'],
  ])('%j becomes %j', (from, to) => {
    expect(removeZeroWidth(from)).toBe(to);
  });

  it('does not change combining marks and joined scripts', () => {
    expect(removeZeroWidth('कर्म')).toBe('कर्म');
    expect(removeZeroWidth('é')).toBe('é');
  });
});
