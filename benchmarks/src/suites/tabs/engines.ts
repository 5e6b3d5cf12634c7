import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Probe, serveProbe } from './probe-server.ts';

export interface Engine extends Probe {
  readonly engine: string;
  readonly version: string;
}

interface Program {
  readonly engine: string;
  readonly path: string;
  /** Command prefix: WebKitGTK hangs without a display and prints nothing. */
  readonly prefix?: readonly string[];
  /** Arguments to open one URL with a fresh profile. */
  arguments(url: string, profile: string): readonly string[];
}

const TIMEOUT_MS = 40_000;

const miniBrowser = (): string =>
  (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
    .map((folder) => join('/usr/lib', folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path)) ?? '';

const listPrograms = (chromium: string, flags: readonly string[]): readonly Program[] => [
  {
    engine: 'Chromium',
    path: chromium,
    arguments: (url, profile) => [...flags, '--headless=new', `--user-data-dir=${profile}`, url],
  },
  {
    engine: 'Firefox',
    path: '/usr/bin/firefox-esr',
    arguments: (url, profile) => ['--headless', '--profile', profile, url],
  },
  {
    engine: 'WebKitGTK',
    path: miniBrowser(),
    prefix: ['xvfb-run', '-a'],
    arguments: (url) => ['--private', url],
  },
];

const createCommand = (
  { path, prefix = [] }: Program,
  args: readonly string[],
): [string, string[]] => {
  const [program = '', ...rest] = [...prefix, path, ...args];
  return [program, rest];
};

const readVersion = (program: Program): string => {
  const output = execFileSync(...createCommand(program, ['--version']), {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /\d+(\.\d+)+/.exec(output.toString())?.[0] ?? 'unknown';
};

const probe = async (program: Program): Promise<Engine> => {
  const server = await serveProbe();
  const profile = mkdtempSync(join(tmpdir(), 'nightlight-engine-'));
  // Its own process group, so that the display and the browser's processes end with it.
  const child = spawn(...createCommand(program, program.arguments(server.url, profile)), {
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(child, 'exit');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${program.engine} did not report in time.`)),
      TIMEOUT_MS,
    );
    ended.catch(reject);
  });
  try {
    const found = await Promise.race([server.report, timeout]);
    return { engine: program.engine, version: readVersion(program), ...found };
  } finally {
    clearTimeout(timer);
    await server.close();
    if (child.pid) {
      process.kill(-child.pid, 'SIGTERM');
      await ended;
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
};

/** Whether a SharedWorker can be sealed like the worker, in each installed engine. */
export const probeEngines = async (
  chromium: string,
  flags: readonly string[],
): Promise<readonly Engine[]> => {
  const found: Engine[] = [];
  for (const program of listPrograms(chromium, flags)) {
    if (existsSync(program.path)) found.push(await probe(program));
  }
  return found;
};
