import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '@nightlight/sdk/core';
import { type Browser, chromium } from 'playwright-core';
import { servePage } from '../page-server.ts';
import type { Variant, VariantComparison } from '../pictures-page/compare-variants-result.ts';
import type { FirstVerdict } from '../pictures-page/first-verdict.ts';
import { ratio, summariseTimes, type Times } from './figures.ts';

/**
 * Variants that are opened with an empty cache and timed until they have classified
 * their first picture.
 */
export type Opened = 'onnx' | 'tfjs' | 'nsfwjs' | 'product' | 'product-text-alone';

export interface ChromiumResult {
  readonly browser: string;
  readonly threads: 1;
  readonly pictures: number;
  /** Rounds per picture. */
  readonly rounds: number;
  /** Milliseconds for a decoded picture of 224 × 224 pixels. */
  readonly verdict: Readonly<Record<Variant, Times>>;
  /** Ratio of medians, ours to theirs; below 1 ours is faster. */
  readonly onnxByNsfwjs: number;
  readonly tfjsByNsfwjs: number;
  readonly difference: number;
  /** Milliseconds from the start of the navigation to the first verdict, with files from loopback. */
  readonly firstVerdict: Readonly<Record<Opened, Times>>;
}

/** Requested paths by variant. */
export type Requests = Readonly<Record<Opened, readonly string[]>>;

export interface ChromiumOptions {
  readonly executablePath: string;
  readonly flags: readonly string[];
  /** The built pages, one folder each. */
  readonly pages: string;
  readonly assets: string;
  readonly rounds: number;
  readonly openings: number;
}

const WARM_UP = 5;
/** The page's folder and query of each variant. */
const OPENED: Readonly<Record<Opened, readonly [folder: string, query: string]>> = {
  onnx: ['first-onnx', ''],
  tfjs: ['first-tfjs', ''],
  nsfwjs: ['first-nsfwjs', ''],
  product: ['first-product', ''],
  'product-text-alone': ['first-product', '?text'],
};

const serve = (folder: string, { pages, assets }: ChromiumOptions) =>
  servePage(join(pages, folder), `/${folder}.js`, assets);

interface Opening {
  readonly at: number;
  readonly paths: readonly string[];
}

const open = async (browser: Browser, url: string): Promise<Opening> => {
  const context = await browser.newContext();
  try {
    const paths: string[] = [];
    context.on('request', (request) => paths.push(new URL(request.url()).pathname));
    const page = await context.newPage();
    const failed = new Promise<never>((_, reject) => page.once('pageerror', reject));
    await page.goto(url);
    const handle = await Promise.race([
      failed,
      page.waitForFunction(() => 'firstVerdict' in globalThis),
    ]);
    await handle.dispose();
    const { at } = await page.evaluate(
      () => (globalThis as unknown as { firstVerdict: FirstVerdict }).firstVerdict,
    );
    // The page itself is the same for all.
    return { at, paths: paths.filter((path) => path !== '/' && path !== '/favicon.ico').sort() };
  } finally {
    await context.close();
  }
};

const measureOpenings = async (browser: Browser, options: ChromiumOptions) => {
  const names = Object.keys(OPENED) as Opened[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  const requests = Object.fromEntries(names.map((name) => [name, [] as readonly string[]]));
  const servers = await Promise.all(names.map((name) => serve(OPENED[name][0], options)));
  try {
    for (let round = 0; round < options.openings; round++) {
      for (const [i, name] of names.entries()) {
        const { at, paths } = await open(browser, servers[i]?.url + OPENED[name][1]);
        times[name]?.push(at);
        requests[name] = paths;
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
  return {
    firstVerdict: Object.fromEntries(
      names.map((name) => [name, summariseTimes(times[name] ?? [])]),
    ),
    requests,
  } as { readonly firstVerdict: ChromiumResult['firstVerdict']; readonly requests: Requests };
};

const measureVariants = async (
  browser: Browser,
  options: ChromiumOptions,
  pictures: readonly Frame[],
): Promise<VariantComparison> => {
  const pixels = Buffer.concat(pictures.map(({ data }) => Buffer.from(data.buffer)));
  writeFileSync(join(options.pages, 'compare-variants/pictures.bin'), pixels);
  const server = await serve('compare-variants', options);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'compareVariants' in globalThis);
    return await page.evaluate(
      ([rounds, warmUp]) =>
        (
          globalThis as unknown as {
            compareVariants(rounds: number, warmUp: number): Promise<VariantComparison>;
          }
        ).compareVariants(rounds, warmUp),
      [options.rounds, WARM_UP] as const,
    );
  } finally {
    await context.close();
    await server.close();
  }
};

const inBrowser = async <T>(
  { executablePath, flags }: ChromiumOptions,
  task: (browser: Browser) => Promise<T>,
): Promise<T> => {
  const browser = await chromium.launch({ executablePath, args: [...flags] });
  try {
    return await task(browser);
  } finally {
    await browser.close();
  }
};

/** The paths that each variant requests until its first verdict. */
export const recordRequests = (options: ChromiumOptions): Promise<Requests> =>
  inBrowser(options, async (browser) => {
    return (await measureOpenings(browser, { ...options, openings: 1 })).requests;
  });

/** `pictures` are squares of 224 pixels. One browser for all, one thread per page. */
export const measureInChromium = (
  options: ChromiumOptions,
  pictures: readonly Frame[],
): Promise<ChromiumResult> =>
  inBrowser(options, async (browser) => {
    const { times, difference } = await measureVariants(browser, options, pictures);
    const { firstVerdict } = await measureOpenings(browser, options);
    const verdict = {
      onnx: summariseTimes(times.onnx),
      tfjs: summariseTimes(times.tfjs),
      nsfwjs: summariseTimes(times.nsfwjs),
      product: summariseTimes(times.product),
    };
    return {
      browser: `Chromium ${browser.version()}`,
      threads: 1,
      pictures: pictures.length,
      rounds: options.rounds,
      verdict,
      onnxByNsfwjs: ratio(verdict.onnx, verdict.nsfwjs),
      tfjsByNsfwjs: ratio(verdict.tfjs, verdict.nsfwjs),
      difference,
      firstVerdict,
    };
  });
