import { readFileSync } from 'node:fs';
import type { TurnScores } from '@nightlight/core';
import { expect, it } from 'vitest';
import { addTurn, applyEdit, type Evidence } from './evidence.ts';
import { computeFeatures, computeGroupFeatures } from './features.ts';
import { nextState } from './next-state.ts';
import { settleAll } from './settle.ts';
import type { ConversationState } from './state.ts';

interface Case {
  readonly turns: readonly {
    readonly author: string;
    readonly minute: number;
    readonly shown: TurnScores['kinds'];
  }[];
  readonly features: Readonly<Record<string, readonly number[]>>;
  readonly group: readonly number[];
}
const CASES: readonly Case[] = JSON.parse(
  readFileSync(
    new URL('../../../models/training/tests/evidence-cases.json', import.meta.url),
    'utf8',
  ),
);

/** An arbitrary date: only the time between turns matters. */
const START = Date.UTC(2026, 0, 1);

const replayCase = ({ turns }: Case): ConversationState =>
  turns.reduce<ConversationState | undefined>((state, { author, minute, shown }, i) => {
    const sentAt = START + minute * 60_000;
    const event = { id: `m${i}`, conversation: 'c', author, sentAt, text: `${i}` };
    return nextState(state, event, { kinds: shown });
  }, undefined) as ConversationState;

it.each(CASES.map((one) => [one.turns.length, one] as const))(
  'gives the same features for %i turns as the training code',
  (_, one) => {
    const state = settleAll(replayCase(one));
    for (const [who, features] of Object.entries(one.features)) {
      const person = state.participants.find(({ id }) => id === who);
      const computed = computeFeatures(person?.evidence ?? { signs: {}, averages: [], at: 0 });
      // A state stores four digits and drops what has decayed to almost nothing.
      features.forEach((value, i) => {
        expect(Math.abs((computed[i] ?? 0) - value), `${who}, feature ${i}`).toBeLessThan(0.02);
      });
    }
    computeGroupFeatures(state).forEach((value, i) => {
      expect(Math.abs(value - (one.group[i] as number)), `group, ${i}`).toBeLessThan(0.03);
    });
  },
);

const createScores = (score: number): TurnScores => ({ kinds: { isolation: score } });
const replayTurns = (...turns: readonly TurnScores[]): Evidence =>
  turns.reduce<Evidence | undefined>((old, one) => addTurn(old, one, START), undefined) as Evidence;

it('correcting a typo ten times adds nothing', () => {
  let evidence = replayTurns(createScores(1));
  for (let i = 0; i < 10; i++) evidence = applyEdit(evidence, createScores(1), START);
  expect(evidence).toEqual(replayTurns(createScores(1)));
});

it('text added by an edit counts like original text', () => {
  const edited = applyEdit(replayTurns(createScores(0)), createScores(1.5), START);
  expect(edited.signs.isolation?.[0]).toBe(1.5);
  expect(computeFeatures(edited)).toEqual(computeFeatures(replayTurns(createScores(1.5))));
});

it('evidence decays with turns and weeks', () => {
  const once = replayTurns(createScores(1)).signs.isolation?.[1] as number;
  let chatty = replayTurns(createScores(1));
  for (let i = 0; i < 60; i++) chatty = addTurn(chatty, { kinds: {} }, START);
  expect(chatty.signs.isolation?.[1]).toBeCloseTo(once / 2, 2);
  const later = addTurn(replayTurns(createScores(1)), { kinds: {} }, START + 14 * 86_400_000);
  expect(later.signs.isolation?.[1]).toBeCloseTo(once / 2, 1);
});
