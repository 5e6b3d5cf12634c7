import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelSource } from '@nightlight/core';
import { loadAssets, noCache } from '@nightlight/runtime';
import { fileSource } from '@nightlight/runtime/node';
import { expect, it } from 'vitest';
import { compressFile } from '../src/assets-folder/compress-file.ts';
import { getPictureChoice } from '../src/page/input/options.ts';
import { DEFAULT_TIER, SDK_VERSION } from '../src/wire/version.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const assets = join(root, 'packages/sdk/dist/assets');

/** What a first visit may take: everything is there within 40 s at 10 Mbit/s. */
const SECONDS = 40;
const BYTES_PER_SECOND = 10e6 / 8;

/** Seconds of a measured first visit in which the link sent nothing: latency, compiling, opening the models. */
const idleSeconds = (result: string): number => {
  const path = join(root, 'benchmarks/results', result);
  const { ready, received } = JSON.parse(readFileSync(path, 'utf8')).sites.after.median;
  return ready / 1000 - received / BYTES_PER_SECOND;
};

/** The page's own code and texts. Those of the chat example are about this large. */
const PAGE_BYTES = 200_000;

/** The files that the SDK loads for an app with `pictures: true`, such as the measured chat example. */
const listFirstFiles = async (): Promise<readonly string[]> => {
  const paths = ['nightlight-worker.js'];
  const files = fileSource(assets);
  const source: ModelSource = {
    read(path, options) {
      paths.push(path);
      return files.read(path, options);
    },
  };
  const pictures = getPictureChoice({});
  await loadAssets({ source, cache: noCache, tier: DEFAULT_TIER, pictures, sdk: SDK_VERSION });
  return paths;
};

/** Bytes on the wire if the server sends the copies that `nightlight assets --compress` writes. */
const transferOf = async (path: string): Promise<number> => {
  const bytes = readFileSync(join(assets, path));
  const copies = await compressFile(bytes);
  return copies.find(({ suffix }) => suffix === '.br')?.bytes.length ?? bytes.length;
};

it('a first visit transfers no more than 10 Mbit/s can send in time for 40 s', async () => {
  const idle = Math.max(...['first-visit.json', 'first-visit-slowed.json'].map(idleSeconds));
  const most = (SECONDS - idle) * BYTES_PER_SECOND;
  let transfer = PAGE_BYTES;
  for (const path of await listFirstFiles()) transfer += await transferOf(path);
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`A first visit: ${megabytes(transfer)} of ${megabytes(most)}`);
  expect(transfer).toBeLessThan(most);
  // A limit far above would not notice anything.
  expect(transfer).toBeGreaterThan(0.7 * most);
});
