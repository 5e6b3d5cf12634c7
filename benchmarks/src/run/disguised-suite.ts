import { PERTURBATIONS, type PerturbationName } from '../perturb/perturbations.ts';
import { seeded } from '../perturb/seeded.ts';
import type { Disguise } from './disguise.ts';
import type { Suite } from './suite.ts';

const SPEC = /^(.+)~([\w-]+)@(\d*\.?\d+)$/;

/** Splits `blunt~leetspeak@0.5`; `undefined` for other specs. Throws for an unknown disguise. */
export const parseDisguise = (spec: string): Disguise | undefined => {
  const [, of, name, share] = SPEC.exec(spec) ?? [];
  if (of === undefined || name === undefined) return undefined;
  if (!(name in PERTURBATIONS)) {
    const known = Object.keys(PERTURBATIONS).join(', ');
    throw new Error(`Unknown disguise: ${name}. Known: ${known}.`);
  }
  if (!(Number(share) > 0 && Number(share) <= 1))
    throw new Error(`${spec}: the share of words is above 0 and at most 1.`);
  return { of, name, share: Number(share) };
};

/** The same rows with words changed, the same way in every run. Ids and labels stay. */
export const disguiseSuite = (suite: Suite, { name, share }: Disguise): Suite => {
  if (suite.task !== 'messages') throw new Error(`${suite.name} has no messages to disguise.`);
  const disguise = PERTURBATIONS[name as PerturbationName];
  return {
    ...suite,
    name: `${suite.name}~${name}@${share}`,
    title: `${suite.title}; ${name} in ${share * 100} % of the words`,
    disguise: { of: suite.name, name, share },
    read: async () =>
      (await suite.read()).map((row) => ({
        ...row,
        text: disguise(row.text, seeded(`${name} ${row.id}`), share),
      })),
  };
};
