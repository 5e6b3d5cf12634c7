import type { CDPSession } from 'playwright-core';
import { readWasmBytes } from './chromium-wasm.ts';
import { openWorkerSession } from './chromium-worker.ts';
import type { Heap } from './engine.ts';

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

export const measureHeap = async (devtools: CDPSession): Promise<Heap> => {
  const worker = await openWorkerSession(devtools);
  // Collect twice, because the second run frees what the first one finalised.
  for (let i = 0; i < 2; i++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await worker('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const own = (await worker('Runtime.getHeapUsage')) as unknown as Usage;
  const wasm = await readWasmBytes(worker);
  await devtools.detach();
  return { page: usedSize, worker: own.usedSize, buffers: own.backingStorageSize, wasm };
};
