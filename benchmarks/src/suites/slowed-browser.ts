import { type Browser, chromium } from 'playwright-core';
import { type LimitOptions, limitProcesses } from '../processes/limit-processes.ts';

export interface Slowdown {
  /** The most that each process of the browser may use, in percent of one core. */
  readonly percent: number;
  /** How many times as long fixed work takes, on a page and in a worker. */
  readonly page: number;
  readonly worker: number;
}

export interface SlowedBrowser {
  readonly browser: Browser;
  readonly slowdown: Slowdown;
  close(): Promise<void>;
}

export interface SlowedOptions extends LimitOptions {
  readonly executablePath: string;
  readonly flags: readonly string[];
}

/**
 * Takes about half a second, twice. Returns the milliseconds of the second time: cpulimit needs the
 * first to learn how busy the process is.
 */
const WORK = `
  const workOnce = () => {
    const start = performance.now();
    let x = 1;
    for (let i = 0; i < 6e7; i++) x = (x * 16807) % 2147483647;
    return performance.now() - start + (x === 0 ? 1 : 0);
  };
  const work = () => (workOnce(), workOnce());`;

/** Runs the work on the page, then in a worker. */
const MEASURE = `(async () => {${WORK}
  const file = new Blob([${JSON.stringify(`${WORK} postMessage(work());`)}]);
  const inWorker = () => new Promise((resolve) => {
    const worker = new Worker(URL.createObjectURL(file));
    worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
  });
  return { page: work(), worker: await inWorker() };
})()`;

type Times = Pick<Slowdown, 'page' | 'worker'>;

const RUNS = 3;

const measure = async (browser: Browser): Promise<Times> => {
  const page = await browser.newPage();
  try {
    const times: Times[] = [];
    for (let i = 0; i < RUNS; i++) times.push(await page.evaluate<Times>(MEASURE));
    // Other programs slow single runs down.
    const shortest = (name: keyof Times): number => Math.min(...times.map((one) => one[name]));
    return { page: shortest('page'), worker: shortest('worker') };
  } finally {
    await page.close();
  }
};

/** Below this, the limit has not worked. */
const SLOWED = 1.5;

/**
 * Opens Chromium and limits the processor time of each of its processes. Measures how slow a page
 * and a worker have become. Throws if one of them isn't slower.
 */
export const openSlowedBrowser = async ({
  executablePath,
  flags,
  ...limit
}: SlowedOptions): Promise<SlowedBrowser> => {
  const server = await chromium.launchServer({ executablePath, args: [...flags] });
  let end = (): void => {};
  const close = async (): Promise<void> => {
    await server.close();
    end();
  };
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const before = await measure(browser);
    end = limitProcesses(server.process().pid as number, limit);
    const after = await measure(browser);
    const times = (name: keyof Times): number => Math.round((10 * after[name]) / before[name]) / 10;
    const slowdown = { percent: limit.percent, page: times('page'), worker: times('worker') };
    if (Math.min(slowdown.page, slowdown.worker) < SLOWED)
      throw new Error(
        `The browser was not slowed down: fixed work took ${slowdown.page} times as long on a page and ${slowdown.worker} times in a worker. Close other programs, or lower the limit.`,
      );
    return { browser, slowdown, close };
  } catch (error) {
    await close();
    throw error;
  }
};
