/** Runs in the page. It asks the server what to do, without DevTools, which would slow the page down. */
import type { UnlabelledMessage } from '../run/system.ts';

export { parseLine } from '../score/message-line.ts';
export { WORD_LISTS } from '../systems/word-lists.ts';

/** What the page and the benchmark tell each other. */
export interface PageReports {
  readonly ready: { readonly visit: number; readonly readyMs: number; readonly tasks: Tasks };
  readonly warm: Readonly<Record<never, never>>;
  readonly done: { readonly times: readonly number[]; readonly tasks: Tasks };
  readonly failed: { readonly reason: string };
}
export interface PageOrders {
  /** Messages to warm up with, and to time. None on the second visit. */
  readonly ready: {
    readonly warmUp: readonly UnlabelledMessage[];
    readonly timed: readonly UnlabelledMessage[];
  };
  readonly warm: Readonly<Record<never, never>>;
  /** Where to go next. */
  readonly done: { readonly next?: string };
  readonly failed: Readonly<Record<never, never>>;
}

/** Durations of main-thread tasks over 50 ms. Absent if the browser doesn't report them. */
export type Tasks = readonly number[] | undefined;

/** Left by watch.js, which starts before anything else. */
const { longTasks } = globalThis as unknown as { readonly longTasks?: number[] };

/** The browser reports a long task a little later. */
const REPORTED_MS = 300;

const takeTasks = async (): Promise<Tasks> => {
  await new Promise((resolve) => setTimeout(resolve, REPORTED_MS));
  return longTasks?.splice(0);
};

const report = async <What extends keyof PageReports>(
  what: What,
  body: PageReports[What],
): Promise<PageOrders[What]> => {
  const response = await fetch(`/report/${what}`, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
};

type Judge = (message: UnlabelledMessage) => unknown;

const visit = async (open: () => Promise<Judge>): Promise<void> => {
  const judge = await open();
  const readyMs = performance.now();
  const number = Number(new URLSearchParams(location.search).get('visit'));
  const { warmUp, timed } = await report('ready', {
    ...{ visit: number, readyMs, tasks: await takeTasks() },
  });
  for (const message of warmUp) await judge(message);
  await report('warm', {});
  const times: number[] = [];
  for (const message of timed) {
    const start = performance.now();
    await judge(message);
    times.push(performance.now() - start);
    // A person writes one message at a time: each is a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
  }
  const { next } = await report('done', { times, tasks: await takeTasks() });
  if (next) location.replace(next);
};

/** Loads the system, times it, and reports. */
export const start = (open: () => Promise<Judge>): void => {
  visit(open).catch((error) => report('failed', { reason: String(error?.message ?? error) }));
};
