import { describeMachine } from '../../run/machine.ts';
import { type PipedLines, pipeLines } from './pipe-lines.ts';
import type { ScaleResult } from './scale-result.ts';

/** Enough that starting and warming up don't count. */
const MOST_TO_COMPARE = 100_000;
const TURNS = 2;

const shortest = (runs: readonly PipedLines[]): PipedLines =>
  runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));

export type ScoreScale = Pick<ScaleResult, 'machine' | 'whole' | 'one' | 'two'>;

/** One worker and two take turns, so that other programs slow both down. */
export const compareWorkers = async (
  cli: string,
  lines: number,
): Promise<Pick<ScaleResult, 'one' | 'two'>> => {
  const runs: { readonly one: PipedLines[]; readonly two: PipedLines[] } = { one: [], two: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    runs.one.push(await pipeLines(cli, lines, 1));
    runs.two.push(await pipeLines(cli, lines, 2));
  }
  return { one: shortest(runs.one), two: shortest(runs.two) };
};

/** Pipes this many distinct lines through `score`. `cli` is the built cli.js. */
export const measureScore = async (
  cli: string,
  lines: number,
  log: (line: string) => void,
): Promise<ScoreScale> => {
  const machine = describeMachine();
  log('One worker and two, in turns');
  const compared = await compareWorkers(cli, Math.min(lines, MOST_TO_COMPARE));
  const rate = compared.two.lines / compared.two.seconds;
  log(`${lines} lines with two workers, about ${Math.ceil(lines / rate / 60)} minutes`);
  return { machine, ...compared, whole: await pipeLines(cli, lines, 2) };
};
