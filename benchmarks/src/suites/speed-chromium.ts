import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePage } from './page-server.ts';
import type { SpeedResult } from './speed-page/speed-result.ts';

/** Milliseconds for all of it, on a busy machine too. */
const SLOWEST = 300_000;

export interface ChromiumOptions {
  readonly executablePath: string;
  readonly flags: readonly string[];
  /** Folder of the built benchmarks. */
  readonly dist: string;
  readonly assets: string;
  /** `benchmarks/peers`; without it nothing else is measured in turn. */
  readonly peers?: string;
}

type Told = (SpeedResult & { readonly browser: string }) | { readonly failed: string };

/**
 * `classify()` beside the bare session, in a real Chromium that nobody drives: the
 * page asks for its messages and posts what it found. DevTools, by which drivers
 * drive, copies and decodes every file on the page's main thread as it comes in.
 */
export const measureSpeedInChromium = async (
  messages: readonly string[],
  { executablePath, flags, dist, assets, peers }: ChromiumOptions,
): Promise<SpeedResult & { readonly browser: string }> => {
  let tell: (result: Told) => void = () => {};
  const answer = new Promise<Told>((resolve) => {
    tell = resolve;
  });
  const talk = { given: messages, told: (result: unknown) => tell(result as Told) };
  const server = await servePage(join(dist, 'speed-page'), '/measure.js', assets, peers, talk);
  const profile = await mkdtemp(join(tmpdir(), 'nightlight-speed-'));
  const child = spawn(
    executablePath,
    ['--headless', ...flags, `--user-data-dir=${profile}`, server.url],
    { stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page said nothing in time.')), SLOWEST);
    ended.then(() => reject(new Error('Chromium ended before the page had measured.')), reject);
  });
  try {
    const told = await Promise.race([answer, silent]);
    if ('failed' in told) throw new Error(told.failed);
    return told;
  } finally {
    clearTimeout(timer);
    child.kill();
    await ended.catch(() => {});
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
};
