import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Memory } from '../../processes/memory.ts';
import {
  measureSharedWorkerCrash,
  measureTakeovers,
  type SharedWorkerCrash,
  type Takeover,
} from './leader-loss.ts';
import { measureBare, measureOwnModels, type OwnModelsRun } from './own-models.ts';
import { measureAsking, measureSharedMemory, type SharedRun } from './shared-model.ts';
import { type ChromiumWindow, openChromium } from './window.ts';

export interface RunOptions {
  readonly executablePath: string;
  readonly flags: readonly string[];
  readonly messages: readonly string[];
}

/** The same page twice: with the product's worker, and with a SharedWorker in its place. */
export interface Pages {
  readonly own: string;
  readonly shared: string;
}

export interface Run {
  readonly browser: string;
  /** Milliseconds from createNightlight() to ready in a fresh profile. */
  readonly cold: number;
  readonly bare: readonly Memory[];
  readonly own: OwnModelsRun;
  readonly leader: SharedRun & { readonly memory: readonly Memory[] };
  readonly sharedWorker: SharedRun & { readonly memory: readonly Memory[] };
  readonly takeovers: readonly Takeover[];
  readonly crash: SharedWorkerCrash;
}

/** One profile, but a new browser for each task, so that none inherits another's heaps. */
export const runOnce = async (options: RunOptions, { own, shared }: Pages): Promise<Run> => {
  const profile = mkdtempSync(join(tmpdir(), 'nightlight-tabs-'));
  const inNewBrowser = async <T>(task: (window: ChromiumWindow) => Promise<T>): Promise<T> => {
    const window = await openChromium({ ...options, profile });
    try {
      return await task(window);
    } finally {
      await window.close();
    }
  };
  const { messages } = options;
  try {
    // Also warms up the cache of both pages.
    const { browser, cold } = await inNewBrowser(async (window) => {
      const ready = await (await window.tab(own)).do('open');
      const tab = await window.tab(shared);
      await tab.do('connect');
      const degraded = await tab.do('degraded');
      if (degraded.length > 0) throw new Error(`The SharedWorker is degraded: ${degraded.join()}.`);
      return { browser: window.version, cold: ready };
    });
    return {
      browser,
      cold,
      bare: await inNewBrowser((window) => measureBare(window, own)),
      own: await inNewBrowser((window) => measureOwnModels(window, own, messages)),
      leader: {
        memory: await inNewBrowser((window) => measureSharedMemory(window, own, 'leader')),
        ...(await inNewBrowser((window) => measureAsking(window, own, 'leader', messages))),
      },
      sharedWorker: {
        memory: await inNewBrowser((window) =>
          measureSharedMemory(window, shared, 'shared-worker'),
        ),
        ...(await inNewBrowser((window) =>
          measureAsking(window, shared, 'shared-worker', messages),
        )),
      },
      takeovers: await inNewBrowser((window) => measureTakeovers(window, own)),
      crash: await inNewBrowser((window) => measureSharedWorkerCrash(window, shared)),
    };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
};
