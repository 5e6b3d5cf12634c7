import { describe, expect, it } from 'vitest';
import { assess } from '../assess/assess.ts';
import type { Classification, Severity, Signal } from '../signal.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';

const said = (kind: Signal['kind'], severity: Severity): Signal => ({
  ...{ kind, severity, score: 0.9, source: { id: 'text-test', version: '1' } },
});
const inPicture = (index: number, signal: Signal): Signal => ({ ...signal, picture: { index } });

/** Two harmless pictures with text. */
const pictures = (...signals: Signal[]): Classification => ({
  signals,
  pictures: [0, 1].map((index) => ({
    ...{ index, classes: {}, hash: { pdq: 'cd'.repeat(32), quality: 90 }, frames: 1 },
  })),
  degraded: [],
});
const words = (...signals: Signal[]): Classification => ({ signals, degraded: [] });

const on = (direction: 'incoming' | 'outgoing', ...classifications: Classification[]): Decision =>
  decide(assess(classifications, { direction }), {
    ...{ id: 'd1', conversation: 'c1', author: direction === 'incoming' ? 'ana' : 'self' },
    policy: { ageBand: '13-15', region: 'GB' },
    ...{ locale: 'en', helplines: [], askedAt: 0, now: 1 },
  });

describe('text in a picture that would be paused as a message', () => {
  const insult = inPicture(1, said('insult', 'high'));

  it('veils an incoming picture, with a nudge about the text', () => {
    const decision = on('incoming', pictures(insult));
    expect(decision.pictures).toEqual([
      { index: 0, action: 'allow' },
      { index: 1, action: 'blur' },
    ]);
    expect(decision).toMatchObject({ action: 'pause', harms: ['bullying'] });
    expect(decision.nudge).toMatchObject({ harm: 'bullying', kind: 'insult' });
  });

  it('is asked about before sending', () => {
    const decision = on('outgoing', pictures(insult));
    expect(decision.pictures?.map(({ action }) => action)).toEqual(['allow', 'pause']);
    expect(decision.action).toBe('pause');
  });

  it('does not make the picture explicit, whatever the order of signals', () => {
    const explicit = inPicture(1, said('sexual-image', 'low'));
    for (const seen of [
      [insult, explicit],
      [explicit, insult],
    ]) {
      const { assessment } = on('incoming', pictures(...seen));
      expect(assessment.pictures?.[1]?.severity).toBe('low');
      expect(assessment.harms.explicit.severity).toBe('low');
    }
  });

  it('stays veiled next to a cry for help, which is not paused', () => {
    const help = words(said('help-seeking', 'high'));
    const incoming = on('incoming', help, pictures(insult));
    expect(incoming.pictures?.[1]?.action).toBe('blur');
    const outgoing = on('outgoing', help, pictures(insult));
    expect(outgoing.pictures?.[1]?.action).toBe('allow');
    expect(outgoing.action).toBe('nudge');
  });
});

it('a mild insult in a picture does nothing to it', () => {
  const decision = on('incoming', pictures(inPicture(0, said('insult', 'low'))));
  expect(decision.pictures?.map(({ action }) => action)).toEqual(['allow', 'allow']);
});

it('a worry in a picture leads to help and does not soften an insult next to it', () => {
  const worry = pictures(inPicture(0, said('self-harm', 'high')));
  expect(on('incoming', worry).helplines).toBeDefined();
  const both = on('incoming', words(said('insult', 'medium')), worry);
  expect(both.harms).toContain('bullying');
  expect(both.action).toBe('pause');
});
