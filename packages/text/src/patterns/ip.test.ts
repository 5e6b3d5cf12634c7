import { expect, it } from 'vitest';
import { listMatches } from './list-matches.fixture.ts';

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['join my server 203.0.113.9:25565', '203.0.113.9'],
  ['my ip is 1.2.3.4.', '1.2.3.4'],
  ['i know ur ip 198.51.100.23!!', '198.51.100.23'],
])('%s', (text, ip) => {
  expect(listMatches('ip', text)).toEqual([ip]);
});

it.each([
  'version 1.20.4.1',
  'v10.0.0.12',
  'update 1.2.3.4',
  '1.2.3.4',
  '256.1.1.1',
  '1.2.3.4.5',
  '24.11.20.24.1',
])('not an IP address: %s', (text) => {
  expect(listMatches('ip', text)).toEqual([]);
});
