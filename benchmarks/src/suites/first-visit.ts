import { type Browser, chromium, type Page } from 'playwright-core';
import type { LimitOptions } from '../processes/limit-processes.ts';
import { type PacedProxy, startPacedProxy } from './paced-proxy.ts';
import { openSlowedBrowser, type Slowdown } from './slowed-browser.ts';

/** A chat server to visit. */
export interface Site {
  readonly name: string;
  readonly url: string;
}

export interface FirstVisitOptions {
  readonly executablePath: string;
  readonly flags: readonly string[];
  readonly sites: readonly Site[];
  readonly visits: number;
  /**
   * Slows down the browser's processes, and paces the server instead of the browser's own throttle.
   */
  readonly slowed?: LimitOptions;
  readonly log: (line: string) => void;
}

/** Milliseconds. */
interface Visit {
  /** From opening the page until "hey" was sent, for a person who needs no join screen. */
  readonly atOnce: number;
  /** From opening the page until base was ready. */
  readonly ready: number;
  /** From pressing *Start chatting* until "hey" was sent, for a person who fills in the join screen. */
  readonly afterJoining: number;
  /** Whether the tiny model decided about the first message. */
  readonly isEarly: boolean;
  /** Bytes that were received. */
  readonly received: number;
  /** How often the progress bar moved, and the longest time in which it didn't. */
  readonly steps: number;
  readonly longestPause: number;
}

export interface FirstVisitResult {
  readonly browser: string;
  readonly link: typeof LINK;
  readonly joinSeconds: number;
  readonly slowdown?: Slowdown;
  /** Medians, and all visits, by site. */
  readonly sites: Readonly<
    Record<string, { readonly median: Visit; readonly all: readonly Visit[] }>
  >;
}

const LINK = { megabits: 10, latencyMs: 40 } as const;
/** How long a person takes to fill in the join screen. */
const JOIN_SECONDS = 8;
const TIMEOUT_MS = 300_000;

/** All requests share the link, that for the worker's file too. */
const throttle = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = (LINK.megabits * 1e6) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINK.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
};

/** Bytes that the page and the worker's file took on the wire. */
const RECEIVED = `performance
  .getEntries()
  .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)`;

/** Records in the page when the message was sent, when base was ready, and who decided. */
const watchPage = (): void => {
  const seen: Record<string, number | boolean> = { steps: 0, longestPause: 0 };
  Object.assign(globalThis, { firstVisit: seen });
  let part = '';
  let movedAt = 0;
  const watchBar = (): void => {
    const bar = document.querySelector<HTMLElement>('[style*="--part"]');
    const now = bar?.style.getPropertyValue('--part') ?? '';
    if (now === part) return;
    if (part !== '') {
      seen['steps'] = Number(seen['steps']) + 1;
      seen['longestPause'] = Math.max(Number(seen['longestPause']), performance.now() - movedAt);
    }
    part = now;
    movedAt = performance.now();
  };
  document.addEventListener('nightlight-decision', (event) => {
    const { detail } = event as CustomEvent<{ decision: { degraded: readonly string[] } }>;
    seen['isEarly'] ??= detail.decision.degraded.includes('model-loading');
  });
  new MutationObserver(() => {
    if (!seen['ready']) watchBar();
    if (document.querySelector('[data-testid=bubble]')) seen['sent'] ??= performance.now();
    if (document.querySelector('[data-testid=status][data-state=ready]'))
      seen['ready'] ??= performance.now();
    if (document.querySelector('[data-testid=status][data-state=failed]')) seen['failed'] = true;
  }).observe(document, { subtree: true, childList: true, attributes: true });
};

interface Opened {
  readonly browser: Browser;
  /** Whether the server sends at the speed of the link. */
  readonly isPaced: boolean;
}

interface Seen {
  readonly sent: number;
  readonly ready: number;
  readonly isEarly: boolean;
  readonly steps: number;
  readonly longestPause: number;
}

const writeHey = async (page: Page): Promise<void> => {
  await page.getByTestId('composer').fill('hey', { timeout: TIMEOUT_MS });
  await page.getByTestId('send').click();
};

/** The page's policy forbids `waitForFunction`. */
const waitUntil = async (page: Page, condition: string): Promise<void> => {
  const end = Date.now() + TIMEOUT_MS;
  while (!(await page.evaluate(condition))) {
    if (await page.evaluate('firstVisit.failed'))
      throw new Error('Nightlight could not be started.');
    if (Date.now() > end) throw new Error(`Timed out waiting for ${condition}.`);
    await page.waitForTimeout(100);
  }
};

/** Nobody presses a button of "Not checked yet": the message waits until it has been checked. */
const waitUntilSeen = async (page: Page): Promise<Seen> => {
  await waitUntil(page, 'firstVisit.sent && firstVisit.ready');
  return page.evaluate('firstVisit');
};

const visitOnce = async <T>(
  { browser, isPaced }: Opened,
  visit: (page: Page) => Promise<T>,
): Promise<T> => {
  // A new context has an empty cache.
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    const page = await context.newPage();
    if (!isPaced) await throttle(page);
    await page.addInitScript(watchPage);
    return await visit(page);
  } finally {
    await context.close();
  }
};

const measureVisit = async (opened: Opened, { url }: Site): Promise<Visit> => {
  const atOnce = await visitOnce(opened, async (page) => {
    const person = { room: 'first', name: 'Ana', age: '13-15', region: 'GB' };
    await page.goto(`${url}?${new URLSearchParams(person)}`, { waitUntil: 'commit' });
    await writeHey(page);
    const { sent, ...others } = await waitUntilSeen(page);
    return { atOnce: sent, ...others, received: await page.evaluate<number>(RECEIVED) };
  });
  const afterJoining = await visitOnce(opened, async (page) => {
    await page.goto(url, { waitUntil: 'commit' });
    await page.getByTestId('join-name').fill('Ana', { timeout: TIMEOUT_MS });
    await page.getByTestId('join-age').selectOption('13-15');
    await page.getByTestId('join-country').selectOption('GB');
    await waitUntil(page, `performance.now() > ${JOIN_SECONDS * 1000}`);
    const joined = await page.evaluate<number>('performance.now()');
    await page.getByTestId('join-button').click();
    await writeHey(page);
    return (await waitUntilSeen(page)).sent - joined;
  });
  return { ...atOnce, afterJoining };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const toMedian = (all: readonly Visit[]): Visit => {
  const of = (name: Exclude<keyof Visit, 'isEarly'>): number =>
    Math.round(median(all.map((visit) => visit[name])));
  return {
    ...{ atOnce: of('atOnce'), ready: of('ready'), afterJoining: of('afterJoining') },
    isEarly: all.every(({ isEarly }) => isEarly),
    ...{ received: of('received'), steps: of('steps'), longestPause: of('longestPause') },
  };
};

const openBrowser = async (
  executablePath: string,
  flags: readonly string[],
): Promise<{ browser: Browser; slowdown?: Slowdown; close(): Promise<void> }> => {
  const browser = await chromium.launch({ executablePath, args: [...flags] });
  return { browser, close: () => browser.close() };
};

/**
 * Measures first visits to the chat example over a slow link, with an empty cache. The sites take
 * turns, so that other programs slow them down equally.
 */
export const measureFirstVisits = async ({
  executablePath,
  flags,
  sites,
  visits,
  slowed,
  log,
}: FirstVisitOptions): Promise<FirstVisitResult> => {
  const { browser, slowdown, close } = slowed
    ? await openSlowedBrowser({ executablePath, flags, ...slowed })
    : await openBrowser(executablePath, flags);
  if (slowdown) log(`slowed: ${JSON.stringify(slowdown)}`);
  const proxies: PacedProxy[] = [];
  try {
    const reached: Site[] = [];
    for (const { name, url } of sites) {
      if (slowed) proxies.push(await startPacedProxy(url, LINK));
      reached.push({ name, url: proxies.at(-1)?.url ?? url });
    }
    const all = new Map<string, Visit[]>(sites.map(({ name }) => [name, []]));
    for (let i = 0; i < visits; i++) {
      for (const site of i % 2 ? [...reached].reverse() : reached) {
        const visit = await measureVisit({ browser, isPaced: slowed !== undefined }, site);
        log(`${site.name}: ${JSON.stringify(visit)}`);
        all.get(site.name)?.push(visit);
      }
    }
    return {
      ...{ browser: `Chromium ${browser.version()}`, link: LINK, joinSeconds: JOIN_SECONDS },
      ...(slowdown ? { slowdown } : {}),
      sites: Object.fromEntries(
        [...all].map(([name, own]) => [name, { median: toMedian(own), all: own }]),
      ),
    };
  } finally {
    await close();
    for (const proxy of proxies) await proxy.close();
  }
};
