import { describe, expect, it } from 'vitest';
import { assess } from '../assess/assess.ts';
import type { Kind } from '../harm.ts';
import { directionOf } from '../message.ts';
import type { Classification, Severity } from '../signal.ts';
import { type DecideContext, decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { afterSending, createRepair } from './repair.ts';
import { stopsWords } from './stops.ts';

const source = { id: 'test', version: '1' };
const classifyText = (kind: Kind, severity: Severity): Classification => ({
  signals: [{ kind, severity, score: 0.9, source }],
  degraded: [],
});
const picture: Classification = {
  signals: [{ kind: 'sexual-image', severity: 'high', score: 0.9, source, picture: { index: 0 } }],
  pictures: [{ index: 0, classes: {}, hash: { pdq: '0'.repeat(64), quality: 90 }, frames: 1 }],
  degraded: [],
};

const decideOn = (
  classification: Classification,
  overrides: Partial<DecideContext> = {},
): Decision => {
  const context: DecideContext = {
    ...{ id: 'd1', conversation: 'c1', author: 'self', locale: 'en', helplines: [] },
    policy: { ageBand: '13-15' },
    ...{ askedAt: 0, now: 1 },
    ...overrides,
  };
  return decide(assess([classification], { direction: directionOf(context) }), context);
};

describe('stops and support', () => {
  it.each([
    ['allow', { signals: [], degraded: [] }, 'self', false, false],
    ['nudge', classifyText('self-harm', 'high'), 'self', false, false],
    ['pause', classifyText('insult', 'high'), 'self', true, true],
    ['pause', classifyText('insult', 'high'), 'ana', true, true],
    ['blur', picture, 'ana', true, false],
  ] as const)('%s', (action, classification, author, stops, coversWords) => {
    const decision = decideOn(classification as Classification, { author });
    expect(decision).toMatchObject({ action, stops });
    expect(stopsWords(decision)).toBe(coversWords);
  });

  it('help is offered even if the region has no helplines, and never stops a message', () => {
    const decision = decideOn(classifyText('self-harm', 'high'));
    expect(decision).toMatchObject({ support: true, stops: false, helplines: [] });
    expect(decideOn(classifyText('insult', 'high')).support).toBe(false);
  });
});

describe('afterSending', () => {
  it('does not ask about a sent message, and uses the wording for sent messages', () => {
    const afterwards = afterSending(decideOn(classifyText('insult', 'high')));
    expect(afterwards).toMatchObject({ action: 'nudge', stops: false });
    expect(afterwards.nudge).toMatchObject({ sent: true, choices: ['why', 'close'] });
  });

  it('does not change the offer of help', () => {
    const decision = decideOn(classifyText('self-harm', 'high'));
    expect(afterSending(decision)).toBe(decision);
  });

  it('shows no nudge for a match in a list', () => {
    const span = { start: 0, end: 4 };
    const listed = decideOn({
      signals: [],
      listed: [{ owner: 'host', effect: 'block', kind: 'word', span }] as never,
      degraded: [],
    });
    expect(listed).toMatchObject({ action: 'block', stops: true, nudge: { owner: 'host' } });
    const afterwards = afterSending(listed);
    expect([afterwards.action, afterwards.stops, afterwards.nudge]).toEqual([
      'allow',
      false,
      undefined,
    ]);
  });
});

it('repair advice does not stop a message', () => {
  expect(createRepair(decideOn(classifyText('insult', 'high')), 'send')).toMatchObject({
    ...{ action: 'nudge', stops: false },
    nudge: { harm: 'repair', choices: ['why', 'close'] },
  });
});
