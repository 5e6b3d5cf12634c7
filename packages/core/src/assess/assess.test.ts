import { expect, it } from 'vitest';
import type { Kind } from '../harm.ts';
import { PATTERN_SOURCE, type Severity, type Signal } from '../signal.ts';
import { assess } from './assess.ts';

const source = { id: 'test', version: '1' };
const createSignal = (kind: Kind, severity: Severity, score: number): Signal => ({
  kind,
  severity,
  score,
  source,
});
const assessOutgoing = (...signals: Signal[]) =>
  assess([{ signals, degraded: [] }], { direction: 'outgoing' });

it('takes the most severe signal of each harm, strongest first', () => {
  const { harms } = assessOutgoing(
    createSignal('insult', 'low', 0.6),
    createSignal('threat', 'high', 0.9),
    createSignal('spam', 'none', 0.1),
  );
  expect(harms.bullying.severity).toBe('high');
  expect(harms.bullying.signals.map((signal) => signal.kind)).toEqual(['threat', 'insult']);
  expect(harms.scam.severity).toBe('none');
  expect(harms.scam.signals).toEqual([]);
});

it('a pupil who reports what was said to them is not treated as the bully', () => {
  const { harms, support } = assessOutgoing(
    createSignal('insult', 'high', 0.9),
    createSignal('help-seeking', 'high', 0.95),
  );
  expect(harms.bullying.severity).toBe('none');
  expect(support).toBe('asks-for-help');
});

it('someone who asks for help and repeats a threat gets help and is not asked about the threat', () => {
  const { harms, support } = assessOutgoing(
    createSignal('threat', 'high', 0.97),
    createSignal('help-seeking', 'medium', 0.6),
  );
  expect(harms.bullying.severity).toBe('none');
  expect(support).toBe('asks-for-help');
});

it('"they call me trash, i want to die" is answered with help only', () => {
  const { harms, support, supportSeverity } = assessOutgoing(
    createSignal('insult', 'high', 0.9),
    createSignal('self-harm', 'medium', 0.6),
  );
  expect(harms.bullying.severity).toBe('none');
  expect([support, supportSeverity]).toEqual(['worry', 'medium']);
});

it('the author of an attack with a faint worry gets no kind words', () => {
  for (const severity of ['low', 'medium', 'high'] as const) {
    const { harms, support } = assessOutgoing(
      createSignal('threat', severity, 0.9),
      createSignal('self-harm', 'low', 0.2),
    );
    expect(harms.bullying.severity).toBe(severity);
    expect(support).toBe('none');
  }
});

it('the reader of an attack with a faint worry still sees where help is', () => {
  const signals = [createSignal('threat', 'high', 0.9), createSignal('self-harm', 'low', 0.2)];
  const { harms, support } = assess([{ signals, degraded: [] }], { direction: 'incoming' });
  expect(harms.bullying.severity).toBe('high');
  expect(support).toBe('worry');
});

it('for a reader, a call for help lifts bullying only', () => {
  const signals = [
    createSignal('insult', 'high', 0.9),
    createSignal('phishing', 'medium', 0.9),
    createSignal('help-seeking', 'medium', 0.6),
  ];
  const { harms } = assess([{ signals, degraded: [] }], { direction: 'incoming' });
  expect(harms.bullying.severity).toBe('none');
  expect(harms.scam.severity).toBe('medium');
});

it('only clear counter-speech after something unkind counts as standing up for someone', () => {
  const standsUp = (severity: Severity, answersUnkindness: boolean) =>
    assess([{ signals: [createSignal('counter-speech', severity, 0.9)], degraded: [] }], {
      direction: 'outgoing',
      answersUnkindness,
    }).standsUp;
  expect(standsUp('high', true)).toBe(true);
  expect(standsUp('high', false)).toBe(false);
  expect(standsUp('medium', true)).toBe(false);
});

it('someone who speaks of their own death is offered help, and is not treated as making a threat', () => {
  const { harms, support } = assessOutgoing(
    createSignal('threat', 'medium', 0.7),
    createSignal('self-harm', 'high', 0.9),
  );
  expect(harms.bullying.severity).toBe('none');
  expect(harms['self-harm'].severity).toBe('high');
  expect(support).toBe('worry');
});

it('telling someone to hurt themselves stays bullying', () => {
  const { harms } = assessOutgoing(
    createSignal('encouraging-self-harm', 'high', 0.96),
    createSignal('self-harm', 'medium', 0.7),
  );
  expect(harms.bullying.severity).toBe('high');
});

it('"kys" is not answered as a call for help, even if the model takes it for one', () => {
  const order = { ...createSignal('encouraging-self-harm', 'high', 0.95), source: PATTERN_SOURCE };
  const { harms, support } = assessOutgoing(order, createSignal('help-seeking', 'medium', 0.7));
  expect(harms.bullying.severity).toBe('high');
  expect(support).toBe('none');
});

it('someone who clearly asks for help may repeat an order to die', () => {
  const order = { ...createSignal('encouraging-self-harm', 'high', 0.95), source: PATTERN_SOURCE };
  const asking = createSignal('help-seeking', 'high', 0.95);
  expect(assessOutgoing(order, asking).support).toBe('asks-for-help');
  // The model alone can't tell a report from an order.
  const fromModel = createSignal('encouraging-self-harm', 'high', 0.9);
  const medium = createSignal('help-seeking', 'medium', 0.7);
  expect(assessOutgoing(fromModel, medium).support).toBe('asks-for-help');
});

it('quoting a slur to object to it is not hate', () => {
  const { harms, counterSpeech } = assessOutgoing(
    createSignal('hate', 'medium', 0.7),
    createSignal('counter-speech', 'high', 0.2),
  );
  expect(harms.bullying.severity).toBe('none');
  expect(counterSpeech).toBe(true);
});

it('hate that sounds a little like counter-speech stays hate', () => {
  const { harms } = assessOutgoing(
    createSignal('hate', 'medium', 0.85),
    createSignal('counter-speech', 'medium', 0.24),
  );
  expect(harms.bullying.severity).toBe('medium');
});

it('swearing alone is not a harm', () => {
  const { harms } = assessOutgoing(createSignal('profanity', 'high', 0.99));
  for (const harm of Object.values(harms))
    expect(harm).toMatchObject({ severity: 'none', score: 0 });
});

it('lists what could not be read, without duplicates', () => {
  const { degraded } = assess(
    [
      { signals: [], degraded: ['text-failed'] },
      { signals: [], degraded: ['text-failed', 'worker-unsealed'] },
    ],
    { direction: 'outgoing' },
  );
  expect(degraded).toEqual(['text-failed', 'worker-unsealed']);
});

it('compares heads by severity, not by score', () => {
  const { harms, support } = assessOutgoing(
    createSignal('encouraging-self-harm', 'medium', 0.045),
    createSignal('self-harm', 'low', 0.06),
  );
  expect(harms.bullying.severity).toBe('medium');
  expect(support).toBe('none');
});

it('an incoming "only you can help me, tell nobody" still counts as grooming', () => {
  const signals = [
    createSignal('isolation', 'high', 0.08),
    createSignal('help-seeking', 'high', 0.9),
  ];
  const { harms } = assess([{ signals, degraded: [] }], { direction: 'incoming' });
  expect(harms.grooming.severity).toBe('high');
  expect(
    assess([{ signals, degraded: [] }], { direction: 'outgoing' }).harms.grooming.severity,
  ).toBe('none');
});

it('a phrase that tells someone to die is no worry, even if the model is unsure about it', () => {
  const phrase = {
    ...createSignal('encouraging-self-harm', 'high', 0.6),
    source: { id: 'phrases', version: '1' },
  };
  const { harms, support } = assessOutgoing(
    createSignal('encouraging-self-harm', 'none', 0.8),
    phrase,
    createSignal('self-harm', 'medium', 0.7),
  );
  expect(harms.bullying.severity).toBe('high');
  expect(support).toBe('none');
});
