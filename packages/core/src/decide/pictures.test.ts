import { describe, expect, it } from 'vitest';
import { assess } from '../assess/assess.ts';
import { AGE_BANDS, type AgeBand } from '../policy/policy.ts';
import type { Classification, HashListMatch, Severity, Signal } from '../signal.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';

const source = { id: 'picture-test', version: '1' };
const HASH = 'cd'.repeat(32);
const YOUNG = AGE_BANDS.filter((band) => band !== 'adult');

const createSignal = (kind: Signal['kind'], severity: Severity, score = 0.9): Signal => ({
  ...{ kind, severity, score, source },
});

/** A picture classifier's result: one severity per picture. */
const classifyPictures = (...severities: Severity[]): Classification => ({
  signals: severities.map((severity, index) => ({
    ...createSignal('sexual-image', severity),
    picture: { index, at: 1.5 },
  })),
  pictures: severities.map((_, index) => ({
    ...{ index, classes: {}, hash: { pdq: HASH, quality: 90 }, frames: 1 },
  })),
  degraded: [],
});
const unreadAt = (...indexes: number[]): Classification => ({
  ...{ signals: [], unread: indexes, degraded: ['picture-failed'] },
});
const classifyText = (...signals: Signal[]): Classification => ({ signals, degraded: [] });
const onList = (index: number, action: HashListMatch['action']): Classification => ({
  signals: [],
  hashMatches: [{ index, action, label: 'my-school/removed', algorithm: 'pdq', distance: 4 }],
  degraded: [],
});

const decideOn = (
  direction: 'incoming' | 'outgoing',
  ageBand: AgeBand,
  ...classifications: Classification[]
): Decision =>
  decide(assess(classifications, { direction }), {
    ...{ id: 'd1', conversation: 'c1', author: direction === 'incoming' ? 'ana' : 'self' },
    policy: { ageBand, region: 'GB' },
    ...{ locale: 'en', helplines: [], askedAt: 0, now: 1 },
  });

describe('an incoming picture', () => {
  it.each(YOUNG)('is blurred at %s from medium, with a Show button', (band) => {
    for (const severity of ['medium', 'high'] as const) {
      const decision = decideOn('incoming', band, classifyPictures(severity));
      expect(decision.action).toBe('blur');
      expect(decision.pictures).toEqual([{ index: 0, action: 'blur', at: 1.5, hash: HASH }]);
      expect(decision.nudge).toMatchObject({ harm: 'explicit', kind: 'sexual-image' });
      expect(decision.nudge?.choices).toEqual(['show', 'why', 'help']);
      expect(decision.rule).toBe(`explicit.sexual-image.incoming.${severity}`);
      expect(decision.reasons).toEqual([`explicit:sexual-image:${severity}`]);
    }
  });

  it('is blurred for adults only at high severity', () => {
    expect(decideOn('incoming', 'adult', classifyPictures('high')).action).toBe('blur');
    const doubtful = decideOn('incoming', 'adult', classifyPictures('medium'));
    expect(doubtful.action).toBe('allow');
    expect(doubtful.pictures).toEqual([{ index: 0, action: 'allow' }]);
  });

  it('is shown if nothing was found in it, and its hash is not in the decision', () => {
    const decision = decideOn('incoming', '13-15', classifyPictures('none', 'low'));
    expect(decision.action).toBe('allow');
    expect(decision.pictures?.map(({ action }) => action)).toEqual(['allow', 'allow']);
    expect(JSON.stringify(decision.pictures)).not.toContain(HASH);
  });

  it('does not affect other pictures', () => {
    const decision = decideOn('incoming', '13-15', classifyPictures('none', 'high', 'none'));
    expect(decision.pictures?.map(({ action }) => action)).toEqual(['allow', 'blur', 'allow']);
  });

  it('is blurred at every age if it could not be read, and the decision says so', () => {
    for (const band of AGE_BANDS) {
      const decision = decideOn('incoming', band, unreadAt(0));
      expect(decision).toMatchObject({ action: 'blur', rule: 'unread' });
      expect(decision.pictures).toEqual([{ index: 0, action: 'blur' }]);
      expect(decision.nudge).toMatchObject({ harm: 'unread', kind: 'sexual-image' });
      expect(decision.nudge?.choices).toEqual(['show', 'why', 'help']);
    }
  });

  it('stays blurred next to a cry for help, which a stranger may have written', () => {
    for (const signal of [
      createSignal('help-seeking', 'high'),
      createSignal('self-harm', 'high'),
    ]) {
      const decision = decideOn(
        'incoming',
        '13-15',
        classifyText(signal),
        classifyPictures('high'),
      );
      expect(decision.action).toBe('blur');
      expect(decision.helplines).toBeDefined();
    }
  });

  it('next to veiled text is behind the veil, and stays blurred when the text is shown', () => {
    const decision = decideOn(
      'incoming',
      '13-15',
      classifyText(createSignal('insult', 'high')),
      classifyPictures('high'),
    );
    expect(decision.action).toBe('pause');
    expect(decision.pictures?.[0]?.action).toBe('blur');
    expect(decision.reasons).toEqual(['bullying:insult:high', 'explicit:sexual-image:high']);
  });

  it('next to sexual text keeps its own nudge', () => {
    const decision = decideOn(
      'incoming',
      '13-15',
      classifyText(createSignal('sexual-text', 'medium')),
      classifyPictures('high'),
    );
    expect(decision.action).toBe('pause');
    expect(decision.reasons).toEqual(['explicit:sexual-text:medium', 'explicit:sexual-image:high']);
  });
});

describe('an outgoing picture', () => {
  it.each(YOUNG)('is paused at %s', (band) => {
    for (const severity of ['medium', 'high'] as const) {
      const decision = decideOn('outgoing', band, classifyPictures(severity));
      expect(decision.action).toBe('pause');
      expect(decision.pictures?.[0]).toMatchObject({ action: 'pause', hash: HASH });
      expect(decision.nudge?.choices).toEqual(['edit', 'send', 'why']);
    }
  });

  it('is allowed for adults', () => {
    expect(decideOn('outgoing', 'adult', classifyPictures('high'))).toMatchObject({
      action: 'allow',
      pictures: [{ index: 0, action: 'allow' }],
    });
  });

  it('gets a nudge without a stop if it could not be read', () => {
    const decision = decideOn('outgoing', '13-15', unreadAt(0));
    expect(decision).toMatchObject({ action: 'nudge', rule: 'unread' });
    expect(decision.pictures).toEqual([{ index: 0, action: 'allow' }]);
    expect(decision.nudge).toMatchObject({ harm: 'unread', kind: 'sexual-image' });
  });

  it('in a cry for help gets a nudge without a stop', () => {
    const help = classifyText(createSignal('help-seeking', 'high'));
    const decision = decideOn('outgoing', '13-15', help, classifyPictures('high'));
    expect(decision).toMatchObject({ action: 'nudge', rule: 'support' });
    expect(decision.nudge).toMatchObject({ harm: 'explicit', kind: 'sexual-image' });
    expect(decision.pictures).toEqual([{ index: 0, action: 'allow', at: 1.5, hash: HASH }]);
  });
});

describe('a picture on a hash list', () => {
  it('is blocked if the list says so, in both directions, at every age, even in a cry for help', () => {
    for (const band of AGE_BANDS) {
      for (const direction of ['incoming', 'outgoing'] as const) {
        const help = classifyText(createSignal('help-seeking', 'high'));
        for (const classifications of [[], [help]]) {
          const list = onList(0, 'block');
          const decision = decideOn(
            direction,
            band,
            ...classifications,
            classifyPictures('none'),
            list,
          );
          expect(decision).toMatchObject({ action: 'block', rule: 'known.block' });
          expect(decision.pictures).toMatchObject([{ index: 0, action: 'block', hash: HASH }]);
          expect(decision.nudge?.harm).toBe('known');
          expect(decision.reasons).toContain('known:block');
        }
      }
    }
  });

  it('is veiled with action "blur", and asked about before sending', () => {
    const list = onList(0, 'blur');
    expect(decideOn('incoming', 'adult', classifyPictures('none'), list)).toMatchObject({
      ...{ action: 'blur', rule: 'known.blur', pictures: [{ action: 'blur' }] },
    });
    expect(decideOn('outgoing', 'adult', classifyPictures('none'), list)).toMatchObject({
      ...{ action: 'pause', rule: 'known.blur', pictures: [{ action: 'pause' }] },
    });
  });

  it('is blocked even if no model could read it', () => {
    const decision = decideOn('incoming', '13-15', unreadAt(0), onList(0, 'block'));
    expect(decision.pictures?.[0]?.action).toBe('block');
    expect(decision.action).toBe('block');
  });

  it('does not put the name of the list into stored codes', () => {
    const decision = decideOn('incoming', '13-15', classifyPictures('none'), onList(0, 'block'));
    expect(decision.reasons.join()).not.toContain('my-school');
    expect(decision.assessment.pictures?.[0]?.hashMatch?.label).toBe('my-school/removed');
  });
});

it('a model alone never blocks a picture', () => {
  for (const band of AGE_BANDS) {
    for (const direction of ['incoming', 'outgoing'] as const) {
      for (const severity of ['none', 'low', 'medium', 'high'] as const) {
        expect(decideOn(direction, band, classifyPictures(severity)).action).not.toBe('block');
      }
    }
  }
});
