import type { Direction } from '@nightlight/sdk/core';
import fallback from './fallback.json';
import { ENGLISH_LABELS } from './labels.generated.ts';
import type { Advice, AdviceTopic, Labels } from './words.ts';

/** English labels, used while no catalogue is loaded. Without plurals: ICU isn't loaded either. */
export const FALLBACK: { readonly locale: 'en'; readonly labels: Labels } = {
  locale: 'en',
  labels: { ...ENGLISH_LABELS, ...fallback.labels },
};

const { advice } = fallback;
/** Topics where nothing harmful was found, or where talk of harm would be wrong. */
const BY_TOPIC: Readonly<Partial<Record<AdviceTopic, Advice>>> = {
  support: advice.support,
  'self-harm': advice.support,
  unread: advice.unread,
  kind: advice.kind,
  repair: advice.kind,
  sent: advice.sent,
};

/** Short English advice, used while no catalogue is loaded. */
export const fallbackAdvice = (topic: AdviceTopic, direction: Direction): Advice =>
  BY_TOPIC[topic] ?? advice[direction];
