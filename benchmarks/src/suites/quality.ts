import { ABUSE_SETS } from '../datasets/abuse-sets.ts';
import { type Measure, sampleEvenly } from '../datasets/dataset.ts';
import { type AucWithInterval, aucWithInterval } from '../metrics/auc-with-interval.ts';
import { rocAuc } from '../metrics/roc-auc.ts';
import { round, share } from '../metrics/share.ts';
import type { ThreadPool } from '../score/thread-pool.ts';
import { type ScoredText, scoreInBatches } from './score-in-batches.ts';

export interface AbuseResult {
  readonly set: string;
  readonly positive: string;
  readonly rows: number;
  readonly positives: number;
  /** ROC AUC with its 95 % interval, by measure. */
  readonly auc: Partial<Record<Measure, AucWithInterval>>;
  /** ROC AUC of each head alone. */
  readonly heads: Readonly<Record<string, number>>;
  /** Share of harmful and of other rows that would be paused, at 13-15. */
  readonly paused: { readonly harmful: number; readonly other: number };
}

/** Rows of a set, evenly spaced. */
const MAX_ROWS = 1000;

const highest = (values: readonly number[]): number => Math.max(0, ...values);

const scoreFor: Readonly<Record<Measure, (row: ScoredText) => number>> = {
  any: (row) => highest(Object.values(row.scores)),
  'any+profanity': (row) => highest([...Object.values(row.scores), row.kinds.profanity ?? 0]),
  'self-harm': (row) => row.scores['self-harm'] ?? 0,
};

const shareWithAction = (rows: readonly ScoredText[], action: ScoredText['action']): number =>
  share(rows, (row) => row.action === action);

/** Scores each set. `log` gets progress messages. */
export const measureQuality = async (
  pool: ThreadPool,
  folder: string,
  log: (line: string) => void,
): Promise<AbuseResult[]> => {
  const abuse: AbuseResult[] = [];
  for (const set of ABUSE_SETS) {
    const rows = sampleEvenly(await set.read(folder), Math.min(MAX_ROWS, set.sample ?? MAX_ROWS));
    const texts = rows.map((row) => row.text);
    const scored = await scoreInBatches(pool, texts, (done) =>
      log(`${set.name}: ${done} of ${rows.length}`),
    );
    const labels = rows.map((row) => row.harmful);
    const kinds = Object.keys(scored.find((row) => Object.keys(row.kinds).length > 0)?.kinds ?? {});
    const auc = Object.fromEntries(
      set.measures.map((measure) => [
        measure,
        aucWithInterval(scored.map(scoreFor[measure]), labels),
      ]),
    );
    const heads = Object.fromEntries(
      kinds.map((kind) => [
        kind,
        round(
          rocAuc(
            scored.map((row) => row.kinds[kind as keyof ScoredText['kinds']] ?? 0),
            labels,
          ),
        ),
      ]),
    );
    const withLabel = (harmful: boolean): readonly ScoredText[] =>
      scored.filter((_, i) => labels[i] === harmful);
    abuse.push({
      set: set.name,
      positive: set.positive,
      rows: rows.length,
      positives: labels.filter(Boolean).length,
      auc,
      heads,
      paused: {
        harmful: shareWithAction(withLabel(true), 'pause'),
        other: shareWithAction(withLabel(false), 'pause'),
      },
    });
  }
  return abuse;
};
