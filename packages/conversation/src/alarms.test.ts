import type { HarmKind, Signal } from '@nightlight/core';
import { expect, it } from 'vitest';
import { findAlarms } from './alarms.ts';
import { type AlarmModel, type ConversationModel, checkModel } from './conversation-model.ts';
import { computeFeatures, computeGroupFeatures } from './features.ts';
import { nextState } from './next-state.ts';
import { SIGNS, type Sign } from './signs.ts';
import { type ConversationState, EMPTY_STATE } from './state.ts';

const FEATURES = computeFeatures({ signs: {}, averages: [], at: 0 }).length;

/** An alarm from 1 on, over the highest score of each of these signs. */
const createAlarm = (weights: Partial<Record<Sign, number>>): AlarmModel => ({
  weights: Array.from({ length: FEATURES }, (_, i) => weights[SIGNS[i] as Sign] ?? 0),
  bias: 0,
  calibration: { slope: 1, intercept: 0 },
  thresholds: { medium: 1, high: 2 },
});
const model: ConversationModel = checkModel({
  ...{ id: 'test', version: '1' },
  alarms: {
    grooming: createAlarm({ trust: 0.7, isolation: 0.7, coercion: 0.6 }),
    'coercive-control': createAlarm({ 'coercive-control': 1, isolation: 0.5 }),
    recruitment: createAlarm({ 'money-mule': 1 }),
    sextortion: createAlarm({ sextortion: 1, coercion: 0.7, threat: 0.5 }),
    'pile-on': {
      ...createAlarm({}),
      weights: Array(computeGroupFeatures(EMPTY_STATE).length).fill(0),
    },
  },
});

/** The alarms at the last of these turns, all by one person and a minute apart. */
const findLast = (...turns: readonly Partial<Record<HarmKind, number>>[]): readonly Signal[] => {
  let state: ConversationState | undefined;
  let alarms: readonly Signal[] = [];
  for (const [i, kinds] of turns.entries()) {
    const message = {
      id: `m${i}`,
      conversation: 'c',
      author: 'ana',
      text: `${i}`,
      sentAt: i * 6e4,
    };
    state = nextState(state, message, { kinds });
    alarms = findAlarms(state, message, { kinds }, model);
  }
  return alarms;
};
const namesOf = (alarms: readonly Signal[]): readonly string[] => alarms.map(({ kind }) => kind);

it('one alarm at a time: the harm that is clearest', () => {
  expect(namesOf(findLast({ sextortion: 1 }, { coercion: 1, isolation: 0.9 }))).toEqual([
    'sextortion',
  ]);
  expect(namesOf(findLast({ isolation: 1 }, { 'coercive-control': 1 }))).toEqual([
    'coercive-control',
  ]);
  expect(namesOf(findLast({ 'money-mule': 1.2 }))).toEqual(['criminal-recruitment']);
});

it('an alarm of grooming names its stages, each with the message that showed it', () => {
  const alarms = findLast({ trust: 1 }, {}, { isolation: 1.2 });
  expect(alarms.map(({ kind, turns }) => [kind, turns])).toEqual([
    ['isolation', []],
    ['trust', ['m0']],
  ]);
});

it('an alarm of blackmail lists the earlier messages that it is based on', () => {
  const [alarm] = findLast({ threat: 1 }, { coercion: 0.9 }, { sextortion: 1 });
  expect(alarm).toMatchObject({ kind: 'sextortion', severity: 'high' });
  expect(new Set(alarm?.turns)).toEqual(new Set(['m0', 'm1']));
});

it('any alarm can make the severity high', () => {
  const [alarm] = findLast({ coercion: 1.9, sextortion: 0.9, trust: 1.4, isolation: 1.4 });
  expect(alarm).toMatchObject({ kind: 'coercion', severity: 'high' });
});

it('below every threshold there is no alarm', () => {
  expect(findLast({ trust: 0.5 }, { isolation: 0.5 })).toEqual([]);
});
