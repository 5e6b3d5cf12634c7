import { expect, it } from 'vitest';
import { findAddressee } from './addressee.ts';

const people = ['Ana', 'Bo', 'Zoë'].map((name) => ({ id: name[0] as string, name }));
const find = (text: string): string | undefined => findAddressee(text, 'A', people);

it.each([
  ['bo you are late', 'B'],
  ['@Bo!', 'B'],
  ['ZOE, where are you', 'Z'],
  ['the boat is late', undefined],
  ['bo and zoë, hi', undefined],
  ['ana here', undefined],
  ['', undefined],
])('"%s" is for %s', (text, id) => {
  expect(find(text)).toBe(id);
});
