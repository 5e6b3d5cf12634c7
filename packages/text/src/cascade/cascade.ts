import { type Classification, type Classifier, harmOf } from '@nightlight/core';
import type { Glance, TinyClassifier } from '../tiny/tiny-classifier.ts';

export interface CascadeParts {
  readonly tiny: TinyClassifier;
  readonly base: Classifier;
}

/**
 * The two models are calibrated on different data. A message that tiny cleared must not
 * score higher than one where base found nothing, so tiny's scores are multiplied by the
 * risk. The severities of a cleared message are all `none` already.
 */
const scaledByRisk = ({ classification, risk }: Glance): Classification => ({
  ...classification,
  signals: classification.signals.map((signal) =>
    harmOf(signal.kind) ? { ...signal, score: signal.score * risk } : signal,
  ),
});

/**
 * Tiny reads every message. Base reads those that tiny does not clear, and base's result
 * then replaces tiny's. Each signal names its model. `dispose()` disposes both.
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
    const fromBase =
      doubtful.length === 0
        ? []
        : await base.classify(doubtful, {
            ...options,
            ...(turns ? { turns: turns.filter(isDoubtful) } : {}),
          });
    let next = 0;
    return glances.map((glance) =>
      glance.clear ? scaledByRisk(glance) : (fromBase[next++] as Classification),
    );
  },
  async dispose() {
    await Promise.all([tiny.dispose(), base.dispose()]);
  },
});
