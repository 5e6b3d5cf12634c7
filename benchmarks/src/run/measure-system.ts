import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasuringBrowser } from '../in-browser/measure-in-browser.ts';
import { conversationFigures } from '../results/conversation-figures.ts';
import { messageFigures } from '../results/message-figures.ts';
import type { BrowserCost, Cell, SystemCost, SystemRecord } from '../results/run-result.ts';
import { judgeSuite, withoutLabel } from './judge-suite.ts';
import type { LoadedSuite } from './loaded-suite.ts';
import { measureCost } from './measure-cost.ts';
import { openProcess, type SystemProcess } from './open-process.ts';
import type { Verdict } from './predictions.ts';
import type { Task } from './suite.ts';
import type { ConversationVerdict, MessageVerdict, System, UnlabelledMessage } from './system.ts';
import { drawDistinct } from './timed-messages.ts';

export interface MeasureOptions {
  /** The folder of the run. */
  readonly folder: string;
  /** The built system-process.ts. */
  readonly processFile: URL;
  readonly seed: number;
  readonly timed: number;
  /** Where costs are measured besides Node. */
  readonly browsers: readonly MeasuringBrowser[];
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

/** A cell for each suite that the system leaves out for a reason of its own. */
export const leftOutCells = (system: System, suites: readonly LoadedSuite[]): readonly Cell[] =>
  suites.flatMap((loaded): Cell[] => {
    const reason = isJudged(system, loaded) ? undefined : system.leavesOut?.[loaded.task];
    if (reason === undefined) return [];
    return [{ suite: loaded.suite.name, system: system.name, status: 'left-out', reason }];
  });

/** How long a system is expected to take in a browser. */
export const BROWSER_SECONDS = 8;

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
interface Kept {
  readonly version: string;
  readonly cost?: SystemCost;
  readonly browserCosts: readonly BrowserCost[];
}

const readKept = (file: string, version: string): Kept | undefined => {
  if (!existsSync(file)) return undefined;
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  return kept.version === version ? kept : undefined;
};

type Timing = Omit<SystemCost, 'loadMs' | 'warmLoadMs' | 'peakMiB'>;

const timeSystem = async (
  process: SystemProcess,
  system: System,
  messages: readonly UnlabelledMessage[],
): Promise<Timing | undefined> => {
  if (messages.length === 0) return undefined;
  const { cpuSecondsPer1000, longestBlockMs, ...times } = await measureCost(process, messages);
  return system.isElsewhere ? times : { ...times, longestBlockMs, cpuSecondsPer1000 };
};

/** Loads the system once more, in a process of its own. */
const loadAgain = async (processFile: URL, spec: string): Promise<number> => {
  const process = openProcess(processFile);
  try {
    return (await process.ask({ what: 'open', spec })).loadMs;
  } finally {
    await process.end();
  }
};

const refuse = (): never => {
  throw new Error('It has no adapter for browsers.');
};

/** The costs in each browser that an earlier run hasn't measured. */
const measureInBrowsers = async (
  system: System,
  messages: readonly UnlabelledMessage[],
  { browsers, onStart, onDone }: MeasureOptions,
  kept: readonly BrowserCost[],
): Promise<readonly BrowserCost[]> => {
  if (messages.length === 0) return [];
  const costs: BrowserCost[] = [];
  for (const { browser, measure } of browsers) {
    onStart(`${system.name} in ${browser}`);
    const before = kept.find((one) => one.browser === browser && one.status === 'done');
    costs.push(before ?? (await measure(() => (system.inBrowser ?? refuse)(), messages)));
    onDone(BROWSER_SECONDS);
  }
  return costs;
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
  const messages = drawDistinct(
    suites.flatMap((one) => (one.task === 'messages' ? one.rows.map(withoutLabel) : [])),
    options.timed,
    options.seed,
  );
  const cells: Cell[] = [];
  const fail = (suite: LoadedSuite, error: unknown): void => {
    const reason = (error as Error).message;
    cells.push({ suite: suite.suite.name, system: name, status: 'failed', reason });
  };
  options.onStart(`${name}: load`);
  let process = openProcess(options.processFile);
  /** Its process may be gone or busy. What comes next gets a new one. */
  const openAgain = async (): Promise<void> => {
    await process.end();
    process = openProcess(options.processFile);
    await process.ask({ what: 'open', spec });
  };
  try {
    const opened = await process.ask({ what: 'open', spec });
    const { version, details } = opened;
    const costFile = join(options.folder, 'costs', `${name}.json`);
    const kept = options.resume ? readKept(costFile, version) : undefined;
    const timing =
      kept?.cost ??
      // If it fails on one of these messages, it has no cost, and the suite's row says why.
      (await timeSystem(process, system, messages).catch(async () => {
        await openAgain();
        return undefined;
      }));
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
        await openAgain();
      }
    }
    const { peakMiB } = await process.ask({ what: 'close' });
    const cost =
      kept?.cost ??
      (timing && {
        loadMs: Math.round(opened.loadMs),
        warmLoadMs: Math.round(await loadAgain(options.processFile, spec)),
        ...timing,
        ...(system.isElsewhere ? {} : { peakMiB: Math.round(peakMiB) }),
      });
    const browserCosts = await measureInBrowsers(
      system,
      messages,
      options,
      kept?.browserCosts ?? [],
    );
    const costs = { ...(cost ? { cost } : {}), browserCosts };
    await mkdir(join(options.folder, 'costs'), { recursive: true });
    writeFileSync(costFile, JSON.stringify({ version, ...costs } satisfies Kept));
    return { record: { ...described, version, details, ...costs }, cells };
  } catch (error) {
    const left = suites.filter(({ suite }) => !cells.some((cell) => cell.suite === suite.name));
    for (const suite of left) fail(suite, error);
    return { record: { ...described, version: 'unknown', details: {} }, cells };
  } finally {
    await process.end();
  }
};
