import { GROOMING_STAGES, type HarmKind } from '@nightlight/core';

/**
 * A sign is a kind of harm that the conversation model combines with others over several
 * turns. The first eight signs are the grooming stages.
 * Mirrors `TURN_KINDS` in models/training/conversations/turn_model.py.
 */
export const SIGNS = [
  ...GROOMING_STAGES,
  'coercive-control',
  'criminal-recruitment',
  'money-mule',
  'sextortion',
  'threat',
  'insult',
  'exclusion',
  'body-shaming',
  'encouraging-self-harm',
  'hate',
] as const satisfies readonly HarmKind[];

export type Sign = (typeof SIGNS)[number];

/** The hostile signs. If several people show them, it is a pile-on. */
export const HOSTILE = [
  'insult',
  'threat',
  'exclusion',
  'body-shaming',
  'encouraging-self-harm',
  'hate',
] as const satisfies readonly Sign[];

/**
 * Groups of signs that serve one aim. A sign can be in several. The order is that of the features.
 * Mirrors `FAMILIES` in models/training/conversations/evidence.py.
 */
export const FAMILIES = [
  GROOMING_STAGES,
  ['coercive-control', 'isolation'],
  ['criminal-recruitment', 'money-mule'],
  ['sextortion', 'coercion', 'threat'],
  HOSTILE,
] as const satisfies readonly (readonly Sign[])[];
