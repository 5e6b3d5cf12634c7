import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../assess/assess.ts';
import { GROOMING_STAGES, KINDS_OF, type Kind, MARKERS } from '../harm.ts';
import { AGE_BANDS } from '../policy/policy.ts';
import type { Degraded, Severity, Signal } from '../signal.ts';
import { type DecideContext, decide } from './decide.ts';
import type { Helpline } from './helplines.ts';
import type { EarlierNudge } from './pacing.ts';
import { repairFor } from './repair.ts';

const source = { id: 'test', version: '1' };
const seen = (kind: Kind, severity: Severity, score = 0.9): Signal => ({
  kind,
  severity,
  score,
  source,
});
const childline: Helpline = {
  country: 'GB',
  kind: 'child-helpline',
  name: 'A',
  dialled: '0000',
  rechecked: false,
};
const context = (over: Partial<DecideContext> = {}): DecideContext => ({
  id: 'd1',
  conversation: 'c1',
  author: 'self',
  policy: { ageBand: '13-15', region: 'GB' },
  locale: 'en',
  helplines: [childline],
  askedAt: 10,
  now: 14,
  ...over,
});
const on = (signals: Signal[], over?: Partial<DecideContext>, degraded: Degraded[] = []) =>
  decide(
    assess([{ signals, degraded }], {
      direction: over?.author === 'ana' ? 'incoming' : 'outgoing',
    }),
    context(over),
  );

const ALL_KINDS = [...Object.values(KINDS_OF).flat(), ...MARKERS];
const anySignals = fc.array(
  fc.record({
    kind: fc.constantFrom(...ALL_KINDS),
    severity: fc.constantFrom<Severity>('none', 'low', 'medium', 'high'),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    source: fc.constant(source),
  }),
);
const anyContext = fc.record({
  direction: fc.constantFrom('outgoing' as const, 'incoming' as const),
  ageBand: fc.constantFrom(...AGE_BANDS),
});

describe('decide', () => {
  it('pauses an insult before it is sent, with edit first and send anyway', () => {
    const decision = on([seen('insult', 'high')]);
    expect(decision).toMatchObject({ action: 'pause', harms: ['bullying'], decidedIn: 4 });
    expect(decision.nudge).toMatchObject({
      harm: 'bullying',
      kind: 'insult',
      group: '13-and-over',
    });
    expect(decision.nudge?.choices).toEqual(['edit', 'send', 'why']);
    expect(decision.reasons).toEqual(['bullying:insult:high']);
  });

  it('veils an incoming insult, with a Show button', () => {
    const decision = on([seen('insult', 'medium')], { author: 'ana' });
    expect(decision.action).toBe('pause');
    expect(decision.nudge?.choices).toContain('show');
  });

  it('allows an ordinary message without a nudge', () => {
    const decision = on([seen('insult', 'none', 0.02), seen('profanity', 'high')]);
    expect(decision).toMatchObject({ action: 'allow', harms: [], reasons: [], rule: 'none' });
    expect(decision.nudge).toBeUndefined();
    expect(decision.helplines).toBeUndefined();
  });

  it('answers a worry with helplines and never stops it', () => {
    const decision = on([seen('self-harm', 'high')]);
    expect(decision.action).toBe('nudge');
    expect(decision.helplines).toEqual([childline]);
  });

  it('someone who wants to die and gives their number gets help and is not stopped', () => {
    const decision = on([seen('self-harm', 'high', 0.6), seen('personal-info', 'high', 0.9)]);
    expect(decision.action).toBe('nudge');
    expect(decision.nudge?.harm).toBe('self-harm');
    expect(decision.helplines).toEqual([childline]);
  });

  it('a worry is paused only for bullying that is more severe than the worry', () => {
    const worry = (severity: Severity, ...others: Signal[]) =>
      on([seen('self-harm', severity), ...others]).action;
    expect(worry('medium', seen('insult', 'medium'))).toBe('nudge');
    expect(worry('medium', seen('insult', 'high'))).toBe('pause');
    expect(worry('medium', seen('meeting', 'high'))).toBe('nudge');
    expect(worry('low', seen('personal-info', 'high'))).toBe('pause');
    const inPicture = { ...seen('insult', 'medium'), picture: { index: 0 } };
    expect(worry('high', inPicture)).toBe('pause');
  });

  it('a call for help is not paused for anything, in either direction', () => {
    for (const author of ['self', 'ana']) {
      const signals = [seen('help-seeking', 'medium'), seen('threat', 'high')];
      expect(on(signals, { author }).action).toBe('nudge');
    }
    expect(on([seen('help-seeking', 'low'), seen('threat', 'high')]).action).toBe('pause');
  });

  it('the strictest of several kinds wins: an adult who blackmails is asked, flirting or not', () => {
    const decision = on([seen('sexual-text', 'high', 0.9), seen('sextortion', 'medium', 0.4)], {
      policy: { ageBand: 'adult' },
    });
    expect(decision.action).toBe('pause');
  });

  it('below every threshold, no score tells the author how close they came to a threat', () => {
    const decision = on([seen('threat', 'none', 0.31)]);
    expect(decision.assessment.harms.bullying.score).toBe(0);
  });

  it('a nudge stops nothing: it offers no edit and no send', () => {
    expect(on([seen('self-harm', 'high')]).nudge?.choices).toEqual(['why', 'help', 'close']);
  });

  it('a mild worry is allowed, with helplines', () => {
    const decision = on([seen('self-harm', 'low')]);
    expect(decision.action).toBe('allow');
    expect(decision.nudge).toMatchObject({ harm: 'support', choices: ['why', 'help', 'close'] });
    expect(decision.helplines).toEqual([childline]);
  });

  it('an unreadable text is never reported as safe', () => {
    const decision = on([], {}, ['text-failed']);
    expect(decision).toMatchObject({ action: 'nudge', rule: 'unread', degraded: ['text-failed'] });
    expect(decision.nudge?.harm).toBe('unread');
  });

  it('unknown age gets the wording of 13 and over with the rules of 10-12', () => {
    const young = on([seen('personal-info', 'medium')], { policy: { ageBand: '10-12' } });
    const unknown = on([seen('personal-info', 'medium')], { policy: { ageBand: 'unknown' } });
    expect(unknown.action).toBe(young.action);
    expect(unknown.nudge?.group).toBe('13-and-over');
    expect(young.nudge?.group).toBe('under-13');
  });

  it('no grooming stage, threat or sextortion is named to its author', () => {
    for (const kind of [...GROOMING_STAGES, 'threat', 'sextortion'] as const) {
      const decision = on([seen(kind, 'high', 0.73)]);
      expect(decision.action).toBe('pause');
      expect(JSON.stringify(decision)).not.toContain(`"${kind}"`);
      expect(JSON.stringify(decision)).not.toContain('0.73');
      const reader = on([seen(kind, 'high', 0.73)], { author: 'ana' });
      expect(reader.nudge?.kind).toBe(kind);
    }
  });

  it('no model blocks anything, and help-seeking is never paused', () => {
    fc.assert(
      fc.property(anySignals, anyContext, (signals, { direction, ageBand }) => {
        const assessment = assess([{ signals, degraded: [] }], { direction });
        const decision = decide(
          assessment,
          context({
            author: direction === 'incoming' ? 'ana' : 'self',
            policy: { ageBand, region: 'GB' },
          }),
        );
        expect(['allow', 'nudge', 'blur', 'pause']).toContain(decision.action);
        if (assessment.support === 'asks-for-help') expect(decision.action).not.toBe('pause');
        if (assessment.support !== 'none') expect(decision.helplines?.length).toBeGreaterThan(0);
        if (decision.action !== 'allow') expect(decision.nudge).toBeDefined();
        else if (assessment.support !== 'none') expect(decision.nudge?.harm).toBe('support');
        else expect(['kind', undefined]).toContain(decision.nudge?.harm);
      }),
      { numRuns: 3000 },
    );
  });

  it('someone who stands up for another person gets a kind word, once', () => {
    const decision = on([seen('counter-speech', 'high')]);
    expect(decision).toMatchObject({ action: 'allow', nudge: { harm: 'kind' } });
    expect(on([seen('counter-speech', 'high')], { author: 'ana' }).nudge).toBeUndefined();
    const earlier = [
      {
        ago: 60_000,
        about: 'kind',
        severity: 'none',
        direction: 'outgoing',
        author: 'self',
        action: 'allow',
        choice: 'send',
      } as const,
    ];
    expect(on([seen('counter-speech', 'high')], { earlier }).nudge).toBeUndefined();
  });

  it('after "send anyway" the same harm is not stopped again, and the next wording differs', () => {
    const sent: EarlierNudge = {
      ...({ ago: 60_000, about: 'bullying', direction: 'outgoing', author: 'self' } as const),
      ...({ action: 'pause', choice: 'send', severity: 'medium' } as const),
    };
    const first = on([seen('insult', 'medium')]);
    const second = on([seen('insult', 'medium')], { earlier: [sent] });
    expect(first).toMatchObject({ action: 'pause', nudge: { harm: 'bullying' } });
    expect(second).toMatchObject({
      action: 'nudge',
      nudge: { variant: 1 },
      rule: 'pacing.cool-down',
    });
    expect(on([seen('insult', 'high')], { earlier: [sent] }).action).toBe('pause');
  });

  it('help is offered each time, however often it was shown', () => {
    const said: EarlierNudge = {
      ...({ ago: 1_000, about: 'support', direction: 'outgoing', author: 'self' } as const),
      ...({ action: 'allow', choice: 'send', severity: 'none' } as const),
    };
    const decision = on([seen('help-seeking', 'high')], { earlier: [said, said, said] });
    expect(decision.nudge?.harm).toBe('support');
    expect(decision.helplines?.length).toBeGreaterThan(0);
  });

  it('after that there is one nudge, not one per message', () => {
    const sent: EarlierNudge = {
      ...({ ago: 120_000, about: 'bullying', direction: 'outgoing', author: 'self' } as const),
      ...({ action: 'pause', choice: 'send', severity: 'medium' } as const),
    };
    const spoken: EarlierNudge = { ...sent, ago: 60_000, action: 'nudge' };
    const third = on([seen('insult', 'medium')], { earlier: [sent, spoken] });
    expect(third).toMatchObject({ action: 'allow', rule: 'pacing.cool-down' });
    expect(third.nudge).toBeUndefined();
    expect(third.harms).toEqual(['bullying']);
  });

  it('help is offered each time, never twice in a row with the same wording', () => {
    const said: EarlierNudge = {
      ...({ ago: 1_000, about: 'support', direction: 'outgoing', author: 'self' } as const),
      ...({ action: 'allow', choice: 'send', severity: 'none' } as const),
    };
    const help = [seen('help-seeking', 'high')];
    expect(on(help, { earlier: [said] }).nudge?.variant).toBe(1);
    expect(on(help, { earlier: [{ ...said, variant: 1 }] }).nudge?.variant).toBeUndefined();
  });

  it('a nudge that stops nothing uses the wording for sent messages', () => {
    const policy = { ageBand: '16-17' } as const;
    const intimate = [seen('sexual-text', 'medium')];
    expect(on(intimate, { policy })).toMatchObject({ action: 'nudge', nudge: { sent: true } });
    expect(on(intimate)).toMatchObject({ action: 'pause' });
    expect(on(intimate).nudge?.sent).toBeUndefined();
    expect(on([seen('self-harm', 'high')]).nudge?.sent).toBeUndefined();
    expect(on([seen('insult', 'medium')], { author: 'ana' }).nudge?.sent).toBeUndefined();
  });

  it('a nudge that mentions a helpline comes with helplines', () => {
    for (const kind of ['threat', 'encouraging-self-harm', 'coercion', 'sextortion'] as const) {
      const decision = on([seen(kind, 'high')], { author: 'ana' });
      expect([kind, decision.helplines]).toEqual([kind, [childline]]);
    }
    expect(on([seen('insult', 'high')], { author: 'ana' }).helplines).toBeUndefined();
    expect(on([seen('threat', 'high')]).helplines).toBeUndefined();
  });

  it('someone who asks for help sees help, not another harm in the message', () => {
    const decision = on([seen('help-seeking', 'medium'), seen('personal-info', 'high')]);
    expect(decision).toMatchObject({ action: 'nudge', nudge: { harm: 'support' } });
  });

  it('repair advice is about the harm that was asked about, not about a mild insult next to it', () => {
    const both = on([seen('personal-info', 'high'), seen('insult', 'low')]);
    expect(both).toMatchObject({ action: 'pause', nudge: { harm: 'personal-info' } });
    expect(repairFor(both, 'send')).toBeUndefined();
    expect(repairFor(on([seen('insult', 'medium')]), 'send')?.nudge?.harm).toBe('repair');
    expect(repairFor(on([seen('insult', 'medium')]), 'edit')).toBeUndefined();
  });

  it('"send anyway" for one harm does not let another harm through', () => {
    const sent: EarlierNudge = {
      ...({ ago: 60_000, about: 'bullying', direction: 'outgoing', author: 'self' } as const),
      ...({ action: 'pause', choice: 'send', severity: 'medium' } as const),
    };
    const both = on([seen('insult', 'medium'), seen('personal-info', 'medium')], {
      earlier: [sent],
    });
    const alone = on([seen('personal-info', 'medium')]);
    expect(both.action).toBe(alone.action);
    expect(both.nudge?.harm).toBe('personal-info');
  });
});
