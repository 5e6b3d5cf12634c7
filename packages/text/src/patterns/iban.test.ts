import { expect, it } from 'vitest';
import { listMatches } from './list-matches.fixture.ts';

it.each([
  'DE89 3704 0044 0532 0130 00',
  'GB82WEST12345698765432',
  'gb82 west 1234 5698 7654 32',
  'NL91ABNA0417164300',
  'FR14 2004 1010 0505 0001 3M02 606',
])('an example IBAN: %s', (iban) => {
  expect(listMatches('iban', `send it to ${iban} thanks`)).toEqual([iban]);
});

it.each(['DE89 3704 0044 0532 0130 01', 'XX82WEST12345698765432', 'GB82WEST123456987654329'])(
  'not an IBAN: %s',
  (text) => {
    expect(listMatches('iban', text)).toEqual([]);
  },
);
