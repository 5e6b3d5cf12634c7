import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Harm } from '@nightlight/sdk/core';
import type { ThreadPool } from '../score/thread-pool.ts';
import { DISTURBING, showsAny } from './disturbance.ts';
import { type ScoredText, type ScoreInput, scoreInBatches } from './score-in-batches.ts';

/** `open` may be read while patterns are written. `sealed` is read in totals only. */
export type BluntHalf = 'open' | 'sealed';

type BluntLine = Exclude<ScoreInput, string> & {
  readonly id: string;
  readonly lang: string;
  readonly kind: string;
  readonly harm: Harm | 'none';
  readonly answer: 'act' | 'help' | 'nothing';
};

/** Counts for one language, or `all`. */
export interface BluntCounts {
  readonly language: string;
  /** Lines that should be answered, and how many get an answer about the right harm. */
  readonly harmful: number;
  readonly answered: number;
  /** Other lines, and how many are paused, veiled, blocked, nudged or praised. */
  readonly innocent: number;
  readonly disturbed: number;
  /** Lines for which help is right, and how many get a line or a card. */
  readonly inNeed: number;
  readonly helped: number;
  /** Harmful outgoing lines whose author is praised or comforted. */
  readonly comforted: number;
}

interface Judged {
  readonly line: BluntLine;
  readonly row: ScoredText;
}

const isAnswered = ({ line, row }: Judged): boolean =>
  row.action !== 'allow' && ['medium', 'high'].includes(row.severity[line.harm] ?? 'none');

const count = (language: string, judged: readonly Judged[]): BluntCounts => {
  const harmful = judged.filter(({ line }) => line.answer === 'act');
  const innocent = judged.filter(({ line }) => line.answer !== 'act');
  const inNeed = judged.filter(({ line }) => line.answer === 'help');
  const comforting = harmful.filter(
    ({ line, row }) => line.direction === 'outgoing' && showsAny(row, ['praise', 'help', 'line']),
  );
  return {
    language,
    harmful: harmful.length,
    answered: harmful.filter(isAnswered).length,
    innocent: innocent.length,
    disturbed: innocent.filter(({ row }) => showsAny(row, DISTURBING)).length,
    inNeed: inNeed.length,
    helped: inNeed.filter(({ row }) => showsAny(row, ['line', 'help'])).length,
    comforted: comforting.length,
  };
};

export interface BluntResult {
  readonly half: BluntHalf;
  /** All languages first, then each. */
  readonly languages: readonly BluntCounts[];
  /** Ids of open lines that got the wrong answer. Empty for the sealed half. */
  readonly missed: readonly string[];
  readonly disturbed: readonly string[];
}

/** Scores one half of the blunt suite at 13–15. The model isn't told the language. */
export const measureBlunt = async (
  pool: ThreadPool,
  root: string,
  half: BluntHalf,
  log: (line: string) => void,
): Promise<BluntResult> => {
  const folder = join(root, 'benchmarks/suites/blunt', half);
  const judged: Judged[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()) {
    const lines = (await readFile(join(folder, file), 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as BluntLine);
    const rows = await scoreInBatches(pool, lines, (done) =>
      log(`${file}: ${done} of ${lines.length}`),
    );
    judged.push(...lines.map((line, i) => ({ line, row: rows[i] as ScoredText })));
  }
  const languages = [...new Set(judged.map(({ line }) => line.lang))];
  const ids = (wrong: (one: Judged) => boolean): readonly string[] =>
    half === 'sealed' ? [] : judged.filter(wrong).map(({ line }) => line.id);
  return {
    half,
    languages: [
      count('all', judged),
      ...languages.map((language) =>
        count(
          language,
          judged.filter(({ line }) => line.lang === language),
        ),
      ),
    ],
    missed: ids((one) => one.line.answer === 'act' && !isAnswered(one)),
    disturbed: ids(({ line, row }) => line.answer !== 'act' && showsAny(row, DISTURBING)),
  };
};
