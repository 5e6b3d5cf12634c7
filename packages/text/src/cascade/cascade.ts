import type { Classifier, Reading } from '@nightlight/core';
import type { TinyClassifier } from '../tiny/tiny-classifier.ts';

export interface CascadeParts {
  readonly tiny: TinyClassifier;
  readonly base: Classifier;
}

/**
 * Tiny reads every message; base reads those that tiny does not clear, and its
 * word holds. Signals name the model that they come from. Disposes of both.
 */
export const createCascade = ({ tiny, base }: CascadeParts): Classifier => ({
  id: 'text-cascade',
  version: `${tiny.version}+${base.version}`,
  async classify(messages, options) {
    const glances = await tiny.glance(messages, options);
    const doubtful = messages.filter((_, i) => !glances[i]?.clear);
    const asked = doubtful.length === 0 ? [] : await base.classify(doubtful, options);
    let next = 0;
    return glances.map(({ reading, clear }) => (clear ? reading : (asked[next++] as Reading)));
  },
  async dispose() {
    await Promise.all([tiny.dispose(), base.dispose()]);
  },
});
