import type { Direction } from '@nightlight/sdk/core';
import fallback from './fallback.json';
import { ENGLISH_LABELS } from './labels.generated.ts';
import type { Advice, AdviceTopic, Labels } from './words.ts';

/**
 * English labels, used while no catalogue is loaded. They have no plurals, because ICU isn't loaded
 * then either.
 */
export const FALLBACK: { readonly locale: 'en'; readonly labels: Labels } = {
  locale: 'en',
  labels: { ...ENGLISH_LABELS, ...fallback.labels },
};

const { advice } = fallback;
/** Topics for which the general text must not mention harm. */
const BY_TOPIC: Readonly<Partial<Record<AdviceTopic, Advice>>> = {
  support: advice.support,
  'self-harm': advice.support,
  unread: advice.unread,
  limit: advice.limit,
  kind: advice.kind,
  repair: advice.kind,
  sent: advice.sent,
};

/** Returns short English advice, used while no catalogue is loaded. */
export const getFallbackAdvice = (topic: AdviceTopic, direction: Direction): Advice =>
  BY_TOPIC[topic] ?? advice[direction];
