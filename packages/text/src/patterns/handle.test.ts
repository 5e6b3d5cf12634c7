import { expect, it } from 'vitest';
import { listMatches } from './list-matches.fixture.ts';

it.each([
  ['add me on snap @sam_12', '@sam_12'],
  ['my insta is @sam.m', '@sam.m'],
  ['@sam_12 on insta', '@sam_12'],
  ['follow me @skater.girl!', '@skater.girl'],
  ['snap: sam_12', 'sam_12'],
  ['my snap is luna.frog.eleven add me', 'luna.frog.eleven'],
  ['sam#1234', 'sam#1234'],
  ['agrégame @luna_9', '@luna_9'],
  ['инста @luna_9', '@luna_9'],
  ['インスタ @luna_9', '@luna_9'],
  ['加我 @luna_9', '@luna_9'],
])('an account name as a contact: %s', (text, handle) => {
  expect(listMatches('handle', text)).toEqual([handle]);
});

it.each([
  '@sam come here',
  '@sam add me to the group',
  'hey @sam and @kim look',
  'my insta is down',
  'discord is better than that',
  'discord @everyone',
  'room#1234',
  'order#1234',
  '#1234',
  'add me pls. @sam are you there',
])('only a mention: %s', (text) => {
  expect(listMatches('handle', text)).toEqual([]);
});
