import type { Kind, Severity, Signal } from '@nightlight/core';
import { describe, expect, it } from 'vitest';
import { combineSeverities } from './combine-severities.ts';

const THRESHOLDS = {
  bullying: { low: 0.5, medium: 0.8, high: 0.95 },
  others: { low: 0.3, medium: 0.6, high: 0.9 },
};
const createSignal = (kind: Kind, score: number, severity: Severity = 'none'): Signal => ({
  ...{ kind, score, severity, source: { id: 'test', version: '1' } },
});
const severities = (signals: readonly Signal[]) =>
  combineSeverities(signals, THRESHOLDS).map(({ severity }) => severity);

describe('the severity of a message', () => {
  it('counts several weak kinds together, and the strongest one gets it', () => {
    const signals = [createSignal('insult', 0.6), createSignal('threat', 0.65)];
    expect(severities(signals)).toEqual(['none', 'medium']);
  });

  it('is never above that of all kinds together', () => {
    const signals = [createSignal('insult', 0.5), createSignal('rumour', 0.1, 'high')];
    expect(severities(signals)).toEqual(['low', 'low']);
  });

  it('of a scam does not depend on what looks like bullying, and the reverse', () => {
    const signals = [createSignal('insult', 0.45), createSignal('phishing', 0.65)];
    expect(severities(signals)).toEqual(['none', 'medium']);
  });

  it('does not count worries, swear words, calls for help or counter-speech', () => {
    const signals = [
      createSignal('self-harm', 0.9, 'high'),
      createSignal('profanity', 0.9, 'high'),
      createSignal('help-seeking', 0.9, 'medium'),
      createSignal('counter-speech', 0.9, 'low'),
      createSignal('insult', 0.2),
    ];
    expect(severities(signals)).toEqual(['high', 'high', 'medium', 'low', 'none']);
  });

  it('stays as it is if the model has no combined thresholds', () => {
    const signals = [createSignal('insult', 0.99, 'low')];
    expect(combineSeverities(signals, undefined)).toBe(signals);
  });
});
