import type { CDPSession } from 'playwright-core';

/** Runs in a worker before its own code, and tracks every WebAssembly memory that is created there. */
const TRACK_MEMORIES = `{
  const { Memory, instantiate } = WebAssembly;
  const memories = [];
  WebAssembly.Memory = new Proxy(Memory, {
    construct(...given) {
      const made = Reflect.construct(...given);
      memories.push(made);
      return made;
    },
  });
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    const { exports } = made.instance ?? made;
    memories.push(...Object.values(exports).filter((one) => one instanceof Memory));
    return made;
  };
  WebAssembly.trackedBytes = () =>
    [...new Set(memories)].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
}`;

const TRACK = 1;
const START = 2;
const RETRY_AFTER_MS = 10;

/** Tracks the WebAssembly memory of all workers that the page starts from now on. No heap size includes it. */
export const countWasm = async (devtools: CDPSession): Promise<void> => {
  const send = (sessionId: string, id: number, method: string, params = {}): void => {
    const message = JSON.stringify({ id, method, params });
    // A worker that has ended gets no message.
    devtools.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => {});
  };
  const track = (sessionId: string): void =>
    send(sessionId, TRACK, 'Runtime.evaluate', { expression: TRACK_MEMORIES });
  devtools.on('Target.attachedToTarget', ({ sessionId }) => track(sessionId));
  devtools.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, error } = JSON.parse(message);
    if (id !== TRACK) return;
    // On a busy machine, a new worker can't evaluate code yet.
    if (error) setTimeout(() => track(sessionId), RETRY_AFTER_MS);
    else send(sessionId, START, 'Runtime.runIfWaitingForDebugger');
  });
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  });
};

type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** Bytes of the WebAssembly memories of a worker, or 0 without `countWasm`. */
export const readWasmBytes = async (worker: Send): Promise<number> => {
  const { result } = (await worker('Runtime.evaluate', {
    expression: 'WebAssembly.trackedBytes?.() ?? 0',
  })) as { result: { value: number } };
  return result.value;
};
