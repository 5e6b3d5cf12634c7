import { createNightlight } from '../../../src/index.ts';

/** Starts Nightlight twice from a folder. Returns the errors and the console output. */
export const starts = async ({ assets }: { readonly assets: string }) => {
  const warnings: string[] = [];
  const warn = console.warn;
  console.warn = (...given: unknown[]) => void warnings.push(given.join(' '));
  try {
    for (let i = 0; i < 2; i++) {
      const nightlight = await createNightlight({
        ...{ assets, policy: { ageBand: '13-15' }, tier: 'tiny' },
        storage: { onDevice: false },
      });
      await nightlight.dispose();
    }
    return { warnings };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { code, message, warnings };
  } finally {
    console.warn = warn;
  }
};

/** Returns whether a worker in this folder can compile WebAssembly. */
export const compiles = ({ assets }: { readonly assets: string }): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(`${assets}compiling-worker.js`);
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = reject;
  });
