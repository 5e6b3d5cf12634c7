import { expect, it } from 'vitest';
import type { Kind } from '../harm.ts';
import type { Place } from '../message.ts';
import type { Severity, Signal } from '../signal.ts';
import { assess } from './assess.ts';
import type { Setting } from './setting.ts';

const createSignal = (kind: Kind, severity: Severity, id = 'model'): Signal => ({
  kind,
  severity,
  score: 0.5,
  source: { id, version: '1' },
});
const assessIn = (signals: Signal[], setting: Partial<Setting> = {}) =>
  assess([{ signals, degraded: [] }], { direction: 'outgoing', ...setting }).harms;

it('trash talk in a lobby is a level milder than the same words in class', () => {
  expect(assessIn([createSignal('insult', 'medium')], { place: 'lobby' }).bullying.severity).toBe(
    'low',
  );
  expect(assessIn([createSignal('insult', 'medium')], { place: 'class' }).bullying.severity).toBe(
    'medium',
  );
  expect(assessIn([createSignal('insult', 'high')], { place: 'lobby' }).bullying.severity).toBe(
    'medium',
  );
});

it('no place makes grooming, requests, sextortion or scams milder', () => {
  const places: Place[] = ['class', 'lobby', 'dm', 'group', 'forum', 'support', 'education', 'art'];
  const kinds: Kind[] = [
    'isolation',
    'picture-request',
    'nudity-request',
    'sextortion',
    'phishing',
  ];
  for (const place of places) {
    for (const kind of kinds) {
      const harms = assessIn([createSignal(kind, 'medium')], { place });
      expect(Object.values(harms).some((harm) => harm.severity === 'medium')).toBe(true);
    }
  }
});

it('an address is more severe where many people read it', () => {
  const address = createSignal('personal-info', 'low');
  expect(assessIn([address], { place: 'dm' })['personal-info'].severity).toBe('low');
  expect(assessIn([address], { place: 'forum' })['personal-info'].severity).toBe('medium');
  const to = Array.from({ length: 12 }, (_, i) => `p${i}`);
  expect(assessIn([address], { to })['personal-info'].severity).toBe('medium');
});

it('friends in a group may name the address of a shop, or where something burns', () => {
  const readSeverity = (...signals: Signal[]) =>
    assessIn(signals, { place: 'group' })['personal-info'].severity;
  const address = createSignal('personal-info', 'low', 'patterns');
  expect(readSeverity(address)).toBe('low');
  expect(readSeverity(createSignal('personal-info', 'low'))).toBe('low');
  // Together they say that it is one's own.
  expect(readSeverity(address, createSignal('personal-info', 'low'))).toBe('medium');
});

it('a phone number is more severe together with words that call it "mine"', () => {
  const number = createSignal('personal-info', 'low', 'patterns');
  expect(assessIn([number])['personal-info'].severity).toBe('low');
  expect(assessIn([number, createSignal('personal-info', 'low')])['personal-info'].severity).toBe(
    'medium',
  );
});

it('what a friend may know doesn’t count in the score either', () => {
  const told = (kind: Kind, setting: Partial<Setting>) =>
    assessIn([createSignal(kind, 'medium')], setting)['personal-info'].score;
  for (const kind of ['personal-info', 'whereabouts'] as const) {
    expect(told(kind, { place: 'dm', relation: 'friend' })).toBe(0);
    expect(told(kind, { place: 'forum' })).toBe(0.5);
  }
});

it('telling a friend about being home alone is ordinary, telling strangers is not', () => {
  const alone = createSignal('whereabouts', 'medium');
  const severity = (setting: Partial<Setting>) =>
    assessIn([alone], setting)['personal-info'].severity;
  expect(severity({ place: 'dm', relation: 'friend' })).toBe('none');
  expect(severity({ place: 'group', to: ['ana', 'bo'] })).toBe('none');
  expect(severity({ place: 'dm', relation: 'stranger' })).toBe('medium');
  expect(severity({ place: 'lobby' })).toBe('medium');
  expect(severity({ to: Array.from({ length: 10 }, (_, i) => `p${i}`) })).toBe('medium');
});

it('telling a friend one’s address is ordinary, a card number is not', () => {
  const address = [
    createSignal('personal-info', 'low', 'text-patterns'),
    createSignal('personal-info', 'high'),
  ];
  const severity = (signals: Signal[], setting: Partial<Setting>) =>
    assessIn(signals, setting)['personal-info'].severity;
  expect(severity(address, { place: 'dm', relation: 'friend' })).toBe('none');
  expect(severity(address, { relation: 'family' })).toBe('none');
  expect(severity(address, { place: 'dm', relation: 'online' })).toBe('high');
  expect(severity(address, { place: 'group', relation: 'friend' })).toBe('high');
  expect(severity(address, {})).toBe('high');
  const card = createSignal('personal-info', 'medium', 'text-patterns');
  expect(severity([card], { place: 'dm', relation: 'friend' })).toBe('medium');
});

it('someone else’s number counts where a third person reads it', () => {
  const number = createSignal('doxxing', 'medium');
  expect(assessIn([number], { place: 'dm' }).bullying.severity).toBe('none');
  expect(assessIn([number], { place: 'group' }).bullying.severity).toBe('medium');
  expect(assessIn([number], { to: ['ana', 'bo'] }).bullying.severity).toBe('medium');
});

it('who posts someone else’s address is not told to protect their own', () => {
  const signals = [
    createSignal('doxxing', 'medium'),
    createSignal('personal-info', 'medium'),
    createSignal('personal-info', 'low', 'text-patterns'),
  ];
  const inGroup = assessIn(signals, { place: 'group' });
  expect([inGroup.bullying.severity, inGroup['personal-info'].severity]).toEqual([
    'medium',
    'none',
  ]);
  // To one person, it is no doxxing.
  expect(assessIn(signals)['personal-info'].severity).toBe('medium');
});
