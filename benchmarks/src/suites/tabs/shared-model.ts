import type { Memory } from '../../processes/memory.ts';
import { LEADER } from '../tabs-page/leader.ts';
import type { Setup } from '../tabs-page/page.ts';
import { FIRST_MESSAGE, MAX_TABS, measureSettledMemory } from './own-models.ts';
import type { ChromiumWindow, Tab } from './window.ts';

/** Milliseconds, one per message, all asked from one visible tab. */
export interface Asked {
  /** With its own worker. */
  readonly own: readonly number[];
  /** With the model of another tab. */
  readonly shared: readonly number[];
  /** The round trip alone. */
  readonly roundTrip: readonly number[];
}

/** How many of the questions were answered in time. */
export interface Answered {
  readonly asked: number;
  readonly answered: number;
}

export interface SharedRun {
  readonly visible: Asked;
  readonly background: Asked;
  readonly frozen: Answered & {
    /** A frozen tab that keeps the lock prevents all others from taking over. */
    readonly lockHeld: boolean;
  };
  readonly closed: Answered;
}

const ANSWER_TIMEOUT_MS = 1000;
/** Its path when the SharedWorker takes its place. */
const OWN_WORKER = '/nightlight/own-worker.js';
const BLOCK = 10;

/** The first tab loads the model for the others. */
export const shareModel = (tab: Tab, setup: Setup): Promise<unknown> =>
  setup === 'leader' ? tab.do('lead') : tab.do('connect');

/** Own, shared and round trip take turns in blocks, so that a noisy machine affects all alike. */
const askBlocks = async (tab: Tab, setup: Setup, texts: readonly string[]): Promise<Asked> => {
  const found = { own: [] as number[], shared: [] as number[], roundTrip: [] as number[] };
  for (let from = 0; from < texts.length; from += BLOCK) {
    const block = texts.slice(from, from + BLOCK);
    found.own.push(...(await tab.do('classify', block)));
    found.shared.push(...(await tab.do('ask', setup, block, 60_000)));
    found.roundTrip.push(
      ...(await tab.do('ask', setup, Array(block.length).fill(undefined), 60_000)),
    );
  }
  if (found.shared.includes(-1)) throw new Error(`No answer came through ${setup}.`);
  return found;
};

/** At most two questions, because each unanswered one takes the full timeout. */
export const askInTime = async (
  tab: Tab,
  setup: Setup,
  texts: readonly string[],
): Promise<Answered> => {
  const times = await tab.do('ask', setup, texts.slice(0, 2), ANSWER_TIMEOUT_MS);
  return { asked: times.length, answered: times.filter((time) => time >= 0).length };
};

const expectVisibility = async (tab: Tab, state: DocumentVisibilityState): Promise<void> => {
  const found = await tab.page.evaluate(() => document.visibilityState);
  if (found !== state) throw new Error(`A tab is ${found} instead of ${state}.`);
};

/**
 * How long a tab waits for another tab's model: when that is next to it, hidden, frozen
 * or gone.
 */
export const measureAsking = async (
  window: ChromiumWindow,
  url: string,
  setup: Setup,
  texts: readonly string[],
): Promise<SharedRun> => {
  const owner = await window.tab(url);
  await shareModel(owner, setup);
  // Takes the owner's place in its window.
  const cover = await window.tab(url);
  const asker = await window.tab(url, 'beside');
  if (setup === 'leader') await asker.do('open');
  else {
    await asker.do('open', OWN_WORKER);
    await asker.do('connect');
  }
  await asker.do('classify', texts.slice(0, BLOCK));

  await owner.page.bringToFront();
  await expectVisibility(owner, 'visible');
  await expectVisibility(asker, 'visible');
  const visible = await askBlocks(asker, setup, texts);
  await cover.page.bringToFront();
  await expectVisibility(owner, 'hidden');
  await expectVisibility(asker, 'visible');
  const background = await askBlocks(asker, setup, texts);
  await owner.freeze();
  const frozen = await askInTime(asker, setup, texts);
  const lockHeld = await asker.page.evaluate(async (name) => {
    const { held = [] } = await navigator.locks.query();
    return held.some((lock) => lock.name === name);
  }, LEADER);
  await owner.close();
  const closed = await askInTime(asker, setup, texts);
  return { visible, background, frozen: { ...frozen, lockHeld }, closed };
};

/** Memory of tabs when the first tab's model answers for all, by number of tabs. */
export const measureSharedMemory = async (
  window: ChromiumWindow,
  url: string,
  setup: Setup,
): Promise<readonly Memory[]> => {
  const memory: Memory[] = [await measureSettledMemory(window)];
  for (let count = 1; count <= MAX_TABS; count++) {
    const tab = await window.tab(url);
    if (count === 1 || setup === 'shared-worker') await shareModel(tab, setup);
    else await tab.do('ask', setup, FIRST_MESSAGE, 60_000);
    memory.push(await measureSettledMemory(window));
  }
  return memory;
};
