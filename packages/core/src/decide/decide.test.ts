import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../assess/assess.ts';
import { GROOMING_STAGES, KINDS_OF, type Kind, MARKERS } from '../harm.ts';
import { AGE_BANDS } from '../policy/policy.ts';
import type { Degraded, Severity, Signal } from '../signal.ts';
import { type DecideContext, decide } from './decide.ts';
import type { Decision } from './decision.ts';
import type { Helpline } from './helplines.ts';
import type { EarlierNudge } from './pacing.ts';
import { afterSending, createRepair } from './repair.ts';
import { listShown } from './shown.ts';

const source = { id: 'test', version: '1' };
const createSignal = (kind: Kind, severity: Severity, score = 0.9): Signal => ({
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
const createContext = (overrides: Partial<DecideContext> = {}): DecideContext => ({
  id: 'd1',
  conversation: 'c1',
  author: 'self',
  policy: { ageBand: '13-15', region: 'GB' },
  locale: 'en',
  helplines: [childline],
  askedAt: 10,
  now: 14,
  ...overrides,
});
const decideOn = (
  signals: Signal[],
  overrides?: Partial<DecideContext>,
  degraded: Degraded[] = [],
) =>
  decide(
    assess([{ signals, degraded }], {
      direction: overrides?.author === 'ana' ? 'incoming' : 'outgoing',
    }),
    createContext(overrides),
  );

it('a nudge names the place whose rules can be shown, and never beside a call for help', () => {
  const insult = createSignal('insult', 'high');
  const place = 'class';
  expect(decideOn([insult], { place }).nudge?.place).toBe('class');
  expect(decideOn([insult], { place, author: 'ana' }).nudge?.place).toBe('class');
  expect(decideOn([insult], { place: 'unknown' }).nudge).not.toHaveProperty('place');
  expect(decideOn([insult]).nudge).not.toHaveProperty('place');
  const worry = decideOn([createSignal('self-harm', 'high')], { place });
  expect(worry.nudge?.harm).toBe('self-harm');
  expect(worry.nudge).not.toHaveProperty('place');
  const help = decideOn([createSignal('help-seeking', 'high')], { place });
  expect(help.nudge?.harm).toBe('support');
  expect(help.nudge).not.toHaveProperty('place');
});

it('knows that the user is the target if only one of two alarms does', () => {
  const pileOn = createSignal('pile-on', 'medium');
  const unknown = { ...pileOn, score: 0.95, turns: [], pileOn: { people: 3, since: 1 } };
  const known = { ...pileOn, turns: ['m1'], pileOn: { people: 2, since: 1, target: 'self' } };
  expect(decideOn([unknown, known], { author: 'ana' }).nudge).toMatchObject({ role: 'target' });
});

it('a person whom several people attack is offered helplines, and one who looks on is not', () => {
  const pileOn = { ...createSignal('pile-on', 'medium'), turns: ['m1'] };
  const at = (target: string): Decision =>
    decideOn([{ ...pileOn, pileOn: { people: 2, since: 1, target } }], { author: 'ana' });
  expect(at('self')).toMatchObject({ support: true, helplines: [childline] });
  expect(at('bo')).toMatchObject({ support: false, nudge: { role: 'bystander' } });
});

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
    const decision = decideOn([createSignal('insult', 'high')]);
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
    const decision = decideOn([createSignal('insult', 'medium')], { author: 'ana' });
    expect(decision.action).toBe('pause');
    expect(decision.nudge?.choices).toContain('show');
  });

  it('allows an ordinary message without a nudge', () => {
    const decision = decideOn([
      createSignal('insult', 'none', 0.02),
      createSignal('profanity', 'high'),
    ]);
    expect(decision).toMatchObject({ action: 'allow', harms: [], reasons: [], rule: 'none' });
    expect(decision.nudge).toBeUndefined();
    expect(decision.helplines).toBeUndefined();
  });

  it('offers helplines when the author may be in danger, and never stops the message', () => {
    const decision = decideOn([createSignal('self-harm', 'high')]);
    expect(decision.action).toBe('nudge');
    expect(decision.helplines).toEqual([childline]);
  });

  it('someone who wants to die and gives their number gets help and is not stopped', () => {
    const decision = decideOn([
      createSignal('self-harm', 'high', 0.6),
      createSignal('personal-info', 'high', 0.9),
    ]);
    expect(decision.action).toBe('nudge');
    expect(decision.nudge?.harm).toBe('self-harm');
    expect(decision.helplines).toEqual([childline]);
  });

  it('a message by someone who may be in danger is never paused', () => {
    const worry = (severity: Severity, ...others: Signal[]) =>
      decideOn([createSignal('self-harm', severity), ...others]).action;
    expect(worry('medium', createSignal('insult', 'medium'))).toBe('nudge');
    expect(worry('medium', createSignal('insult', 'high'))).toBe('nudge');
    expect(worry('medium', createSignal('meeting', 'high'))).toBe('nudge');
    expect(worry('low', createSignal('personal-info', 'high'))).toBe('pause');
    const inPicture = { ...createSignal('insult', 'medium'), picture: { index: 0 } };
    expect(worry('high', inPicture)).toBe('nudge');
  });

  it('a call for help is never paused by its author, and never veiled as bullying', () => {
    for (const author of ['self', 'ana']) {
      const signals = [createSignal('help-seeking', 'medium'), createSignal('threat', 'high')];
      expect(decideOn(signals, { author })).toMatchObject({
        action: 'allow',
        nudge: { harm: 'support' },
      });
    }
    expect(
      decideOn([createSignal('help-seeking', 'low'), createSignal('threat', 'high')]).action,
    ).toBe('pause');
  });

  it('an incoming "help me" does not lift the veil from grooming', () => {
    const signals = [createSignal('help-seeking', 'high'), createSignal('isolation', 'high')];
    expect(decideOn(signals, { author: 'ana' }).action).toBe('pause');
  });

  it('a faint sign of distress shows one quiet line, and a clear one a card', () => {
    const shown = (kind: Kind, severity: Severity) =>
      listShown(decideOn([createSignal(kind, severity)]));
    expect(shown('self-harm', 'low')).toEqual(['line']);
    expect(shown('help-seeking', 'low')).toEqual(['line']);
    expect(shown('self-harm', 'medium')).toEqual(['help']);
    expect(shown('help-seeking', 'high')).toEqual(['help']);
  });

  it('"can you help me with maths" shows one quiet line, and with what was done to someone a card', () => {
    const asking = createSignal('help-seeking', 'medium');
    expect(listShown(decideOn([asking]))).toEqual(['line']);
    expect(listShown(decideOn([asking, createSignal('insult', 'low')]))).toEqual(['line']);
    expect(listShown(decideOn([asking, createSignal('insult', 'medium')]))).toEqual(['help']);
    expect(listShown(decideOn([asking, createSignal('self-harm', 'medium')]))).toEqual(['help']);
  });

  it('an attacker is never praised or comforted, at any severity', () => {
    const kinds = ['insult', 'threat', 'hate', 'isolation', 'nudity-request', 'phishing'] as const;
    for (const kind of kinds) {
      for (const severity of ['low', 'medium', 'high'] as const) {
        const decision = decideOn(
          [
            createSignal(kind, severity),
            createSignal('self-harm', 'low'),
            createSignal('counter-speech', 'low'),
          ],
          {},
        );
        expect(['kind', 'support', 'self-harm']).not.toContain(decision.nudge?.harm);
      }
    }
  });

  it('lists everything that is shown, not only the action', () => {
    const both = [createSignal('threat', 'high')];
    expect(listShown(decideOn(both))).toEqual(['pause']);
    expect(listShown(decideOn(both, { author: 'ana' }))).toEqual(['help', 'veil']);
    expect(listShown(decideOn([]))).toEqual(['nothing']);
    expect(listShown(decideOn([createSignal('phishing', 'medium')], { author: 'ana' }))).toEqual([
      'advice',
    ]);
  });

  it('uses the strictest rule of several kinds: blackmail by an adult is paused, even if flirting is allowed', () => {
    const decision = decideOn(
      [createSignal('sexual-text', 'high', 0.9), createSignal('sextortion', 'medium', 0.4)],
      {
        policy: { ageBand: 'adult' },
      },
    );
    expect(decision.action).toBe('pause');
  });

  it('below every threshold, no score tells the author how close they came to a threat', () => {
    const decision = decideOn([createSignal('threat', 'none', 0.31)]);
    expect(decision.assessment.harms.bullying.score).toBe(0);
  });

  it('a nudge does not stop the message, so it offers neither edit nor send', () => {
    expect(decideOn([createSignal('self-harm', 'high')]).nudge?.choices).toEqual([
      'why',
      'help',
      'close',
    ]);
  });

  it('a message with a mild sign of distress is allowed, with helplines', () => {
    const decision = decideOn([createSignal('self-harm', 'low')]);
    expect(decision.action).toBe('allow');
    expect(decision.nudge).toMatchObject({ harm: 'support', choices: ['why', 'help', 'close'] });
    expect(decision.helplines).toEqual([childline]);
  });

  it('an unreadable text is never reported as safe', () => {
    const decision = decideOn([], {}, ['text-failed']);
    expect(decision).toMatchObject({ action: 'nudge', rule: 'unread', degraded: ['text-failed'] });
    expect(decision.nudge?.harm).toBe('unread');
  });

  it('unknown age gets the wording of 13 and over with the rules of 10-12', () => {
    const young = decideOn([createSignal('personal-info', 'medium')], {
      policy: { ageBand: '10-12' },
    });
    const unknown = decideOn([createSignal('personal-info', 'medium')], {
      policy: { ageBand: 'unknown' },
    });
    expect(unknown.action).toBe(young.action);
    expect(unknown.nudge?.group).toBe('13-and-over');
    expect(young.nudge?.group).toBe('under-13');
  });

  it('no grooming stage, threat or sextortion is named to its author', () => {
    for (const kind of [...GROOMING_STAGES, 'threat', 'sextortion'] as const) {
      const decision = decideOn([createSignal(kind, 'high', 0.73)]);
      expect(decision.action).toBe('pause');
      expect(JSON.stringify(decision)).not.toContain(`"${kind}"`);
      expect(JSON.stringify(decision)).not.toContain('0.73');
      const reader = decideOn([createSignal(kind, 'high', 0.73)], { author: 'ana' });
      expect(reader.nudge?.kind).toBe(kind);
    }
  });

  it('no model blocks anything, and help-seeking is never paused', () => {
    fc.assert(
      fc.property(anySignals, anyContext, (signals, { direction, ageBand }) => {
        const assessment = assess([{ signals, degraded: [] }], { direction });
        const decision = decide(
          assessment,
          createContext({
            author: direction === 'incoming' ? 'ana' : 'self',
            policy: { ageBand, region: 'GB' },
          }),
        );
        expect(['allow', 'nudge', 'blur', 'pause']).toContain(decision.action);
        const isClear = ['medium', 'high'].includes(assessment.supportSeverity);
        if (isClear && direction === 'outgoing') expect(decision.action).not.toBe('pause');
        if (assessment.support !== 'none') expect(decision.helplines?.length).toBeGreaterThan(0);
        if (decision.action !== 'allow') expect(decision.nudge).toBeDefined();
        else if (assessment.support !== 'none') expect(decision.nudge?.harm).toBe('support');
        else expect(['kind', undefined]).toContain(decision.nudge?.harm);
      }),
      { numRuns: 3000 },
    );
  });

  it('someone who defends another person gets praise, once a day', () => {
    const defend = (overrides: Partial<DecideContext> = {}, answersUnkindness = true) => {
      const direction = overrides.author === 'ana' ? 'incoming' : 'outgoing';
      const signals = [createSignal('counter-speech', 'high')];
      const setting = { direction, answersUnkindness } as const;
      return decide(assess([{ signals, degraded: [] }], setting), createContext(overrides));
    };
    expect(defend()).toMatchObject({ action: 'allow', nudge: { harm: 'kind' } });
    expect(listShown(defend())).toEqual(['praise']);
    expect(defend({}, false).nudge).toBeUndefined();
    expect(defend({ author: 'ana' }).nudge).toBeUndefined();
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
    expect(defend({ earlier }).nudge).toBeUndefined();
  });

  it('after "send anyway" the same harm is not stopped again, and the next wording differs', () => {
    const sent: EarlierNudge = {
      ...({ ago: 60_000, about: 'bullying', direction: 'outgoing', author: 'self' } as const),
      ...({ action: 'pause', choice: 'send', severity: 'medium' } as const),
    };
    const first = decideOn([createSignal('insult', 'medium')]);
    const second = decideOn([createSignal('insult', 'medium')], { earlier: [sent] });
    expect(first).toMatchObject({ action: 'pause', nudge: { harm: 'bullying' } });
    expect(second).toMatchObject({
      action: 'nudge',
      nudge: { variant: 1 },
      rule: 'pacing.cool-down',
    });
    expect(decideOn([createSignal('insult', 'high')], { earlier: [sent] }).action).toBe('pause');
  });

  it('help is offered each time, however often it was shown', () => {
    const shown: EarlierNudge = {
      ...({ ago: 1_000, about: 'support', direction: 'outgoing', author: 'self' } as const),
      ...({ action: 'allow', choice: 'send', severity: 'none' } as const),
    };
    const decision = decideOn([createSignal('help-seeking', 'high')], {
      earlier: [shown, shown, shown],
    });
    expect(decision.nudge?.harm).toBe('support');
    expect(decision.helplines?.length).toBeGreaterThan(0);
  });

  it('after "send anyway" there is one nudge, not one per message', () => {
    const sent: EarlierNudge = {
      ...({ ago: 120_000, about: 'bullying', direction: 'outgoing', author: 'self' } as const),
      ...({ action: 'pause', choice: 'send', severity: 'medium' } as const),
    };
    const nudged: EarlierNudge = { ...sent, ago: 60_000, action: 'nudge' };
    const third = decideOn([createSignal('insult', 'medium')], { earlier: [sent, nudged] });
    expect(third).toMatchObject({ action: 'allow', rule: 'pacing.cool-down' });
    expect(third.nudge).toBeUndefined();
    expect(third.harms).toEqual(['bullying']);
  });

  it('help is offered each time, never twice in a row with the same wording', () => {
    const shown: EarlierNudge = {
      ...({ ago: 1_000, about: 'support', direction: 'outgoing', author: 'self' } as const),
      ...({ action: 'allow', choice: 'send', severity: 'none' } as const),
    };
    const help = [createSignal('help-seeking', 'high')];
    expect(decideOn(help, { earlier: [shown] }).nudge?.variant).toBe(1);
    expect(decideOn(help, { earlier: [{ ...shown, variant: 1 }] }).nudge?.variant).toBeUndefined();
  });

  it('a nudge that does not stop the message uses the wording for sent messages', () => {
    const policy = { ageBand: '16-17' } as const;
    const intimate = [createSignal('sexual-text', 'medium')];
    expect(decideOn(intimate, { policy })).toMatchObject({
      action: 'nudge',
      nudge: { sent: true },
    });
    expect(decideOn(intimate)).toMatchObject({ action: 'pause' });
    expect(decideOn(intimate).nudge?.sent).toBeUndefined();
    expect(decideOn([createSignal('self-harm', 'high')]).nudge?.sent).toBeUndefined();
    expect(
      decideOn([createSignal('insult', 'medium')], { author: 'ana' }).nudge?.sent,
    ).toBeUndefined();
  });

  it('a nudge that mentions a helpline comes with helplines', () => {
    for (const kind of ['threat', 'encouraging-self-harm', 'coercion', 'sextortion'] as const) {
      const decision = decideOn([createSignal(kind, 'high')], { author: 'ana' });
      expect([kind, decision.helplines]).toEqual([kind, [childline]]);
    }
    expect(decideOn([createSignal('insult', 'high')], { author: 'ana' }).helplines).toBeUndefined();
    expect(decideOn([createSignal('threat', 'high')]).helplines).toBeUndefined();
  });

  it('someone who asks for help sees help, not another harm in the message', () => {
    const decision = decideOn([
      createSignal('help-seeking', 'medium'),
      createSignal('personal-info', 'high'),
    ]);
    expect(decision).toMatchObject({ action: 'allow', nudge: { harm: 'support' } });
  });

  it('repair advice is about the harm that was asked about, not about a mild insult next to it', () => {
    const both = decideOn([createSignal('personal-info', 'high'), createSignal('insult', 'low')]);
    expect(both).toMatchObject({ action: 'pause', nudge: { harm: 'personal-info' } });
    expect(createRepair(both, 'send')).toBeUndefined();
    expect(createRepair(decideOn([createSignal('insult', 'medium')]), 'send')?.nudge?.harm).toBe(
      'repair',
    );
    expect(createRepair(decideOn([createSignal('insult', 'medium')]), 'edit')).toBeUndefined();
  });

  it('"send anyway" for one harm does not let another harm through', () => {
    const sent: EarlierNudge = {
      ...({ ago: 60_000, about: 'bullying', direction: 'outgoing', author: 'self' } as const),
      ...({ action: 'pause', choice: 'send', severity: 'medium' } as const),
    };
    const both = decideOn(
      [createSignal('insult', 'medium'), createSignal('personal-info', 'medium')],
      {
        earlier: [sent],
      },
    );
    const alone = decideOn([createSignal('personal-info', 'medium')]);
    expect(both.action).toBe(alone.action);
    expect(both.nudge?.harm).toBe('personal-info');
  });
});

describe('what the app offers', () => {
  const offers = ['leave', 'report', 'mute', 'block', 'unsend'] as const;
  const insult = [createSignal('insult', 'high')];

  it('nothing is offered unless the app says that it can do it', () => {
    expect(decideOn(insult, { author: 'ana' }).nudge).not.toHaveProperty('offers');
    expect(decideOn(insult, { author: 'ana', offers: ['unsend'] }).nudge).not.toHaveProperty(
      'offers',
    );
  });

  it('the reader of an insult can mute, block and report, and leave only a group', () => {
    const read = (place?: DecideContext['place']) =>
      decideOn(insult, { author: 'ana', offers, ...(place ? { place } : {}) }).nudge?.offers;
    expect(read()).toEqual(['mute', 'block', 'report']);
    expect(read('dm')).toEqual(['mute', 'block', 'report']);
    expect(read('group')).toEqual(['mute', 'block', 'report', 'leave']);
  });

  it('its author can unsend it once it is sent', () => {
    const paused = decideOn(insult, { offers });
    expect(createRepair(paused, 'send')?.nudge?.offers).toEqual(['unsend']);
    expect(afterSending(paused).nudge).toMatchObject({ sent: true, offers: ['unsend'] });
  });

  it('a friend who needs help is not offered to be blocked', () => {
    const worry = [createSignal('self-harm', 'high')];
    const { nudge } = decideOn(worry, { author: 'ana', offers });
    expect(nudge).toBeDefined();
    expect(nudge).not.toHaveProperty('offers');
  });

  it('the decision says which message it is about', () => {
    expect(decideOn(insult, { message: 'm7' }).message).toBe('m7');
    expect(decideOn(insult)).not.toHaveProperty('message');
  });
});
