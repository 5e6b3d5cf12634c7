import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { endProcess } from './end-process.ts';
import { TIMEOUT, within } from './engine.ts';

export interface Display {
  /** Value for the environment variable `DISPLAY`. */
  readonly name: string;
  stop(): Promise<void>;
}

/** Starts a virtual display. Without a display WebKit hangs and prints nothing. */
export const startDisplay = async (xvfb: string): Promise<Display> => {
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = (): Promise<void> => endProcess(server);
  try {
    // Xvfb chooses a free display number and writes it when the display is ready.
    const written = once(server.stdio[3] as Readable, 'data');
    const ended = once(server, 'exit').then(() => Promise.reject(new Error('Xvfb ended.')));
    const [number] = await within(TIMEOUT.open, 'Starting Xvfb', Promise.race([written, ended]));
    return { name: `:${String(number).trim()}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
