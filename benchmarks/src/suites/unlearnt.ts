import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agreedLines } from '../corpus/agreement.ts';
import { type CorpusLine, readCorpus } from '../corpus/corpus-line.ts';
import type { ThreadPool } from '../score/thread-pool.ts';
import { type DecidedResult, measureDecided } from './decided-lines.ts';
import { type ScoredText, scoreInBatches } from './score-in-batches.ts';

/** Between the turns of a line's `previous`. */
const BETWEEN_TURNS = ' / ';
/**
 * Rounds that don't count: the shipped model may have learnt a part of `r5`, and the writers of `r17`
 * saw its scores.
 */
const LEFT_OUT = ['r5', 'r17'];

export interface UnlearntResult extends DecidedResult {
  /** The rounds of the corpus that the lines are of. */
  readonly rounds: readonly string[];
}

/** `r12` of `en/mixed-r12.tsv:7`, or an empty string for the first files. */
const roundOf = ({ place }: CorpusLine): string => /-(r\d+)\.tsv\b/.exec(place)?.[1] ?? '';

/**
 * The whole pipeline on the lines that were written after the shipped model began to learn, except
 * for scenarios that it has lines of. `pool` must run base on every message, because tiny has learnt
 * these lines.
 */
export const measureUnlearnt = async (
  pool: ThreadPool,
  root: string,
  log: (line: string) => void,
): Promise<UnlearntResult> => {
  const made: { readonly rounds: readonly string[] } = JSON.parse(
    await readFile(join(root, 'models/text-base/training.json'), 'utf8'),
  );
  const learnt = new Set([...made.rounds, ...LEFT_OUT]);
  const { lines } = readCorpus(join(root, 'models/corpus/messages'));
  const agreed = agreedLines(lines, join(root, 'models/corpus/readings'));
  const seen = new Set(
    lines.filter((line) => learnt.has(roundOf(line))).map(({ scenario }) => scenario),
  );
  const unlearnt = agreed.filter(
    (line) => !learnt.has(roundOf(line)) && !seen.has(line.scenario) && line.text !== '',
  );
  const rows = await scoreInBatches(
    pool,
    unlearnt.map(({ text, direction, previous }) => ({
      text,
      direction: direction as 'outgoing' | 'incoming',
      ...(previous === ''
        ? {}
        : { previous: previous.split(BETWEEN_TURNS).map((turn) => ({ author: 'p', text: turn })) }),
    })),
    (done) => log(`${done} of ${unlearnt.length}`),
  );
  const decided = unlearnt.map((line, i) => {
    const { scores, support, bands } = rows[i] as ScoredText;
    return { line, anyHarm: Math.max(...Object.values(scores)), hasHelp: support, actions: bands };
  });
  return { rounds: [...new Set(unlearnt.map(roundOf))].sort(), ...measureDecided(decided) };
};
