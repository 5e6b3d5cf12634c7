import { PERTURBATIONS, type PerturbationName } from '../perturb/perturbations.ts';
import { seeded } from '../perturb/seeded.ts';
import type { SuiteMessage } from '../run/suite.ts';

const DISGUISES = Object.keys(PERTURBATIONS) as readonly PerturbationName[];

/** Each row once in every disguise, the same way in every run. The disguise is its slice. */
export const obfuscate = (rows: readonly SuiteMessage[]): readonly SuiteMessage[] =>
  DISGUISES.flatMap((name) =>
    rows.map((row) => ({
      ...row,
      id: `${row.id}-${name}`,
      text: PERTURBATIONS[name](row.text, seeded(`${name} ${row.text}`)),
      slice: name,
    })),
  );
