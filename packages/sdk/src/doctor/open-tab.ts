import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { NightlightError } from '@nightlight/core';

/** Milliseconds within which the browser must start and the page must load. */
const TIMEOUT_MS = 60_000;

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
];

type Listener = (parameters: Record<string, unknown>) => void;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** A tab of a browser with a new profile. */
export interface Tab {
  /** Opens a page and waits until it has loaded. */
  goTo(url: string): Promise<void>;
  /** URLs that the page has requested so far. */
  readonly requested: readonly string[];
  /** Calls a function in the page with a JSON argument, and returns its JSON result. */
  call<A, R>(work: (argument: A) => Promise<R>, argument: A): Promise<R>;
  close(): Promise<void>;
}

const within = <T>(what: string, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new NightlightError('load-failed', `${what} took longer than a minute.`);
    timer = setTimeout(() => reject(error), TIMEOUT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** Speaks the DevTools protocol over two pipes, in messages that end with a zero byte. */
const connect = (browser: ChildProcess) => {
  const [, , , input, output] = browser.stdio as unknown as [0, 0, 0, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;
  let rest = '';
  const end = (why: string): void => {
    for (const answer of waiting.values()) answer({ error: { message: why } });
    waiting.clear();
  };
  browser.on('error', ({ message }) => end(message));
  browser.on('exit', () => end('The browser has ended.'));
  input.on('error', () => {});
  output.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id !== undefined) {
        waiting.get(message.id)?.(message);
        waiting.delete(message.id);
      } else {
        for (const listener of listeners.get(message.method ?? '') ?? []) {
          listener(message.params ?? {});
        }
      }
    }
  });
  return {
    on(method: string, listener: Listener): void {
      listeners.set(method, [...(listeners.get(method) ?? []), listener]);
    },
    send: (method: string, params: object = {}, sessionId?: string) =>
      new Promise<Record<string, unknown>>((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, ({ result = {}, error }) => {
          if (error) reject(new NightlightError('unsupported', `Chromium: ${error.message}`));
          else resolve(result);
        });
        input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
  };
};

/** Starts the browser without a window and opens a tab. */
export const openTab = async (executable: string): Promise<Tab> => {
  const profile = await mkdtemp(join(tmpdir(), 'nightlight-doctor-'));
  // Chromium's sandbox doesn't work as root.
  const flags = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS;
  const browser = spawn(executable, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    browser.once('exit', () => resolve());
    browser.once('error', () => resolve());
  });
  const close = async (): Promise<void> => {
    browser.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const { on, send } = connect(browser);
    const { targetId } = await within(
      'The start of the browser',
      send('Target.createTarget', { url: 'about:blank' }),
    );
    const attached = await send('Target.attachToTarget', { targetId, flatten: true });
    const session = attached['sessionId'] as string;
    const requested: string[] = [];
    on('Network.requestWillBeSent', ({ request }) => {
      requested.push((request as { url: string }).url);
    });
    await send('Network.enable', {}, session);
    await send('Page.enable', {}, session);
    return {
      requested,
      async goTo(url) {
        const loaded = new Promise<void>((resolve) => on('Page.loadEventFired', () => resolve()));
        const { errorText } = await send('Page.navigate', { url }, session);
        if (errorText) {
          throw new NightlightError(
            'load-failed',
            `${url} could not be opened (${errorText}). Is the server running?`,
          );
        }
        await within(`Loading ${url}`, loaded);
      },
      async call(work, argument) {
        const expression = `(${work})(${JSON.stringify(argument)})`;
        const options = { expression, awaitPromise: true, returnByValue: true };
        const { result, exceptionDetails } = await send('Runtime.evaluate', options, session);
        if (exceptionDetails) {
          const { exception, text } = exceptionDetails as {
            text: string;
            exception?: { description?: string };
          };
          throw new NightlightError('unsupported', exception?.description ?? text);
        }
        return (result as { value: never }).value;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
