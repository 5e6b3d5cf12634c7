import { type PerturbationName, UNSEEN } from '../perturb/perturbations.ts';

/** The name in a table, marked if the text models are never trained on the disguise. */
export const disguiseLabel = (name: PerturbationName): string =>
  UNSEEN.has(name) ? `${name} (unseen)` : name;

/** What the mark means. */
export const UNSEEN_NOTE = '*Unseen*: no spelling noise in training makes this disguise.';
