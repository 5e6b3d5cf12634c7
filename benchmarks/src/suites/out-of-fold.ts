import type { TextModelManifest } from '@nightlight/runtime';
import {
  type Action,
  AGE_BANDS,
  type AgeBand,
  type Assessment,
  actionStops,
  assess,
  type Classification,
} from '@nightlight/sdk/core';
import { createPatternClassifier, toScore, toSeverity } from '@nightlight/text';
import { isHarmful } from '../corpus/check-format.ts';
import type { CorpusLine } from '../corpus/corpus-line.ts';
import { aucWithInterval } from '../metrics/auc-with-interval.ts';
import { share } from '../metrics/share.ts';
import { actionsByBand } from './bands.ts';

/** Logits of a line, by head, from a model that was not trained on its scenario. */
export interface OutOfFold {
  readonly id: string;
  readonly logits: Readonly<Record<string, number>>;
}

interface Judged {
  readonly line: CorpusLine;
  readonly assessment: Assessment;
  readonly actions: Readonly<Record<AgeBand, Action>>;
}

/** Any harm versus none in a group of lines: ROC AUC with its 95 % interval. */
export interface GroupResult {
  readonly name: string;
  readonly lines: number;
  readonly harmful: number;
  readonly auc: number;
  readonly low: number;
  readonly high: number;
}

/** Results for the innocent lines of a slice. */
export interface SliceResult {
  readonly slice: string;
  readonly lines: number;
  /** Share with an action other than `allow`, by age band. */
  readonly stopped: Readonly<Record<AgeBand, number>>;
}

export interface OutOfFoldResult {
  readonly lines: number;
  /**
   * English, the others pooled, and each language; single lines with and without a twin;
   * lines with previous turns.
   */
  readonly groups: readonly GroupResult[];
  readonly innocent: readonly SliceResult[];
  /**
   * Of lines that ask for help: share with helplines, and share paused, blurred or
   * blocked, at 13–15.
   */
  readonly help: { readonly lines: number; readonly found: number; readonly stopped: number };
  /** Of harmful lines by labelled severity: share that is not allowed at 13–15. */
  readonly harmful: Readonly<Record<string, { readonly lines: number; readonly stopped: number }>>;
}

const SOURCE = { id: 'text-base', version: 'out of fold' } as const;
/** Not harms. All other kinds belong to one of the six harms, including concern about oneself. */
const MARKERS = new Set(['profanity', 'help-seeking', 'counter-speech']);
const isPositive = ({ kinds }: CorpusLine): boolean => kinds.some((kind) => !MARKERS.has(kind));

/** The classification that the text classifier would return for these logits. */
const classificationOf = (
  { id, logits }: OutOfFold,
  heads: TextModelManifest['heads'],
): Classification => ({
  signals: heads.map((head) => {
    const logit = logits[head.kind];
    if (logit === undefined) throw new Error(`${id} has no logit for ${head.kind}.`);
    const score = toScore(logit, head);
    return { kind: head.kind, score, severity: toSeverity(score, head), source: SOURCE };
  }),
  degraded: [],
});

const anyHarm = ({ assessment }: Judged): number =>
  Math.max(...Object.values(assessment.harms).map(({ score }) => score));

/** Empty if one class is missing, because nothing can be compared then. */
const groupOf = (name: string, rows: readonly Judged[]): GroupResult[] => {
  const labels = rows.map(({ line }) => isPositive(line));
  const harmful = labels.filter(Boolean).length;
  if (harmful === 0 || harmful === rows.length) return [];
  const { value, low, high } = aucWithInterval(rows.map(anyHarm), labels);
  return [{ name, lines: rows.length, harmful, auc: value, low, high }];
};

const sliceOf = (slice: string, rows: readonly Judged[]): SliceResult => ({
  slice,
  lines: rows.length,
  stopped: Object.fromEntries(
    AGE_BANDS.map((band) => [band, share(rows, ({ actions }) => actions[band] !== 'allow')]),
  ) as SliceResult['stopped'],
});

const by = (rows: readonly Judged[], key: 'slice' | 'lang'): [string, Judged[]][] => {
  const found = new Map<string, Judged[]>();
  for (const row of rows) {
    const own = found.get(row.line[key]);
    if (own) own.push(row);
    else found.set(row.line[key], [row]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
};

const stoppedAt13 = ({ actions }: Judged): boolean => actions['13-15'] !== 'allow';
const held = ({ actions }: Judged): boolean => actionStops(actions['13-15']);

/**
 * The results of `assess` and `decide` on our own lines, from models that were not
 * trained on their scenario: with their logits, the released calibration and thresholds,
 * and the patterns. Folding, windows and int8 are left out.
 */
export const measureOutOfFold = async (
  lines: readonly CorpusLine[],
  scored: readonly OutOfFold[],
  heads: TextModelManifest['heads'],
): Promise<OutOfFoldResult> => {
  const said = new Map(scored.map((row) => [row.id, row]));
  const patterns = createPatternClassifier({ region: 'GB' });
  const known = lines.filter((line) => said.has(line.id));
  const found = await patterns.classify(
    known.map(({ text }) => ({ conversation: 'bench', author: 'self', text })),
  );
  const judged = known.map((line, i): Judged => {
    const direction = line.direction as 'outgoing' | 'incoming';
    const read = classificationOf(said.get(line.id) as OutOfFold, heads);
    const assessment = assess([read, found[i] as Classification], { direction });
    return { line, assessment, actions: actionsByBand(assessment, direction) };
  });
  const innocent = judged.filter(
    ({ line }) => !isPositive(line) && !line.kinds.includes('help-seeking'),
  );
  const help = judged.filter(({ line }) => line.kinds.includes('help-seeking') && !isHarmful(line));
  const harmful = judged.filter(({ line }) => isHarmful(line));
  const standing = judged.filter(({ line }) => line.previous === '');
  const english = judged.filter(({ line }) => line.lang === 'en');
  const others = judged.filter(({ line }) => line.lang !== 'en');
  return {
    lines: judged.length,
    groups: [
      ...groupOf('en', english),
      ...groupOf('others pooled', others),
      ...by(others, 'lang').flatMap(([name, rows]) => groupOf(name, rows)),
      ...groupOf(
        'with a twin',
        standing.filter(({ line }) => line.twin !== ''),
      ),
      ...groupOf(
        'without a twin',
        standing.filter(({ line }) => line.twin === ''),
      ),
      ...groupOf(
        'after something',
        judged.filter(({ line }) => line.previous !== ''),
      ),
    ],
    innocent: by(innocent, 'slice').map(([slice, rows]) => sliceOf(slice, rows)),
    help: {
      lines: help.length,
      found: share(help, ({ assessment }) => assessment.support !== 'none'),
      stopped: share(help, held),
    },
    harmful: Object.fromEntries(
      ['low', 'medium', 'high'].map((severity) => {
        const rows = harmful.filter(({ line }) => line.severity === severity);
        return [severity, { lines: rows.length, stopped: share(rows, stoppedAt13) }];
      }),
    ),
  };
};
