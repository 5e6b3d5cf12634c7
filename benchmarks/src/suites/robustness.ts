import { share } from '../metrics/share.ts';
import { PERTURBATIONS, type PerturbationName } from '../perturb/perturbations.ts';
import { seeded } from '../perturb/seeded.ts';
import type { ThreadPool } from '../score/thread-pool.ts';
import { type ScoredText, scoreInBatches } from './score-in-batches.ts';

/** How a disguise changes the results. */
export interface RobustnessResult {
  readonly perturbation: PerturbationName;
  readonly lines: number;
  /** Share of harmful lines with any harm above none, as typed and disguised. */
  readonly recall: { readonly plain: number; readonly perturbed: number };
  /** Share of innocent lines that are not allowed, as typed and disguised. */
  readonly stopped: { readonly plain: number; readonly perturbed: number };
}

const isFound = (row: ScoredText): boolean =>
  Object.values(row.severity).some((severity) => severity !== 'none');
const isStopped = (row: ScoredText): boolean => row.action !== 'allow';

/** Applies each disguise to the same lines; a line is disguised the same way in every run. */
export const measureRobustness = async (
  pool: ThreadPool,
  {
    harmful,
    innocent,
  }: { readonly harmful: readonly string[]; readonly innocent: readonly string[] },
  log: (line: string) => void,
): Promise<RobustnessResult[]> => {
  const score = (texts: readonly string[], what: string): Promise<readonly ScoredText[]> =>
    scoreInBatches(pool, texts, (done) => log(`${what}: ${done} of ${texts.length}`));
  const plain = {
    harmful: await score(harmful, 'as typed'),
    innocent: await score(innocent, 'as typed, innocent'),
  };
  const results: RobustnessResult[] = [];
  for (const name of Object.keys(PERTURBATIONS) as PerturbationName[]) {
    const change = (text: string): string => PERTURBATIONS[name](text, seeded(`${name} ${text}`));
    const after = {
      harmful: await score(harmful.map(change), name),
      innocent: await score(innocent.map(change), `${name}, innocent`),
    };
    results.push({
      perturbation: name,
      lines: harmful.length,
      recall: { plain: share(plain.harmful, isFound), perturbed: share(after.harmful, isFound) },
      stopped: {
        plain: share(plain.innocent, isStopped),
        perturbed: share(after.innocent, isStopped),
      },
    });
  }
  return results;
};
