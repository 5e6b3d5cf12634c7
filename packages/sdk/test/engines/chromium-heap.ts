import type { CDPSession } from 'playwright-core';
import type { Heap } from './engine.ts';

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

/** Sends to the newest worker of a page, which Playwright gives no session of. */
const workerOf = async (
  devtools: CDPSession,
): Promise<(method: string) => Promise<Record<string, unknown>>> => {
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
  return (method) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method });
      devtools.send('Target.sendMessageToTarget', { sessionId: session, message }).catch(reject);
    });
};

export const heapOf = async (devtools: CDPSession): Promise<Heap> => {
  const worker = await workerOf(devtools);
  // Twice: what the first collection finalises, the second takes away.
  for (let i = 0; i < 2; i++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await worker('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const own = (await worker('Runtime.getHeapUsage')) as unknown as Usage;
  await devtools.detach();
  return { page: usedSize, worker: own.usedSize, buffers: own.backingStorageSize };
};
