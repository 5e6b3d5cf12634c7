import type { TextModelManifest } from '@nightlight/runtime';
import {
  type Action,
  type AgeBand,
  type Assessment,
  assess,
  type Kind,
  type Reading,
  type Severity,
} from '@nightlight/sdk/core';
import { createPatternClassifier } from '@nightlight/text';
import { isHarmful } from '../corpus/check-format.ts';
import type { CorpusLine } from '../corpus/corpus-line.ts';
import { bootstrap } from '../metrics/bootstrap.ts';
import { rocAuc } from '../metrics/roc-auc.ts';
import { actionsByBand } from './bands.ts';

/** Logits of a line by a model that never saw its scenario, by head. */
export interface OutOfFold {
  readonly id: string;
  readonly logits: Readonly<Record<string, number>>;
}

interface Judged {
  readonly line: CorpusLine;
  readonly assessment: Assessment;
  readonly actions: Readonly<Record<AgeBand, Action>>;
}

/** Any harm told from the rest among some lines: ROC AUC with its 95 % interval. */
export interface GroupResult {
  readonly name: string;
  readonly lines: number;
  readonly harmful: number;
  readonly auc: number;
  readonly low: number;
  readonly high: number;
}

/** What happens to the innocent lines of a slice. */
export interface SliceResult {
  readonly slice: string;
  readonly lines: number;
  /** Share for which the action is not `allow`, by age band. */
  readonly stopped: Readonly<Record<AgeBand, number>>;
}

export interface OutOfFoldResult {
  readonly lines: number;
  /** English, the others pooled, each language; lines with and without a twin or something before. */
  readonly groups: readonly GroupResult[];
  readonly innocent: readonly SliceResult[];
  /** Of lines that ask for help: share with helplines, share paused, blurred or blocked, at 13–15. */
  readonly help: { readonly lines: number; readonly found: number; readonly stopped: number };
  /** Of harmful lines by severity as written: share that is not allowed at 13–15. */
  readonly harmful: Readonly<Record<string, { readonly lines: number; readonly stopped: number }>>;
}

const SOURCE = { id: 'text-base', version: 'out of fold' } as const;
/** No harms. What is left is one of the six, concern about oneself among them. */
const MARKERS = new Set(['profanity', 'help-seeking', 'counter-speech']);
const isPositive = ({ kinds }: CorpusLine): boolean => kinds.some((kind) => !MARKERS.has(kind));

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
const share = <T>(rows: readonly T[], is: (row: T) => boolean): number =>
  rows.length === 0 ? 0 : round(rows.filter(is).length / rows.length);

/** The reading that the text classifier would give for these logits. */
const readingOf = (logits: OutOfFold['logits'], heads: TextModelManifest['heads']): Reading => ({
  signals: heads.map(({ kind, calibration, thresholds }) => {
    const logit = logits[kind] ?? Number.NEGATIVE_INFINITY;
    const score = 1 / (1 + Math.exp(-(calibration.slope * logit + calibration.intercept)));
    const severity: Severity =
      score >= thresholds.high.score
        ? 'high'
        : score >= thresholds.medium.score
          ? 'medium'
          : score >= thresholds.low.score
            ? 'low'
            : 'none';
    return { kind: kind as Kind, score, severity, source: SOURCE };
  }),
  degraded: [],
});

const anyHarm = ({ assessment }: Judged): number =>
  Math.max(...Object.values(assessment.harms).map(({ score }) => score));

const groupOf = (name: string, rows: readonly Judged[]): GroupResult => {
  const scores = rows.map(anyHarm);
  const labels = rows.map(({ line }) => isPositive(line));
  const [low, high] = bootstrap(rows.length, (indices) =>
    rocAuc(
      indices.map((i) => scores[i] as number),
      indices.map((i) => labels[i] as boolean),
    ),
  );
  return {
    name,
    lines: rows.length,
    harmful: labels.filter(Boolean).length,
    auc: round(rocAuc(scores, labels)),
    low: round(low),
    high: round(high),
  };
};

const sliceOf = (slice: string, rows: readonly Judged[]): SliceResult => {
  const bands = Object.keys(rows[0]?.actions ?? {}) as AgeBand[];
  const stopped = bands.map((band) => [band, share(rows, (row) => row.actions[band] !== 'allow')]);
  return { slice, lines: rows.length, stopped: Object.fromEntries(stopped) };
};

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
const held = ({ actions }: Judged): boolean => !['allow', 'nudge'].includes(actions['13-15']);

/**
 * The decisions that the pipeline would come to on our own lines, had it only ever
 * models that never saw their scenario: their logits, the shipped calibration and
 * thresholds, the patterns, `assess` and `decide`.
 */
export const measureOutOfFold = async (
  lines: readonly CorpusLine[],
  scored: readonly OutOfFold[],
  heads: TextModelManifest['heads'],
): Promise<OutOfFoldResult> => {
  const logits = new Map(scored.map((row) => [row.id, row.logits]));
  const patterns = createPatternClassifier({ region: 'GB' });
  const known = lines.filter((line) => logits.has(line.id));
  const found = await patterns.classify(
    known.map(({ text }) => ({ conversation: 'bench', author: 'self', text })),
  );
  const judged = known.map((line, i): Judged => {
    const direction = line.direction as 'outgoing' | 'incoming';
    const read = readingOf(logits.get(line.id) as OutOfFold['logits'], heads);
    const assessment = assess([read, found[i] as Reading], { direction });
    return { line, assessment, actions: actionsByBand(assessment, direction) };
  });
  const innocent = judged.filter(
    ({ line }) => !isPositive(line) && !line.kinds.includes('help-seeking'),
  );
  const help = judged.filter(({ line }) => line.kinds.includes('help-seeking') && !isHarmful(line));
  const harmful = judged.filter(({ line }) => isHarmful(line));
  const english = judged.filter(({ line }) => line.lang === 'en');
  const others = judged.filter(({ line }) => line.lang !== 'en');
  return {
    lines: judged.length,
    groups: [
      groupOf('en', english),
      groupOf('others pooled', others),
      ...by(others, 'lang').map(([name, rows]) => groupOf(name, rows)),
      groupOf(
        'with a twin',
        judged.filter(({ line }) => line.twin !== ''),
      ),
      groupOf(
        'without a twin',
        judged.filter(({ line }) => line.twin === '' && !line.previous),
      ),
      groupOf(
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
