import { PERTURBATIONS, type PerturbationName } from '../perturb/perturbations.ts';
import { seeded } from '../perturb/seeded.ts';
import type { SuiteMessage } from '../run/suite.ts';

const DISGUISES = Object.keys(PERTURBATIONS) as readonly PerturbationName[];
/** The most disguises of a row. The rows take turns, so that every disguise has about as many. */
const EACH = 6;

/**
 * Each row in six of the disguises that change it, the same in every run. Many change Latin letters
 * alone. The disguise is the slice.
 */
export const obfuscate = (rows: readonly SuiteMessage[]): readonly SuiteMessage[] =>
  rows.flatMap((row, i) =>
    DISGUISES.map((_, k) => DISGUISES[(i * EACH + k) % DISGUISES.length] as PerturbationName)
      .map((name) => ({
        ...row,
        id: `${row.id}-${name}`,
        text: PERTURBATIONS[name](row.text, seeded(`${name} ${row.text}`)),
        slice: name,
      }))
      .filter(({ text }) => text !== row.text)
      .slice(0, EACH),
  );
