import type { CDPSession } from 'playwright-core';
import { wasmOf } from './chromium-wasm.ts';
import { workerOf } from './chromium-worker.ts';
import type { Heap } from './engine.ts';

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

export const heapOf = async (devtools: CDPSession): Promise<Heap> => {
  const worker = await workerOf(devtools);
  // Twice: what the first collection finalises, the second takes away.
  for (let i = 0; i < 2; i++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await worker('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const own = (await worker('Runtime.getHeapUsage')) as unknown as Usage;
  const wasm = await wasmOf(worker);
  await devtools.detach();
  return { page: usedSize, worker: own.usedSize, buffers: own.backingStorageSize, wasm };
};
