import { describe, expect, it } from 'vitest';
import { normaliseUnicode } from './unicode.ts';

describe('unicode', () => {
  it.each([
    ['ｙｏｕ　ｌｏｓｅ', 'you lose'],
    ['𝓵𝓸𝓼𝓮𝓻', 'loser'],
    ['ﬁne', 'fine'],
    ['Cafe\u0301', 'Café'],
    ['Привет', 'Привет'],
    ['नमस्ते', 'नमस्ते'],
    ['한국', '한국'],
  ])('%s becomes %s', (from, to) => {
    expect(normaliseUnicode(from)).toBe(to);
  });

  it('a lone surrogate does not reach the tokenizer', () => {
    expect(normaliseUnicode('a\uD83Db')).toBe('a\uFFFDb');
    expect(normaliseUnicode('\uDE00')).toBe('\uFFFD');
    expect(normaliseUnicode('😀')).toBe('😀');
  });
});
