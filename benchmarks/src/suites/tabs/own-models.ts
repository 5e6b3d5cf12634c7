import { setTimeout as sleep } from 'node:timers/promises';
import type { Memory } from '../../processes/memory.ts';
import type { ChromiumWindow, Tab } from './window.ts';

export interface OwnModelsRun {
  /** By number of tabs, from none, after garbage collection. */
  readonly memory: readonly Memory[];
  /** Like `memory`, but 1.5 s after the newest tab's first answer, before garbage collection. */
  readonly soon: readonly Memory[];
  /** Milliseconds from createNightlight() to ready with a warm cache, one per tab. */
  readonly ready: readonly number[];
  /** Milliseconds of classify() in the newest tab, by number of other idle tabs. */
  readonly answers: readonly (readonly number[])[];
  readonly letGo: {
    /** All tabs except the front one have called dispose(). */
    readonly memory: Memory;
    /** Milliseconds from createNightlight() to the first answer in one of them, now in front. */
    readonly reopened: number;
  };
}

export const FIRST_MESSAGE = ['see you at five'];
export const MAX_TABS = 4;
/** Milliseconds after the first answer. */
const SOON_MS = 1500;
const SETTLE_MS = 400;

/** Waits until memory no longer changes. */
export const measureSettledMemory = async (window: ChromiumWindow): Promise<Memory> => {
  await window.collect();
  await sleep(SETTLE_MS);
  return window.memory();
};

/** The same page without Nightlight. */
export const measureBare = async (
  window: ChromiumWindow,
  url: string,
): Promise<readonly Memory[]> => {
  const memory = [await measureSettledMemory(window)];
  for (let count = 1; count <= MAX_TABS; count++) {
    await window.tab(url);
    await sleep(SETTLE_MS);
    memory.push(await measureSettledMemory(window));
  }
  return memory;
};

/** The current design: a worker and a model in each tab. */
export const measureOwnModels = async (
  window: ChromiumWindow,
  url: string,
  texts: readonly string[],
): Promise<OwnModelsRun> => {
  const memory = [await measureSettledMemory(window)];
  const soon: Memory[] = [window.memory()];
  const ready: number[] = [];
  const answers: (readonly number[])[] = [];
  const tabs: Tab[] = [];
  for (let count = 1; count <= MAX_TABS; count++) {
    const tab = await window.tab(url);
    tabs.push(tab);
    ready.push(await tab.do('open'));
    await tab.do('classify', FIRST_MESSAGE);
    await sleep(SOON_MS);
    soon.push(window.memory());
    answers.push(await tab.do('classify', texts));
    memory.push(await measureSettledMemory(window));
  }
  const [first] = tabs;
  for (const tab of tabs.slice(0, -1)) await tab.do('dispose');
  const left = await measureSettledMemory(window);
  await first?.page.bringToFront();
  const opened = (await first?.do('open')) ?? Number.NaN;
  const [answered = Number.NaN] = (await first?.do('classify', FIRST_MESSAGE)) ?? [];
  return { memory, soon, ready, answers, letGo: { memory: left, reopened: opened + answered } };
};
