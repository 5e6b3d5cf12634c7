import type { Message, Signal } from '@nightlight/sdk/core';
import type { Analysis } from '@nightlight/sdk/node';
import { expect, it } from 'vitest';
import { formatConversation } from './conversation-line.ts';

/** A pile-on that the learned alarm or the plain rule found. */
const createPileOn = (id: string, turns: readonly string[]): Signal => ({
  ...{ kind: 'pile-on', score: 0.6, severity: 'medium' },
  ...{ turns, source: { id, version: '1' } },
});
const format = (...found: readonly (readonly Signal[])[]) =>
  JSON.parse(
    formatConversation(
      'chat-1',
      found.map((_, i) => ({ conversation: 'score', author: `author ${i}` }) as Message),
      found.map(
        (signals) =>
          ({
            classifications: [{ signals, degraded: [] }],
            decision: { degraded: [] },
          }) as unknown as Analysis,
      ),
    ),
  );

it('a pile-on that the rule finds is reported like one that the model finds', () => {
  const pileOn = { harm: 'bullying', severity: 'medium', kinds: ['pile-on'] };
  expect(format([], [createPileOn('pile-on-rule', ['0'])], [])).toEqual({
    id: 'chat-1',
    alarms: [{ turn: 1, because: [0, 1], ...pileOn }],
    pileOnByRule: 1,
  });
  expect(format([createPileOn('conversation', [])])).toEqual({
    id: 'chat-1',
    alarms: [{ turn: 0, because: [0], ...pileOn }],
  });
});

it('a pile-on that both find is reported once, with the turn at which the rule found it', () => {
  const model = createPileOn('conversation', []);
  const rule = createPileOn('pile-on-rule', ['0', '1']);
  const { alarms, pileOnByRule } = format([], [], [model, rule], [rule]);
  expect(alarms).toMatchObject([{ turn: 2, kinds: ['pile-on'], because: [0, 1, 2] }]);
  expect(pileOnByRule).toBe(2);
  expect(format([], [model], [rule])).toMatchObject({ alarms: [{ turn: 1 }], pileOnByRule: 2 });
});
