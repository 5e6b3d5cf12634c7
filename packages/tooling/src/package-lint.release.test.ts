import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlight-lint-'));
});
afterAll(() => rm(folder, { recursive: true }));

const pack = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { stdout } = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: join(root, path), maxBuffer: 64 * 1024 * 1024 },
  );
  const [{ filename }] = JSON.parse(stdout);
  return new Uint8Array(await readFile(join(folder, filename)));
};

interface Fault {
  readonly kind: string;
  readonly resolutionKind?: string;
}

// Imported by variable names, so that types can be checked where these packages aren't installed yet.
const PUBLINT: string = 'publint';
const PUBLINT_UTILS: string = 'publint/utils';
const ATTW: string = '@arethetypeswrong/core';

/**
 * What doesn't fit packages that have only ES modules: `require()` of them, and TypeScript's resolution
 * of before 2022, which doesn't know `exports`.
 */
const isExpected = ({ kind, resolutionKind }: Fault): boolean =>
  kind === 'CJSResolvesToESM' || resolutionKind === 'node10';

describe.each([
  ['packages/sdk', true],
  ['packages/nudges', true],
  ['packages/react', true],
  ['benchmarks', true],
  ['packages/models-text', false],
  ['packages/models-picture', false],
  ['packages/models-ocr', false],
])('%s as npm publishes it', (path, hasCode) => {
  let tarball: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    tarball = await pack(path);
  });

  it('has no fault that publint finds', async () => {
    const pkg = JSON.parse(await readFile(join(root, path, 'package.json'), 'utf8'));
    const { publint } = await import(PUBLINT);
    const { formatMessage } = await import(PUBLINT_UTILS);
    const { messages } = await publint({ strict: true, pack: { tarball: tarball.buffer } });
    // This condition points to sources that only this repository has.
    const others = messages.filter(
      ({ path: at }: { path: readonly string[] }) => !at.includes('nightlight-source'),
    );
    expect(others.map((message: unknown) => formatMessage(message, pkg))).toEqual([]);
  });

  it.runIf(hasCode)('has types for each entry that TypeScript finds', async () => {
    const { checkPackage, createPackageFromTarballData } = await import(ATTW);
    const result = await checkPackage(createPackageFromTarballData(tarball));
    expect(result.types).toBeTruthy();
    expect(result.problems.filter((problem: Fault) => !isExpected(problem))).toEqual([]);
    expect(Object.keys(result.entrypoints)).toContain('.');
  });
});
