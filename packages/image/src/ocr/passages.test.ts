import { describe, expect, it } from 'vitest';
import { passagesOf } from './passages.ts';

const line = (text: string, passage = 0) => ({
  text,
  passage,
  confidence: 0.9,
  words: [],
  box: { left: 0, top: 0, width: 1, height: 1 },
});

describe('what is judged of a picture', () => {
  it('nothing, where nothing is written', () => {
    expect(passagesOf({ lines: [] })).toEqual([]);
  });

  it('one passage once', () => {
    expect(passagesOf({ lines: [line('see you'), line('at five')] })).toEqual(['see you at five']);
  });

  it('the whole and each bubble of a screenshot', () => {
    const lines = [line('are you there', 0), line('no idea', 1)];
    expect(passagesOf({ lines })).toEqual(['are you there no idea', 'are you there', 'no idea']);
  });

  it('the capitals of a meme as somebody would type them', () => {
    const lines = [line('WHEN I SEE'), line('THE HOMEWORK')];
    expect(passagesOf({ lines })).toEqual(['when I see the homework']);
  });

  it('a name in capitals stays', () => {
    expect(passagesOf({ lines: [line('the NASA trip')] })).toEqual(['the NASA trip']);
  });

  it('a stroke that stands alone as an I', () => {
    expect(passagesOf({ lines: [line('| know what |’m doing')] })).toEqual([
      'I know what I’m doing',
    ]);
  });

  it('each sentence too, so that a word read wrongly in one hides no other', () => {
    expect(passagesOf({ lines: [line('see y0u there. bring'), line('the b00k. ok')] })).toEqual([
      'see y0u there. bring the b00k. ok',
      'bring the b00k.',
      'see y0u there.',
    ]);
  });

  it('at most sixteen parts of a picture that is full of them, and the whole', () => {
    const lines = Array.from({ length: 40 }, (_, i) => line(`passage ${i}`, i));
    expect(passagesOf({ lines })).toHaveLength(17);
  });
});
