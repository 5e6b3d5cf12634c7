import { spawn } from 'node:child_process';
import { findWebKit } from '@nightlight/tooling/webkit';
import { startDisplay } from './display.ts';
import { endProcess } from './end-process.ts';
import { type Engine, type Tab, TIMEOUT, within } from './engine.ts';
import { runScenario } from './run-scenario.ts';
import { awaitDriver, type Command, createCommand, findFreePort } from './web-driver.ts';

interface Driver {
  readonly command: Command;
  stop(): Promise<void>;
}

const startDriver = async (found: NonNullable<ReturnType<typeof findWebKit>>): Promise<Driver> => {
  const display = await startDisplay(found.xvfb);
  const port = await findFreePort();
  const driver = spawn(found.driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display.name },
    stdio: 'ignore',
  });
  driver.on('error', () => {}); // awaitDriver() reports the failure.
  const stop = async (): Promise<void> => {
    await endProcess(driver);
    await display.stop();
  };
  const command = createCommand(`http://127.0.0.1:${port}`, TIMEOUT.open);
  try {
    await awaitDriver(command, TIMEOUT.open);
  } catch (error) {
    await stop();
    throw error;
  }
  return { command, stop };
};

const startSession = async (command: Command, browser: string): Promise<Command> => {
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId } = (await command('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string };
  return (method, path, body) => command(method, `/session/${sessionId}${path}`, body);
};

/**
 * A session has one current window, and waiting for a script would block the other windows. So this
 * script only starts a scenario; `POLL` reads its result later.
 */
const START = `
  const [run, given] = arguments;
  const runs = (globalThis.runs ??= {});
  runs[run] = {};
  new Promise((resolve) => resolve((${runScenario})(given))).then(
    (value) => { runs[run] = { done: true, value }; },
    (error) => { runs[run] = { failed: String(error), at: String(error?.stack) }; },
  );`;
const POLL = 'return globalThis.runs[arguments[0]];';
interface RunState {
  readonly done?: boolean;
  readonly value?: unknown;
  readonly failed?: string;
  readonly at?: string;
}

export const webkitEngine: Engine = {
  name: 'WebKitGTK',
  async open() {
    const found = findWebKit();
    if (!found) throw new Error('There is no WebKitGTK. npm run test:release installs it.');
    const { command, stop } = await startDriver(found);
    const session = await startSession(command, found.browser).catch(async (error) => {
      await stop();
      throw error;
    });
    // This window stays open, because a command needs a window to open another one.
    const home = (await session('GET', '/window')) as string;

    let last: Promise<unknown> = Promise.resolve();
    /** Runs commands in one window, after the commands to other windows have ended. */
    const inWindow = <T>(handle: string, work: () => Promise<T>): Promise<T> => {
      const mine = last.then(async () => {
        await session('POST', '/window', { handle });
        return work();
      });
      last = mine.catch(() => {});
      return mine;
    };

    const createTab = (handle: string): Tab => {
      const script = (text: string, ...args: unknown[]): Promise<unknown> =>
        inWindow(handle, () => session('POST', '/execute/sync', { script: text, args }));
      const finish = async (run: string): Promise<unknown> => {
        for (;;) {
          const state = (await script(POLL, run)) as RunState;
          if (state.failed) throw new Error(state.failed, { cause: state.at });
          if (state.done) return state.value;
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
      };
      const close = async (): Promise<void> =>
        void (await inWindow(handle, () => session('DELETE', '/window')));
      return {
        async run(scenario, argument) {
          const run = crypto.randomUUID();
          await script(START, run, { scenario, argument });
          return within(TIMEOUT.run, `${scenario} in WebKitGTK`, finish(run));
        },
        reload: async () => void (await inWindow(handle, () => session('POST', '/refresh'))),
        kill: close,
        close,
      };
    };

    return {
      async newTab(url) {
        const { handle } = (await inWindow(home, () =>
          session('POST', '/window/new', { type: 'window' }),
        )) as { handle: string };
        await inWindow(handle, () => session('POST', '/url', { url }));
        return createTab(handle);
      },
      async close() {
        await session('DELETE', '').catch(() => {});
        await stop();
      },
    };
  },
};
