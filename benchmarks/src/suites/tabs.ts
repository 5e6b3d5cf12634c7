import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { servePage } from './page-server.ts';
import { probeEngines } from './tabs/engines.ts';
import { type Run, type RunOptions, runOnce } from './tabs/run-once.ts';
import { summarise } from './tabs/summary.ts';
import type { TabsResult } from './tabs/tabs-result.ts';

export interface TabsOptions extends RunOptions {
  /** Folder of the built `page.js`. */
  readonly page: string;
  readonly assets: string;
  /**
   * Like `assets`, with the SharedWorker in place of the worker, so it gets the worker's
   * header.
   */
  readonly sharedAssets: string;
  readonly repetitions: number;
  log(line: string): void;
}

const ABOUT =
  'One machine, real Chromium, headless; written by packages/tooling/src/bench-tabs.mjs. MiB and milliseconds, medians. Memory is summed over all processes of the browser (/proc/<pid>/smaps_rollup). Pss holds pages of the program file that the system takes and gives back as it likes: read privateDirty. Linux gives background tabs no lower priority; phones do.';

const load = (): number => Math.round(10 * (loadavg()[0] ?? Number.NaN)) / 10;

/**
 * Compares a model in each tab with one that tabs share through a leader's page or a
 * SharedWorker.
 */
export const measureTabs = async (options: TabsOptions): Promise<TabsResult> => {
  const { repetitions, messages, log } = options;
  const before = load();
  log('SharedWorker in the installed browser engines');
  const engines = await probeEngines();
  const own = await servePage(options.page, '/page.js', options.assets);
  const shared = await servePage(options.page, '/page.js', options.sharedAssets);
  const runs: Run[] = [];
  try {
    for (let i = 1; i <= repetitions; i++) {
      log(`Tabs, ${i} of ${repetitions}`);
      runs.push(await runOnce(options, { own: own.url, shared: shared.url }));
    }
  } finally {
    await own.close();
    await shared.close();
  }
  const { version, files } = JSON.parse(
    readFileSync(join(options.assets, 'text-base/manifest.json'), 'utf8'),
  );
  return {
    about: ABOUT,
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      load: [before, load()],
    },
    browser: `Chromium ${runs[0]?.browser}`,
    model: { version, bytes: files.model.bytes, sha256: files.model.sha256 },
    repetitions,
    messages: messages.length,
    ...summarise(runs),
    engines,
  };
};
