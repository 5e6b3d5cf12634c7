import { isNightlightError, NightlightError, type NightlightErrorCode } from '@nightlight/core';
import type { PlaneReader } from '@nightlight/image/ocr';
import { type Remote, transfer } from 'comlink';
import type { PlanesApi, ReadOutcome } from './ocr-api.ts';

/** Creates the calls with which the other end of a port uses this reader. */
export const createPlanesApi = (reader: Pick<PlaneReader, 'read'>): PlanesApi => {
  const running = new Map<number, AbortController>();
  return {
    async read(call, plane): Promise<ReadOutcome> {
      const controller = new AbortController();
      running.set(call, controller);
      try {
        return { text: await reader.read(plane, { signal: controller.signal }) };
      } catch (error) {
        const { message } = error as Error;
        return { code: isNightlightError(error) ? error.code : 'model', message };
      } finally {
        running.delete(call);
      }
    },
    cancel(call) {
      running.get(call)?.abort();
    },
  };
};

/** Creates a reader that calls the reader at the other end of a port. */
export const createRemotePlaneReader = (api: Remote<PlanesApi>): PlaneReader => {
  let calls = 0;
  return {
    async read(plane, { signal } = {}) {
      signal?.throwIfAborted();
      const call = ++calls;
      const answer = api.read(call, transfer(plane, [plane.data.buffer]));
      const outcome = await new Promise<ReadOutcome>((resolve, reject) => {
        const stop = (): void => {
          void api.cancel(call);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', stop, { once: true });
        answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop));
      });
      if ('text' in outcome) return outcome.text;
      throw new NightlightError(outcome.code as NightlightErrorCode, outcome.message);
    },
    dispose: async () => {},
  };
};
