import { expect, it } from 'vitest';
import { parseLine } from './message-line.ts';

const parse = (row: object) => parseLine(JSON.stringify({ id: 1, text: 'home alone', ...row }));

it('a line can say where it is written, to whom and how many read it', () => {
  expect(parse({ place: 'lobby', relation: 'stranger', readers: 2 })).toEqual({
    id: 1,
    message: {
      conversation: 'score',
      author: 'self',
      text: 'home alone',
      place: 'lobby',
      relation: 'stranger',
      to: ['reader-0', 'reader-1'],
    },
  });
});

it('an unknown place, relation or number of readers is an error that says what is allowed', () => {
  expect(parse({ place: 'bus' })).toMatchObject({
    error: expect.stringMatching(/^place must be one of class, lobby/),
  });
  expect(parse({ relation: 'enemy' })).toMatchObject({
    error: expect.stringMatching(/^relation must be one of/),
  });
  expect(parse({ readers: -1 })).toMatchObject({
    error: expect.stringMatching(/^readers must be a whole number/),
  });
  expect(parse({ readers: 'many' })).toMatchObject({
    error: expect.stringMatching(/^readers must be a whole number/),
  });
});
