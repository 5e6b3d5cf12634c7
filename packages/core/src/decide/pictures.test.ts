import { describe, expect, it } from 'vitest';
import { assess } from '../assess/assess.ts';
import { AGE_BANDS, type AgeBand } from '../policy/policy.ts';
import type { Classification, HashListMatch, Severity, Signal } from '../signal.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';

const source = { id: 'picture-test', version: '1' };
const HASH = 'cd'.repeat(32);
const YOUNG = AGE_BANDS.filter((band) => band !== 'adult');

const said = (kind: Signal['kind'], severity: Severity, score = 0.9): Signal => ({
  ...{ kind, severity, score, source },
});

/** What a picture classifier says: one severity a picture. */
const pictures = (...severities: Severity[]): Classification => ({
  signals: severities.map((severity, index) => ({
    ...said('sexual-image', severity),
    picture: { index, at: 1.5 },
  })),
  pictures: severities.map((_, index) => ({
    ...{ index, classes: {}, hash: { pdq: HASH, quality: 90 }, frames: 1 },
  })),
  degraded: [],
});
const unread = (...places: number[]): Classification => ({
  ...{ signals: [], unread: places, degraded: ['picture-failed'] },
});
const words = (...signals: Signal[]): Classification => ({ signals, degraded: [] });
const onList = (index: number, action: HashListMatch['action']): Classification => ({
  signals: [],
  hashMatches: [{ index, action, label: 'my-school/removed', algorithm: 'pdq', distance: 4 }],
  degraded: [],
});

const on = (
  direction: 'incoming' | 'outgoing',
  ageBand: AgeBand,
  ...classifications: Classification[]
): Decision =>
  decide(assess(classifications, { direction }), {
    ...{ id: 'd1', conversation: 'c1', author: direction === 'incoming' ? 'ana' : 'self' },
    policy: { ageBand, region: 'GB' },
    ...{ locale: 'en', helplines: [], askedAt: 0, now: 1 },
  });

describe('a picture that came in', () => {
  it.each(YOUNG)('is blurred at %s from medium on, with show', (band) => {
    for (const severity of ['medium', 'high'] as const) {
      const decision = on('incoming', band, pictures(severity));
      expect(decision.action).toBe('blur');
      expect(decision.pictures).toEqual([{ index: 0, action: 'blur', at: 1.5, hash: HASH }]);
      expect(decision.nudge).toMatchObject({ harm: 'explicit', kind: 'sexual-image' });
      expect(decision.nudge?.choices).toEqual(['show', 'why', 'help']);
      expect(decision.rule).toBe(`explicit.sexual-image.incoming.${severity}`);
      expect(decision.reasons).toEqual([`explicit:sexual-image:${severity}`]);
    }
  });

  it('is blurred for adults only where the model is sure', () => {
    expect(on('incoming', 'adult', pictures('high')).action).toBe('blur');
    const doubtful = on('incoming', 'adult', pictures('medium'));
    expect(doubtful.action).toBe('allow');
    expect(doubtful.pictures).toEqual([{ index: 0, action: 'allow' }]);
  });

  it('is shown where nothing was seen in it, and its hash is told to nobody', () => {
    const decision = on('incoming', '13-15', pictures('none', 'low'));
    expect(decision.action).toBe('allow');
    expect(decision.pictures?.map(({ action }) => action)).toEqual(['allow', 'allow']);
    expect(JSON.stringify(decision.pictures)).not.toContain(HASH);
  });

  it('stands beside others that are shown', () => {
    const decision = on('incoming', '13-15', pictures('none', 'high', 'none'));
    expect(decision.pictures?.map(({ action }) => action)).toEqual(['allow', 'blur', 'allow']);
  });

  it('is covered where it could not be read, at every age, and says so', () => {
    for (const band of AGE_BANDS) {
      const decision = on('incoming', band, unread(0));
      expect(decision).toMatchObject({ action: 'blur', rule: 'unread' });
      expect(decision.pictures).toEqual([{ index: 0, action: 'blur' }]);
      expect(decision.nudge).toMatchObject({ harm: 'unread', kind: 'sexual-image' });
      expect(decision.nudge?.choices).toEqual(['show', 'why', 'help']);
    }
  });

  it('stays covered whatever words stand beside it: a stranger may write a cry for help', () => {
    for (const word of [said('help-seeking', 'high'), said('self-harm', 'high')]) {
      const decision = on('incoming', '13-15', words(word), pictures('high'));
      expect(decision.action).toBe('blur');
      expect(decision.helplines).toBeDefined();
    }
  });

  it('beside words that are veiled gets the veil, and stays blurred under it', () => {
    const decision = on('incoming', '13-15', words(said('insult', 'high')), pictures('high'));
    expect(decision.action).toBe('pause');
    expect(decision.pictures?.[0]?.action).toBe('blur');
    expect(decision.reasons).toEqual(['bullying:insult:high', 'explicit:sexual-image:high']);
  });

  it('beside sexual words keeps its own word', () => {
    const decision = on(
      'incoming',
      '13-15',
      words(said('sexual-text', 'medium')),
      pictures('high'),
    );
    expect(decision.action).toBe('pause');
    expect(decision.reasons).toEqual(['explicit:sexual-text:medium', 'explicit:sexual-image:high']);
  });
});

describe('a picture that is about to be sent', () => {
  it.each(YOUNG)('waits at %s for a second thought', (band) => {
    for (const severity of ['medium', 'high'] as const) {
      const decision = on('outgoing', band, pictures(severity));
      expect(decision.action).toBe('pause');
      expect(decision.pictures?.[0]).toMatchObject({ action: 'pause', hash: HASH });
      expect(decision.nudge?.choices).toEqual(['edit', 'send', 'why']);
    }
  });

  it('is an adult’s own affair', () => {
    expect(on('outgoing', 'adult', pictures('high'))).toMatchObject({
      action: 'allow',
      pictures: [{ index: 0, action: 'allow' }],
    });
  });

  it('gets a word and no stop where it could not be read', () => {
    const decision = on('outgoing', '13-15', unread(0));
    expect(decision).toMatchObject({ action: 'nudge', rule: 'unread' });
    expect(decision.pictures).toEqual([{ index: 0, action: 'allow' }]);
    expect(decision.nudge).toMatchObject({ harm: 'unread', kind: 'sexual-image' });
  });

  it('in a cry for help gets a word and no stop', () => {
    const help = words(said('help-seeking', 'high'));
    const decision = on('outgoing', '13-15', help, pictures('high'));
    expect(decision).toMatchObject({ action: 'nudge', rule: 'support' });
    expect(decision.nudge).toMatchObject({ harm: 'explicit', kind: 'sexual-image' });
    expect(decision.pictures).toEqual([{ index: 0, action: 'allow', at: 1.5, hash: HASH }]);
  });
});

describe('a picture that a list knows', () => {
  it('is blocked where the list says so, in both directions, at every age, in a cry for help too', () => {
    for (const band of AGE_BANDS) {
      for (const direction of ['incoming', 'outgoing'] as const) {
        const help = words(said('help-seeking', 'high'));
        for (const classifications of [[], [help]]) {
          const list = onList(0, 'block');
          const decision = on(direction, band, ...classifications, pictures('none'), list);
          expect(decision).toMatchObject({ action: 'block', rule: 'known.block' });
          expect(decision.pictures).toMatchObject([{ index: 0, action: 'block', hash: HASH }]);
          expect(decision.nudge?.harm).toBe('known');
          expect(decision.reasons).toContain('known:block');
        }
      }
    }
  });

  it('is veiled where the list says no more, and asks on the way out', () => {
    const list = onList(0, 'blur');
    expect(on('incoming', 'adult', pictures('none'), list)).toMatchObject({
      ...{ action: 'blur', rule: 'known.blur', pictures: [{ action: 'blur' }] },
    });
    expect(on('outgoing', 'adult', pictures('none'), list)).toMatchObject({
      ...{ action: 'pause', rule: 'known.blur', pictures: [{ action: 'pause' }] },
    });
  });

  it('is blocked though no model could read it', () => {
    const decision = on('incoming', '13-15', unread(0), onList(0, 'block'));
    expect(decision.pictures?.[0]?.action).toBe('block');
    expect(decision.action).toBe('block');
  });

  it('is named in no code that is kept: the list’s name stays in the assessment', () => {
    const decision = on('incoming', '13-15', pictures('none'), onList(0, 'block'));
    expect(decision.reasons.join()).not.toContain('my-school');
    expect(decision.assessment.pictures?.[0]?.known?.label).toBe('my-school/removed');
  });
});

it('no model alone blocks a picture', () => {
  for (const band of AGE_BANDS) {
    for (const direction of ['incoming', 'outgoing'] as const) {
      for (const severity of ['none', 'low', 'medium', 'high'] as const) {
        expect(on(direction, band, pictures(severity)).action).not.toBe('block');
      }
    }
  }
});
