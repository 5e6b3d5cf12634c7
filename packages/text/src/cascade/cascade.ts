import { type Classification, type Classifier, harmOf } from '@nightlight/core';
import type { TinyClassifier, TriageResult } from '../tiny/tiny-classifier.ts';

export interface CascadeParts {
  readonly tiny: TinyClassifier;
  readonly base: Classifier;
}

/**
 * Multiplies tiny's scores by the risk's share of the largest risk that still clears. The two models are
 * calibrated on different data, and tiny's scores of a harmless message would often be higher than those
 * of a message in which base found nothing. The severities of a cleared message are `none` already.
 */
const scaleByRisk = ({ classification, risk }: TriageResult, largest: number): Classification => ({
  ...classification,
  signals: classification.signals.map((signal) =>
    harmOf(signal.kind) ? { ...signal, score: signal.score * (risk / largest) } : signal,
  ),
});

/**
 * Combines two models: tiny reads every message, and base reads those that tiny does not clear. The
 * result of base then replaces that of tiny. Each signal names its model. `dispose()` disposes both.
 */
export const createCascade = ({ tiny, base }: CascadeParts): Classifier => ({
  id: 'text-cascade',
  version: `${tiny.version}+${base.version}`,
  async classify(messages, options) {
    const turns = options?.turns;
    const results = (await tiny.triage(messages, options)).map((result, i) =>
      turns?.[i] === 'whole' ? { ...result, isClear: false } : result,
    );
    const isDoubtful = (_: unknown, i: number): boolean => !results[i]?.isClear;
    const doubtful = messages.filter(isDoubtful);
    const fromBase =
      doubtful.length === 0
        ? []
        : await base.classify(doubtful, {
            ...options,
            ...(turns ? { turns: turns.filter(isDoubtful) } : {}),
          });
    let nextFromBase = 0;
    return results.map((result) =>
      result.isClear
        ? scaleByRisk(result, tiny.clear)
        : (fromBase[nextFromBase++] as Classification),
    );
  },
  async dispose() {
    await Promise.all([tiny.dispose(), base.dispose()]);
  },
});
