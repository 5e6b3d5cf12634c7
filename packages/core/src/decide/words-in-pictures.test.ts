import { describe, expect, it } from 'vitest';
import { assess } from '../assess/assess.ts';
import type { Classification, Severity, Signal } from '../signal.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';

const createSignal = (kind: Signal['kind'], severity: Severity): Signal => ({
  ...{ kind, severity, score: 0.9, source: { id: 'text-test', version: '1' } },
});
const inPicture = (index: number, signal: Signal): Signal => ({ ...signal, picture: { index } });

/** Two harmless pictures with text. */
const classifyPictures = (...signals: Signal[]): Classification => ({
  signals,
  pictures: [0, 1].map((index) => ({
    ...{ index, classes: {}, hash: { pdq: 'cd'.repeat(32), quality: 90 }, frames: 1 },
  })),
  degraded: [],
});
const classifyText = (...signals: Signal[]): Classification => ({ signals, degraded: [] });

const decideOn = (
  direction: 'incoming' | 'outgoing',
  ...classifications: Classification[]
): Decision =>
  decide(assess(classifications, { direction }), {
    ...{ id: 'd1', conversation: 'c1', author: direction === 'incoming' ? 'ana' : 'self' },
    policy: { ageBand: '13-15', region: 'GB' },
    ...{ locale: 'en', helplines: [], askedAt: 0, now: 1 },
  });

describe('text in a picture that would be paused as a message', () => {
  const insult = inPicture(1, createSignal('insult', 'high'));

  it('veils an incoming picture, with a nudge about the text', () => {
    const decision = decideOn('incoming', classifyPictures(insult));
    expect(decision.pictures).toEqual([
      { index: 0, action: 'allow' },
      { index: 1, action: 'blur' },
    ]);
    expect(decision).toMatchObject({ action: 'pause', harms: ['bullying'] });
    expect(decision.nudge).toMatchObject({ harm: 'bullying', kind: 'insult' });
  });

  it('is asked about before sending', () => {
    const decision = decideOn('outgoing', classifyPictures(insult));
    expect(decision.pictures?.map(({ action }) => action)).toEqual(['allow', 'pause']);
    expect(decision.action).toBe('pause');
  });

  it('does not make the picture explicit, whatever the order of signals', () => {
    const explicit = inPicture(1, createSignal('sexual-image', 'low'));
    for (const seen of [
      [insult, explicit],
      [explicit, insult],
    ]) {
      const { assessment } = decideOn('incoming', classifyPictures(...seen));
      expect(assessment.pictures?.[1]?.severity).toBe('low');
      expect(assessment.harms.explicit.severity).toBe('low');
    }
  });

  it('stays veiled next to a cry for help, which is not paused', () => {
    const help = classifyText(createSignal('help-seeking', 'high'));
    const incoming = decideOn('incoming', help, classifyPictures(insult));
    expect(incoming.pictures?.[1]?.action).toBe('blur');
    const outgoing = decideOn('outgoing', help, classifyPictures(insult));
    expect(outgoing.pictures?.[1]?.action).toBe('allow');
    expect(outgoing.action).toBe('nudge');
  });
});

it('a picture with a mild insult is shown', () => {
  const decision = decideOn(
    'incoming',
    classifyPictures(inPicture(0, createSignal('insult', 'low'))),
  );
  expect(decision.pictures?.map(({ action }) => action)).toEqual(['allow', 'allow']);
});

it('a sign of distress in a picture leads to help and does not make an insult next to it milder', () => {
  const worry = classifyPictures(inPicture(0, createSignal('self-harm', 'high')));
  expect(decideOn('incoming', worry).helplines).toBeDefined();
  const both = decideOn('incoming', classifyText(createSignal('insult', 'medium')), worry);
  expect(both.harms).toContain('bullying');
  expect(both.action).toBe('pause');
});

describe('a word of a block list in a picture', () => {
  const span = { start: 0, end: 4 };
  const listed = (owner: 'host' | 'guardian'): Classification => ({
    ...classifyPictures(),
    listed: [{ owner, effect: 'block', entry: 'noob', span, picture: 1 }],
  });

  it('covers this picture, and stops a draft', () => {
    for (const direction of ['incoming', 'outgoing'] as const) {
      const decision = decideOn(direction, listed('guardian'));
      expect(decision.pictures?.map(({ action }) => action)).toEqual(['allow', 'block']);
      expect(decision).toMatchObject({ action: 'block', rule: 'list.guardian' });
      expect(decision.nudge).toMatchObject({ harm: 'listed', owner: 'guardian' });
    }
  });

  it('covers nothing if it is sent with a call for help', () => {
    const help = classifyText(createSignal('help-seeking', 'high'));
    const decision = decideOn('outgoing', help, listed('host'));
    expect(decision.pictures?.map(({ action }) => action)).toEqual(['allow', 'allow']);
    expect(decision.stops).toBe(false);
  });
});
