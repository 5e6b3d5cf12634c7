import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePage } from './page-server.ts';
import type { SpeedResult } from './speed-page/speed-result.ts';

/** Milliseconds for the whole run, even on a busy machine. */
const TIMEOUT_MS = 300_000;

export interface ChromiumOptions {
  readonly executablePath: string;
  readonly flags: readonly string[];
  /** Folder of the built benchmarks. */
  readonly dist: string;
  readonly assets: string;
  /** `benchmarks/peers`; without it no other model is measured. */
  readonly peers?: string;
}

type Report = (SpeedResult & { readonly browser: string }) | { readonly failed: string };

/**
 * Compares `classify()` with the bare ONNX session in Chromium without DevTools: the
 * page loads its messages and posts its result. With DevTools, every loaded file would
 * be copied and decoded on the page's main thread.
 */
export const measureSpeedInChromium = async (
  messages: readonly string[],
  { executablePath, flags, dist, assets, peers }: ChromiumOptions,
): Promise<SpeedResult & { readonly browser: string }> => {
  let resolveReport: (result: Report) => void = () => {};
  const answer = new Promise<Report>((resolve) => {
    resolveReport = resolve;
  });
  const exchange = {
    input: messages,
    onResult: (result: unknown) => resolveReport(result as Report),
  };
  const server = await servePage(join(dist, 'speed-page'), '/measure.js', assets, peers, exchange);
  const profile = await mkdtemp(join(tmpdir(), 'nightlight-speed-'));
  const child = spawn(
    executablePath,
    ['--headless', ...flags, `--user-data-dir=${profile}`, server.url],
    { stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noReport = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page did not report in time.')), TIMEOUT_MS);
    ended.then(() => reject(new Error('Chromium ended before the page reported.')), reject);
  });
  try {
    const report = await Promise.race([answer, noReport]);
    if ('failed' in report) throw new Error(report.failed);
    return report;
  } finally {
    clearTimeout(timer);
    child.kill();
    await ended.catch(() => {});
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
};
