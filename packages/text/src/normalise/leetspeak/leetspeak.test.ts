import { expect, it } from 'vitest';
import { decodeLeetspeak } from './leetspeak.ts';

const KNOWN = new Set([
  'loser',
  'idiot',
  'kill',
  'stupid',
  'hate',
  'ass',
  'bitch',
  'asshole',
  'lame',
]);
const countPieces = (word: string): number =>
  KNOWN.has(word.toLowerCase().replace(/\P{L}+$/u, '')) ? 1 : word.length;

it.each([
  ['i h4te you', 'i hate you'],
  ['l0s3r', 'loser'],
  ['k1ll', 'kill'],
  ['$tupid', 'stupid'],
  ['4sshole', 'asshole'],
  ['a$$', 'ass'],
  ['b!tch!', 'bitch!'],
  ['1diot', 'idiot'],
  ['l053r', 'loser'],
  ['you 4r3 l4m3', 'you 4r3 lame'],
  ['"k1ll"', '"kill"'],
])('%s is read as %s', (from, to) => {
  expect(decodeLeetspeak(from, countPieces)).toBe(to);
});

it.each([
  'see you at 10am',
  '3rd place',
  '5km',
  'alex2010',
  'covid19',
  'mp3',
  'ps5',
  '$AAPL',
  '$5',
  '1v1',
  '3-2',
  '1337',
  'room 4b',
  'sam@school.example',
  'https://g00gle.example/x1y',
  '@l33t',
  '#m3',
  'gr8',
  'wait!!',
  'no!',
  '2nd',
  '100%',
  '4ever',
  'level5',
  '100k',
  '80th',
  'wa7ed',
])('%s stays', (text) => {
  expect(decodeLeetspeak(text, countPieces)).toBe(text);
});
