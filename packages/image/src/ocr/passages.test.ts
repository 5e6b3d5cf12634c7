import { describe, expect, it } from 'vitest';
import { splitPassages } from './passages.ts';

const line = (text: string, passage = 0) => ({
  text,
  passage,
  confidence: 0.9,
  words: [],
  box: { left: 0, top: 0, width: 1, height: 1 },
});

describe('passagesOf returns', () => {
  it('nothing for a picture without text', () => {
    expect(splitPassages({ lines: [] })).toEqual([]);
  });

  it('a single passage once', () => {
    expect(splitPassages({ lines: [line('see you'), line('at five')] })).toEqual([
      'see you at five',
    ]);
  });

  it('the whole text and each bubble of a screenshot', () => {
    const lines = [line('are you there', 0), line('no idea', 1)];
    expect(splitPassages({ lines })).toEqual(['are you there no idea', 'are you there', 'no idea']);
  });

  it('the capitals of a meme as normal text', () => {
    const lines = [line('WHEN I SEE'), line('THE HOMEWORK')];
    expect(splitPassages({ lines })).toEqual(['when I see the homework']);
  });

  it('a name in capitals unchanged', () => {
    expect(splitPassages({ lines: [line('the NASA trip')] })).toEqual(['the NASA trip']);
  });

  it('a single stroke as an I', () => {
    expect(splitPassages({ lines: [line('| know what |’m doing')] })).toEqual([
      'I know what I’m doing',
    ]);
  });

  it('each sentence too, so that a misread word in one does not hide another', () => {
    expect(splitPassages({ lines: [line('see y0u there. bring'), line('the b00k. ok')] })).toEqual([
      'see y0u there. bring the b00k. ok',
      'bring the b00k.',
      'see y0u there.',
    ]);
  });

  it('at most sixteen parts and the whole text', () => {
    const lines = Array.from({ length: 40 }, (_, i) => line(`passage ${i}`, i));
    expect(splitPassages({ lines })).toHaveLength(17);
  });
});
