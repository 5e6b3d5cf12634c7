import type { CDPSession } from 'playwright-core';

/** Returns a function that sends DevTools commands to the newest worker of a page. Playwright has no session for workers. */
export const openWorkerSession = async (
  devtools: CDPSession,
): Promise<(method: string, params?: object) => Promise<Record<string, unknown>>> => {
  let session = '';
  devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') session = sessionId;
  });
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let next = 1;
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method, params });
      devtools.send('Target.sendMessageToTarget', { sessionId: session, message }).catch(reject);
    });
};
