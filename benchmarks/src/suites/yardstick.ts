import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actionStops } from '@nightlight/sdk/core';
import { type AucWithInterval, aucWithInterval } from '../metrics/auc-with-interval.ts';
import { share } from '../metrics/share.ts';
import { PERTURBATIONS, type PerturbationName } from '../perturb/perturbations.ts';
import { seeded } from '../perturb/seeded.ts';
import type { ThreadPool } from '../score/thread-pool.ts';
import { type ScoredText, type ScoreInput, scoreInBatches } from './score-in-batches.ts';

/** `dev` may be read for every choice. `sealed` is read in totals only. */
export type YardstickHalf = 'dev' | 'sealed';

type YardstickLine = Exclude<ScoreInput, string> & {
  readonly lang: string;
  readonly label: 'harmful' | 'innocent' | 'need';
  readonly kind: string;
  readonly slice: string;
};

/** The largest number of readers that a message can have. */
const MOST_READERS = 10_000;

/** A line and what the pipeline said of it. */
export interface Judged {
  readonly line: YardstickLine;
  readonly row: ScoredText;
}

/** Results for some lines of the yardstick. */
export interface YardstickGroup {
  readonly name: string;
  readonly lines: number;
  readonly harmful: number;
  /** Any harm against none, by the score of any harm. Worry about oneself is no harm here. */
  readonly auc: AucWithInterval;
  /** Share of harmful lines that are not allowed. */
  readonly caught: number;
  /** Share of innocent lines that are not allowed. Lines that ask for help or worry don't count. */
  readonly stopped: number;
}

/** What a disguise changes: shares of lines that are not allowed, as typed and disguised. */
export interface DisguisedGroup {
  readonly disguise: PerturbationName;
  readonly caught: { readonly plain: number; readonly disguised: number };
  readonly stopped: { readonly plain: number; readonly disguised: number };
}

export interface YardstickResult {
  readonly half: YardstickHalf;
  readonly groups: readonly YardstickGroup[];
  /** Share of harmful lines that are not allowed, by kind and by slice. */
  readonly caught: Readonly<Record<string, { readonly lines: number; readonly caught: number }>>;
  /** Share of innocent lines that are not allowed, by slice. Older results lack it. */
  readonly stopped?: Readonly<Record<string, { readonly lines: number; readonly stopped: number }>>;
  /** Lines that ask for help or worry: share with help, and share paused, hidden or blocked. */
  readonly need: { readonly lines: number; readonly helped: number; readonly stopped: number };
  readonly disguises: readonly DisguisedGroup[];
}

const isHarmful = ({ line }: Judged): boolean => line.label === 'harmful';
const isInnocent = ({ line }: Judged): boolean => line.label === 'innocent';
const isStopped = ({ row }: Judged): boolean => row.action !== 'allow';

/** The probability that at least one harm is present, if the harms were independent. */
const anyHarm = ({ row }: Judged): number =>
  1 -
  Object.entries(row.scores)
    .filter(([harm]) => harm !== 'self-harm')
    .reduce((absent, [, score]) => absent * (1 - score), 1);

/** Results for these lines. */
export const summarise = (name: string, judged: readonly Judged[]): YardstickGroup => {
  const harmful = judged.filter(isHarmful);
  return {
    ...{ name, lines: judged.length, harmful: harmful.length },
    auc: aucWithInterval(judged.map(anyHarm), judged.map(isHarmful)),
    caught: share(harmful, isStopped),
    stopped: share(judged.filter(isInnocent), isStopped),
  };
};

const caughtBy = (judged: readonly Judged[], key: 'kind' | 'slice'): YardstickResult['caught'] => {
  const harmful = judged.filter(isHarmful);
  const names = [...new Set(harmful.map(({ line }) => line[key]))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const own = harmful.filter(({ line }) => line[key] === name);
      return [`${key} ${name}`, { lines: own.length, caught: share(own, isStopped) }];
    }),
  );
};

const stoppedBySlice = (judged: readonly Judged[]): NonNullable<YardstickResult['stopped']> => {
  const innocent = judged.filter(isInnocent);
  const names = [...new Set(innocent.map(({ line }) => line.slice))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const own = innocent.filter(({ line }) => line.slice === name);
      return [`slice ${name}`, { lines: own.length, stopped: share(own, isStopped) }];
    }),
  );
};

const judgeLines = async (
  pool: ThreadPool,
  lines: readonly YardstickLine[],
  what: string,
  log: (line: string) => void,
): Promise<Judged[]> => {
  const rows = await scoreInBatches(pool, lines, (done) =>
    log(`${what}: ${done} of ${lines.length}`),
  );
  return lines.map((line, i) => ({ line, row: rows[i] as ScoredText }));
};

const readHalf = async (root: string, half: YardstickHalf): Promise<readonly YardstickLine[]> => {
  const folder = join(root, 'benchmarks/suites/yardstick', half);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as YardstickLine)
      .map((line) =>
        line.readers ? { ...line, readers: Math.min(line.readers, MOST_READERS) } : line,
      ),
  );
};

/** Runs the lines of one half through the whole pipeline. */
export const judgeYardstick = async (
  pool: ThreadPool,
  root: string,
  half: YardstickHalf,
  log: (line: string) => void,
): Promise<readonly Judged[]> => judgeLines(pool, await readHalf(root, half), half, log);

/**
 * Scores one half of the yardstick at 13–15, and with `disguises` each line once more in every
 * disguise. A line is disguised the same way in every run. The model isn't told the language.
 */
export const measureYardstick = async (
  pool: ThreadPool,
  root: string,
  { half, disguises }: { readonly half: YardstickHalf; readonly disguises: boolean },
  log: (line: string) => void,
): Promise<YardstickResult> => {
  const lines = await readHalf(root, half);
  const judged = await judgeLines(pool, lines, half, log);
  const only = (is: (line: YardstickLine) => boolean): Judged[] =>
    judged.filter(({ line }) => is(line));
  const languages = [...new Set(lines.map(({ lang }) => lang))];
  const disguised: DisguisedGroup[] = [];
  for (const name of disguises ? (Object.keys(PERTURBATIONS) as PerturbationName[]) : []) {
    const after = await judgeLines(
      pool,
      lines.map((line) => ({
        ...line,
        text: PERTURBATIONS[name](line.text, seeded(`${name} ${line.text}`)),
      })),
      name,
      log,
    );
    const compare = (is: (one: Judged) => boolean) => ({
      plain: share(judged.filter(is), isStopped),
      disguised: share(after.filter(is), isStopped),
    });
    disguised.push({ disguise: name, caught: compare(isHarmful), stopped: compare(isInnocent) });
  }
  const inNeed = only(({ label }) => label === 'need');
  return {
    half,
    groups: [
      summarise('all', judged),
      summarise(
        'en',
        only(({ lang }) => lang === 'en'),
      ),
      summarise(
        'others',
        only(({ lang }) => lang !== 'en'),
      ),
      summarise(
        'with previous',
        only(({ previous }) => (previous?.length ?? 0) > 0),
      ),
      ...languages.map((language) =>
        summarise(
          language,
          only(({ lang }) => lang === language),
        ),
      ),
    ],
    caught: { ...caughtBy(judged, 'kind'), ...caughtBy(judged, 'slice') },
    stopped: stoppedBySlice(judged),
    need: {
      lines: inNeed.length,
      helped: share(inNeed, ({ row }) => row.support),
      stopped: share(inNeed, ({ row }) => actionStops(row.action)),
    },
    disguises: disguised,
  };
};
