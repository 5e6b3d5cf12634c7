import { readCpuSeconds } from '../processes/cpu-seconds.ts';
import { measureMemory } from '../processes/memory.ts';
import type { BrowserCost } from '../results/run-result.ts';
import { roundMs, toLatency } from '../run/latency.ts';
import type { UnlabelledMessage } from '../run/system.ts';
import { WARM_UP } from '../run/timed-messages.ts';
import type { BrowserPage } from './browser-page.ts';
import { bundlePage } from './bundle-page.ts';
import type { Tasks } from './in-page.ts';
import { openBrowser } from './open-browser.ts';
import { type BrowserName, findProgram, type Program, readVersion } from './programs.ts';
import { servePage } from './serve-page.ts';

/** How long a browser may take for one system. */
const TIMEOUT_MS = 300_000;
/** A task up to this long is not felt. */
const LONG_TASK_MS = 50;
const IS_LINUX = process.platform === 'linux';

/** A page that loads nothing and judges nothing. Its memory is the browser's own. */
const EMPTY: BrowserPage = {
  module: 'export const open = async () => () => undefined;',
  resolveFrom: import.meta.dirname ?? '.',
};

type Measured = Omit<Extract<BrowserCost, { status: 'done' }>, 'browser' | 'status'>;

const sumOver = (tasks: readonly number[]): number =>
  roundMs(tasks.reduce((sum, task) => sum + Math.max(0, task - LONG_TASK_MS), 0));

const toBlocking = (load: Tasks, judge: Tasks): Pick<Measured, 'blocking'> =>
  load && judge
    ? {
        blocking: {
          loadMs: sumOver(load),
          judgeMs: sumOver(judge),
          longestMs: roundMs(Math.max(0, ...load, ...judge)),
        },
      }
    : {};

/** Visits the page twice: with empty caches, and again. Messages are timed on the first visit. */
const visitTwice = async (
  program: Program,
  page: BrowserPage,
  inPage: URL,
  messages: readonly UnlabelledMessage[],
): Promise<Measured> => {
  const script = await bundlePage(page, inPage);
  const found: { -readonly [Key in keyof Measured]?: Measured[Key] } = { timed: messages.length };
  let loadTasks: Tasks;
  let pid = 0;
  let cpuBefore = 0;
  let finish: () => void = () => {};
  let fail: (error: Error) => void = () => {};
  const finished = new Promise<void>((resolve, reject) => {
    [finish, fail] = [resolve, reject];
  });
  finished.catch(() => {});
  const orders = {
    ready: ({ visit, readyMs, tasks }: { visit: number; readyMs: number; tasks: Tasks }) => {
      if (visit === 2) {
        found.warmLoadMs = Math.round(readyMs);
        finish();
        return { warmUp: [], timed: [] };
      }
      found.coldLoadMs = Math.round(readyMs);
      loadTasks = tasks;
      return { warmUp: WARM_UP, timed: messages };
    },
    warm: () => {
      if (IS_LINUX) cpuBefore = readCpuSeconds(pid);
      return {};
    },
    done: ({ times, tasks }: { times: readonly number[]; tasks: Tasks }) => {
      if (times.length === 0) return {};
      Object.assign(found, { latencyMs: toLatency(times), ...toBlocking(loadTasks, tasks) });
      if (IS_LINUX) {
        const seconds = readCpuSeconds(pid) - cpuBefore;
        found.cpuSecondsPer1000 = roundMs((seconds / times.length) * 1000);
        found.memoryMiB = Math.round(measureMemory(pid).pss);
      }
      found.transfer = server.takeSent();
      return { next: '/?visit=2' };
    },
    failed: ({ reason }: { reason: string }) => {
      fail(new Error(reason));
      return {};
    },
  };
  const server = await servePage(
    page,
    script,
    async (what, body) => orders[what](body as never) as never,
  );
  const browser = await openBrowser(program, `${server.url}?visit=1`);
  pid = browser.pid;
  const timer = setTimeout(
    () => fail(new Error(`It did not finish within ${TIMEOUT_MS / 1000} seconds.`)),
    TIMEOUT_MS,
  );
  try {
    await Promise.race([finished, browser.ended]);
    return found as Measured;
  } finally {
    clearTimeout(timer);
    await browser.close();
    await server.close();
  }
};

/** A browser in which systems are measured. */
export interface MeasuringBrowser {
  /** The engine with its version, or only its name. */
  readonly browser: string;
  /** `page` says how the system runs in a page, or throws. Whatever fails becomes a row that says why. */
  measure(page: () => BrowserPage, messages: readonly UnlabelledMessage[]): Promise<BrowserCost>;
}

/** Finds a browser. One that isn't installed gives rows that say so. `inPage` is the built in-page.ts. */
export const createMeasuringBrowser = (name: BrowserName, inPage: URL): MeasuringBrowser => {
  let program: Program;
  try {
    program = findProgram(name);
  } catch (error) {
    const reason = (error as Error).message;
    return { browser: name, measure: async () => ({ browser: name, status: 'failed', reason }) };
  }
  const browser = `${program.engine} ${readVersion(program)}`;
  let emptyMiB: Promise<number> | undefined;
  return {
    browser,
    async measure(page, messages) {
      try {
        const own = page();
        emptyMiB ??= visitTwice(program, EMPTY, inPage, WARM_UP).then(
          ({ memoryMiB }) => memoryMiB ?? 0,
        );
        const empty = await emptyMiB;
        const { memoryMiB, ...found } = await visitTwice(program, own, inPage, messages);
        return {
          ...{ browser, status: 'done', ...found },
          ...(memoryMiB === undefined ? {} : { memoryMiB: Math.max(0, memoryMiB - empty) }),
        };
      } catch (error) {
        return { browser, status: 'failed', reason: (error as Error).message };
      }
    },
  };
};
