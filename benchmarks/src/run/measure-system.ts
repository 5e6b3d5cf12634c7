import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { conversationFigures } from '../results/conversation-figures.ts';
import { messageFigures } from '../results/message-figures.ts';
import type { Cell, SystemCost, SystemRecord } from '../results/run-result.ts';
import { judgeSuite, withoutLabel } from './judge-suite.ts';
import type { LoadedSuite } from './loaded-suite.ts';
import { measureCost } from './measure-cost.ts';
import { openProcess, type SystemProcess } from './open-process.ts';
import type { Verdict } from './predictions.ts';
import type { Task } from './suite.ts';
import type { ConversationVerdict, MessageVerdict, System } from './system.ts';

export interface MeasureOptions {
  /** The folder of the run. */
  readonly folder: string;
  /** The built system-process.ts. */
  readonly processFile: URL;
  readonly seed: number;
  readonly timed: number;
  /** Whether to use what an earlier run left in the folder. */
  readonly resume: boolean;
  onStart(title: string): void;
  onDone(expectedSeconds: number): void;
}

export interface MeasuredSystem {
  readonly record: SystemRecord;
  readonly cells: readonly Cell[];
}

const EXPECTED_MS = 0.1;
const PICTURE_MS = 300;
const JUDGES: readonly Task[] = ['messages', 'conversations'];

/** Whether a system judges what the suite contains. */
export const isJudged = ({ judges = JUDGES }: System, { task }: LoadedSuite): boolean =>
  judges.includes(task);

/** How long a system is expected to take for a suite. A conversation takes each of its turns. */
export const expectSeconds = (system: System, loaded: LoadedSuite): number => {
  if (loaded.task === 'pictures') return (loaded.rows.length * PICTURE_MS) / 1000;
  const messages =
    loaded.task === 'messages'
      ? loaded.rows.length
      : loaded.rows.reduce((sum, { turns }) => sum + turns.length, 0);
  return (messages * (system.expectedMs ?? EXPECTED_MS)) / 1000;
};

const toFigures = (loaded: LoadedSuite, verdicts: readonly Verdict[], seed: number) => {
  if (loaded.task === 'conversations') {
    const judged = loaded.rows.map((row, i) => ({
      ...{ row, verdict: verdicts[i] as ConversationVerdict },
    }));
    return { task: loaded.task, ...conversationFigures(judged, seed) };
  }
  const judged = loaded.rows.map((row, i) => ({
    // A picture has no text; its figures are the same.
    row: { text: '', ...row },
    verdict: verdicts[i] as MessageVerdict,
  }));
  return { task: loaded.task, ...messageFigures(judged, seed) };
};

/** The verdicts of a system on a suite, in a run's folder. */
export const predictionsFile = (folder: string, suite: string, system: string): string =>
  join(folder, 'predictions', suite, `${system}.jsonl`);

/** Costs are kept too, so that a continued run doesn't time a system twice. */
const readCost = (file: string, version: string): SystemCost | undefined => {
  if (!existsSync(file)) return undefined;
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  return kept.version === version ? kept.cost : undefined;
};

type Timing = Omit<SystemCost, 'loadMs' | 'peakMiB'>;

const timeSystem = async (
  process: SystemProcess,
  system: System,
  suites: readonly LoadedSuite[],
  timed: number,
): Promise<Timing | undefined> => {
  const messages = suites.flatMap((one) => (one.task === 'messages' ? one.rows : []));
  if (messages.length === 0) return undefined;
  const { cpuSecondsPer1000, ...times } = await measureCost(
    process,
    messages.map(withoutLabel),
    timed,
  );
  return system.isElsewhere ? times : { ...times, cpuSecondsPer1000 };
};

/** Runs one system over all suites, in a process of its own. Whatever fails becomes a failed cell. */
export const measureSystem = async (
  spec: string,
  system: System,
  suites: readonly LoadedSuite[],
  options: MeasureOptions,
): Promise<MeasuredSystem> => {
  const { name, title, answers } = system;
  const described = { name, title, answers };
  const cells: Cell[] = [];
  const fail = (suite: LoadedSuite, error: unknown): void => {
    const reason = (error as Error).message;
    cells.push({ suite: suite.suite.name, system: name, status: 'failed', reason });
  };
  options.onStart(`${name}: load`);
  let process = openProcess(options.processFile);
  try {
    const opened = await process.ask({ what: 'open', spec });
    const { version, details } = opened;
    const costFile = join(options.folder, 'costs', `${name}.json`);
    const keptCost = options.resume ? readCost(costFile, version) : undefined;
    const timing = keptCost ?? (await timeSystem(process, system, suites, options.timed));
    for (const loaded of suites) {
      const suite = loaded.suite.name;
      options.onStart(`${name} on ${suite}`);
      const file = predictionsFile(options.folder, suite, name);
      const of = { suite, sha256: loaded.record.sha256, system: name, version, details };
      try {
        const perRow = expectSeconds(system, loaded) / loaded.rows.length;
        const verdicts = await judgeSuite(process, system, loaded, file, of, (rows) =>
          options.onDone(rows * perRow),
        );
        cells.push({
          suite,
          system: name,
          status: 'done',
          ...toFigures(loaded, verdicts, options.seed),
        });
      } catch (error) {
        fail(loaded, error);
        // Its process may be gone or busy. The next suite gets a new one.
        await process.end();
        process = openProcess(options.processFile);
        await process.ask({ what: 'open', spec });
      }
    }
    const { peakMiB } = await process.ask({ what: 'close' });
    const cost =
      keptCost ??
      (timing && {
        loadMs: Math.round(opened.loadMs),
        ...timing,
        ...(system.isElsewhere ? {} : { peakMiB: Math.round(peakMiB) }),
      });
    if (cost && !keptCost) {
      await mkdir(join(options.folder, 'costs'), { recursive: true });
      writeFileSync(costFile, JSON.stringify({ version, cost }));
    }
    return { record: { ...described, version, details, ...(cost ? { cost } : {}) }, cells };
  } catch (error) {
    const left = suites.filter(({ suite }) => !cells.some((cell) => cell.suite === suite.name));
    for (const suite of left) fail(suite, error);
    return { record: { ...described, version: 'unknown', details: {} }, cells };
  } finally {
    await process.end();
  }
};
