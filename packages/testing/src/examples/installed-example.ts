import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '@nightlight/tooling/repository';
import { ourPackages, pack } from './packed.ts';

const run = promisify(execFile);

/** What an example doesn't have in a fresh clone. */
const NOT_COPIED = /^(node_modules|dist|build|out|nightlight|test|\.(next|svelte-kit|angular))$/;

export const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const isUp = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
};

/** Without what Vitest sets: with `NODE_ENV=test`, build tools take development code. */
const environment = (): NodeJS.ProcessEnv => {
  const { NODE_ENV: _, ...env } = process.env;
  // Telemetry has no place in a test.
  return { ...env, NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', CI: '1' };
};

export interface StartedExample {
  readonly url: string;
  stop(): Promise<void>;
}

export interface InstalledExample {
  readonly folder: string;
  /** Runs a script of its package.json. */
  script(name: string): Promise<void>;
  /** Runs a script that serves the example (default: `start`) and waits until it responds at `path`. */
  start(path?: string, script?: string): Promise<StartedExample>;
  remove(): Promise<void>;
}

/** Ends the whole process group, because npm doesn't pass signals on to what it started. */
const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
  await ended;
};

/**
 * Copies an example out of the repository and installs it as a user would: our packages from packed
 * tarballs, everything else from npm.
 */
export const installExample = async (path: string): Promise<InstalledExample> => {
  const top = await mkdtemp(join(tmpdir(), 'nightlight-example-'));
  const source = join(ROOT, 'examples', path);
  const folder = join(top, 'examples', path);
  await mkdir(dirname(folder), { recursive: true });
  await cp(source, folder, {
    recursive: true,
    filter: (from) => from === source || !NOT_COPIED.test(basename(from)),
  });
  await cp(join(ROOT, 'examples/serve.mjs'), join(top, 'examples/serve.mjs'));
  const names = await ourPackages(join(folder, 'package.json'));
  const files = await Promise.all([...names].map(pack));
  const npm = async (...args: string[]): Promise<void> => {
    try {
      await run('npm', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024, env: environment() });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`npm ${args.join(' ')} failed:\n${`${stdout}\n${stderr}`.slice(-6000)}`);
    }
  };
  await npm(
    'install',
    '--no-audit',
    '--no-fund',
    // As the guide says.
    '--no-save',
    '--no-package-lock',
    '--prefer-offline',
    ...files,
  );
  return {
    folder,
    script: (name) => npm('run', name),
    async start(at = '/', script = 'start') {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}${at}`;
      const child = spawn('npm', ['run', script, '--', '--port', String(port)], {
        cwd: folder,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: environment(),
      });
      let output = '';
      const read = (data: Buffer): void => {
        output = (output + String(data)).slice(-6000);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      const limit = Date.now() + 120_000;
      while (!(await isUp(url))) {
        if (child.exitCode !== null || Date.now() > limit) {
          await end(child);
          throw new Error(`npm run ${script} in ${path} doesn't respond at ${url}:\n${output}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return { url, stop: () => end(child) };
    },
    remove: () => rm(top, { recursive: true, force: true }),
  };
};
