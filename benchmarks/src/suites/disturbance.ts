import { SHOWN, type Shown } from '@nightlight/sdk/core';
import { type OrdinarySample, readOrdinarySamples } from '../datasets/ordinary-messages.ts';
import { round } from '../metrics/share.ts';
import type { ThreadPool } from '../score/thread-pool.ts';
import { type ScoredText, scoreInBatches } from './score-in-batches.ts';

/** What ordinary messages of one set lead to, at 13–15. Each is counted on both sides. */
export interface Disturbance {
  readonly set: string;
  readonly language: string;
  /** Number of messages, each side counted. */
  readonly messages: number;
  /** Share of messages that show each thing. A message can show several. */
  readonly shown: Readonly<Partial<Record<Shown, number>>>;
  /** Share that is paused, veiled, blurred, blocked, nudged or praised. */
  readonly disturbed: number;
  /** Share that is paused, veiled, blurred or blocked. */
  readonly stopped: number;
}

const STOPPING: readonly Shown[] = ['pause', 'veil', 'blur', 'block'];
export const DISTURBING: readonly Shown[] = ['praise', 'advice', ...STOPPING];

/** Whether a message shows one of these things. */
export const showsAny = (row: Pick<ScoredText, 'shownAll'>, things: readonly Shown[]): boolean =>
  row.shownAll.some((shown) => things.includes(shown));

const summarise = (
  { set, language }: Pick<OrdinarySample, 'set' | 'language'>,
  rows: readonly ScoredText[],
): Disturbance => {
  const shareOf = (things: readonly Shown[]): number =>
    rows.length === 0 ? 0 : round(rows.filter((row) => showsAny(row, things)).length / rows.length);
  const shares = SHOWN.filter((shown) => shown !== 'nothing')
    .map((shown) => [shown, shareOf([shown])] as const)
    .filter(([, share]) => share > 0);
  return {
    ...{ set, language, messages: rows.length },
    shown: Object.fromEntries(shares),
    disturbed: shareOf(DISTURBING),
    stopped: shareOf(STOPPING),
  };
};

export interface DisturbanceResult {
  readonly sets: readonly Disturbance[];
  /** All sets of a language, and of all languages (`all`), with each message counted once. */
  readonly languages: readonly Disturbance[];
}

/** Scores ordinary messages on both sides with their real previous turns, without pacing. */
export const measureDisturbance = async (
  pool: ThreadPool,
  folder: string,
  log: (line: string) => void,
): Promise<DisturbanceResult> => {
  const scored: { readonly sample: OrdinarySample; readonly rows: readonly ScoredText[] }[] = [];
  for (const sample of await readOrdinarySamples(folder)) {
    const rows = await scoreInBatches(pool, sample.messages, (done) =>
      log(`${sample.set}: ${done} of ${sample.messages.length}`),
    );
    scored.push({ sample, rows });
  }
  const languages = [...new Set(scored.map(({ sample }) => sample.language))].sort();
  const pooled = (language: string | undefined): Disturbance =>
    summarise(
      { set: 'pooled', language: language ?? 'all' },
      scored
        .filter(({ sample }) => language === undefined || sample.language === language)
        .flatMap(({ rows }) => rows),
    );
  return {
    sets: scored.map(({ sample, rows }) => summarise(sample, rows)),
    languages: [pooled(undefined), ...languages.map(pooled)],
  };
};
