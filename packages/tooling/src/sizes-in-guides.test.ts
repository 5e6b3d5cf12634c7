import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { before, after } = JSON.parse(read('benchmarks/results/weight.json'));

interface Size {
  readonly bytes: number;
  readonly gzip: number;
}
const files = new Map(
  Object.entries<Size>(after.firstLoad.files).map(([path, size]) => [
    path.replace('/nightlight/', ''),
    size,
  ]),
);
const sizeOf = (path: string): Size => files.get(path) as Size;

/** Guides say megabytes in round numbers, and a small change of a file is no reason to rewrite them. */
const expectMegabytes = (text: string | undefined, bytes: number): void => {
  const stated = Number(text);
  expect(Math.abs(stated - bytes / 1e6), `${text} MB for ${bytes} bytes`).toBeLessThanOrEqual(
    0.15 + 0.03 * stated,
  );
};

const ROW = /^\| `([^`]+)` \| ([\d.]+) MB \| ([\d.]+) MB \|$/gm;

it('the guide to hosting states the measured size of each large file', () => {
  const rows = [...read('docs/guide/hosting.md').matchAll(ROW)];
  const large = [...files].filter(([, { bytes }]) => bytes > 1e6).map(([path]) => path);
  expect(rows.map(([, path]) => path).sort()).toEqual(large.sort());
  for (const [, path = '', bytes, gzip] of rows) {
    expectMegabytes(bytes, sizeOf(path).bytes);
    expectMegabytes(gzip, sizeOf(path).gzip);
  }
});

it('the guides state the measured first visit and installation', () => {
  const hosting = /receives (\d+) MB instead of (\d+)\./.exec(read('docs/guide/hosting.md'));
  expectMegabytes(hosting?.[1], after.firstLoad.gzip);
  expectMegabytes(hosting?.[2], after.firstLoad.bytes);
  const tiny = /model and the worker load first \(([\d.]+) MB with gzip\)/.exec(
    read('docs/guide/hosting.md'),
  );
  const first = [...files].filter(([path]) =>
    /^(nightlight-worker\.js|manifest\.json|text-tiny\/.*)$/.test(path),
  );
  expectMegabytes(
    tiny?.[1],
    first.reduce((sum, [, { gzip }]) => sum + gzip, 0),
  );
  const started = /WebAssembly \(([\d.]+) MB .*models \(([\d.]+) MB\)/.exec(
    read('docs/guide/getting-started.md'),
  );
  expectMegabytes(started?.[1], sizeOf('ort-wasm-simd-threaded.wasm').bytes);
  const models = [...files].filter(([path]) => /^(text|conversation)/.test(path));
  expectMegabytes(
    started?.[2],
    models.reduce((sum, [, { bytes }]) => sum + bytes, 0),
  );
  const asked = /(\d+) MB for text.*onnxruntime-web \((\d+) MB\)/.exec(
    read('docs/guide/asked-for.md'),
  );
  expectMegabytes(asked?.[1], after.installed.bytes);
  expectMegabytes(asked?.[2], before.installed.onnxruntimeWeb);
});

it('the guide to guard() states how long base was measured to take on a first visit', () => {
  const { ready } = JSON.parse(read('benchmarks/results/first-visit.json')).sites.after.median;
  const [, stated] =
    /is ready after (\d+) seconds at 10 Mbit\/s/.exec(read('docs/guide/guard.md')) ?? [];
  expect(Math.abs(Number(stated) - ready / 1000)).toBeLessThan(0.1 * (ready / 1000));
});

it('the guide to pictures states the measured size of the second model', () => {
  const { parts } = JSON.parse(read('benchmarks/results/pictures.json'));
  const [, stated] =
    /It adds ([\d.]+) MB to load, and is/.exec(read('docs/guide/pictures.md')) ?? [];
  expectMegabytes(stated, parts['second-opinion'].bytes);
});
