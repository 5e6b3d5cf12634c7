import { type Classification, type Classifier, harmOf } from '@nightlight/core';
import type { Glance, TinyClassifier } from '../tiny/tiny-classifier.ts';

export interface CascadeParts {
  readonly tiny: TinyClassifier;
  readonly base: Classifier;
}

/**
 * Tiny's scores and base's are calibrated on different lines. What was cleared must
 * not stand above what base looked at and found nothing in, so each harm counts
 * only as far as base is likely to speak at all. Severities are none already.
 */
const hushed = ({ classification, risk }: Glance): Classification => ({
  ...classification,
  signals: classification.signals.map((signal) =>
    harmOf(signal.kind) ? { ...signal, score: signal.score * risk } : signal,
  ),
});

/**
 * Tiny reads every message; base reads those that tiny does not clear, and its
 * word holds. Signals name the model that they come from. Disposes of both.
 */
export const createCascade = ({ tiny, base }: CascadeParts): Classifier => ({
  id: 'text-cascade',
  version: `${tiny.version}+${base.version}`,
  async classify(messages, options) {
    const turns = options?.turns;
    const glances = (await tiny.glance(messages, options)).map((glance, i) =>
      turns?.[i] === 'whole' ? { ...glance, clear: false } : glance,
    );
    const isDoubtful = (_: unknown, i: number): boolean => !glances[i]?.clear;
    const doubtful = messages.filter(isDoubtful);
    const asked =
      doubtful.length === 0
        ? []
        : await base.classify(doubtful, {
            ...options,
            ...(turns ? { turns: turns.filter(isDoubtful) } : {}),
          });
    let next = 0;
    return glances.map((glance) =>
      glance.clear ? hushed(glance) : (asked[next++] as Classification),
    );
  },
  async dispose() {
    await Promise.all([tiny.dispose(), base.dispose()]);
  },
});
