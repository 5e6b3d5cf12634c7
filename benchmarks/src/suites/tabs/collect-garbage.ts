import type { Browser, CDPSession, Page } from 'playwright-core';

/** How long a worker gets to collect its garbage. We don't wait for its answer. */
const PAUSE_MS = 300;

const collectGarbage = async (session: CDPSession, sessionId: string): Promise<void> => {
  const message = JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Collects garbage in a page and its workers, so that it doesn't count as memory in use. */
export const collectGarbageInPage = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  await session.send('HeapProfiler.collectGarbage');
  for (const worker of workers) await collectGarbage(session, worker);
  await pause();
  await session.detach();
};

/** Collects garbage in SharedWorkers, which belong to no page. */
export const collectGarbageInSharedWorkers = async (browser: Browser): Promise<void> => {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(({ type }) => type === 'shared_worker');
  for (const { targetId } of workers) {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    await collectGarbage(session, sessionId);
  }
  if (workers.length > 0) await pause();
  await session.detach();
};
