import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SDK_VERSION } from '../wire/version.ts';
import { copyAssets } from './copy-assets.ts';

let folder: string;
let from: string;
let to: string;

const entryOf = (path: string, bytes: Buffer) => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const write = async (path: string, bytes: Buffer | string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
};

/** Writes an assets folder with one model, whose files have these names. */
const writeAssets = async (modelFiles: readonly string[]): Promise<void> => {
  await rm(from, { recursive: true, force: true });
  const wasm = Buffer.alloc(5000, 'wasm ');
  await write(join(from, 'ort.wasm'), wasm);
  await write(join(from, 'nightlight-worker.js'), 'worker();'.repeat(300));
  const files = Object.fromEntries(
    modelFiles.map((name) => [name, entryOf(name, Buffer.alloc(4000, name))]),
  );
  for (const name of modelFiles) {
    await write(join(from, 'text-base', name), Buffer.alloc(4000, name));
  }
  const model = Buffer.from(JSON.stringify({ files }));
  await write(join(from, 'text-base/manifest.json'), model);
  const root = {
    format: 1,
    sdk: SDK_VERSION,
    wasm: entryOf('ort.wasm', wasm),
    models: { 'text-base': entryOf('text-base/manifest.json', model) },
  };
  await write(join(from, 'manifest.json'), JSON.stringify(root));
};

const filesIn = async (where: string): Promise<readonly string[]> =>
  (await readdir(where, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(where.length + 1))
    .sort();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlight-assets-'));
  from = join(folder, 'installed');
  to = join(folder, 'public/nightlight');
  await writeAssets(['model.onnx', 'words.bin']);
});
afterEach(() => rm(folder, { recursive: true }));

it('copies every file, and the root manifest last', async () => {
  const paths: string[] = [];
  const copied = await copyAssets({ from: [from], to, onProgress: ({ path }) => paths.push(path) });
  expect(copied).toMatchObject({ files: 6, unchanged: 0, removed: [] });
  expect(await filesIn(to)).toEqual(await filesIn(from));
  expect(paths.at(-1)).toBe('manifest.json');
  expect(paths).toHaveLength(6);
});

it('a second run leaves current files alone and replaces a truncated one', async () => {
  await copyAssets({ from: [from], to });
  const kept = (await stat(join(to, 'ort.wasm'))).mtimeMs;
  await writeFile(join(to, 'text-base/model.onnx'), 'cut off');
  expect(await copyAssets({ from: [from], to })).toMatchObject({ files: 6, unchanged: 5 });
  expect((await stat(join(to, 'ort.wasm'))).mtimeMs).toBe(kept);
  expect((await readFile(join(to, 'text-base/model.onnx'))).length).toBe(4000);
});

it('removes files that only the earlier version has', async () => {
  await copyAssets({ from: [from], to, compress: true });
  await writeAssets(['model.onnx']);
  const { removed } = await copyAssets({ from: [from], to, compress: true });
  expect(removed).toEqual(['text-base/words.bin']);
  expect((await filesIn(to)).filter((path) => path.includes('words'))).toEqual([]);
});

it('compressed copies contain the same bytes, and none is left that is older than its file', async () => {
  const { bytes, compressedBytes } = await copyAssets({ from: [from], to, compress: true });
  expect(compressedBytes).toBeLessThan(bytes / 2);
  const wasm = await readFile(join(from, 'ort.wasm'));
  expect(brotliDecompressSync(await readFile(join(to, 'ort.wasm.br'))).equals(wasm)).toBe(true);
  expect(gunzipSync(await readFile(join(to, 'ort.wasm.gz'))).equals(wasm)).toBe(true);
  await copyAssets({ from: [from], to });
  expect(await filesIn(to)).toEqual(await filesIn(from));
});

it('keeps a server’s settings in the folder', async () => {
  await write(join(to, '.htaccess'), 'Header set Cache-Control "no-cache"');
  await copyAssets({ from: [from], to });
  await copyAssets({ from: [from], to });
  expect(await filesIn(to)).toContain('.htaccess');
});

it('refuses a folder with other files, and changes nothing there', async () => {
  await write(join(to, 'index.html'), 'my page');
  await expect(copyAssets({ from: [from], to })).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('index.html'),
  });
  expect(await filesIn(to)).toEqual(['index.html']);
});

it('refuses a file in place of a folder', async () => {
  await write(to, 'a file');
  await expect(copyAssets({ from: [from], to })).rejects.toMatchObject({ code: 'invalid-input' });
});

it('finishes a copy that was interrupted', async () => {
  await write(join(to, 'nightlight-worker.js'), 'worker();'.repeat(300));
  expect(await copyAssets({ from: [from], to })).toMatchObject({ files: 6, unchanged: 1 });
});

it('a damaged or missing file of the package throws and is named', async () => {
  await writeFile(join(from, 'text-base/model.onnx'), Buffer.alloc(4000, 'other'));
  await expect(copyAssets({ from: [from], to })).rejects.toMatchObject({
    code: 'integrity',
    message: expect.stringContaining('model.onnx'),
  });
  await rm(join(from, 'text-base/model.onnx'));
  await expect(copyAssets({ from: [from], to })).rejects.toMatchObject({
    code: 'load-failed',
    message: expect.stringContaining('model.onnx'),
  });
  expect(await filesIn(to)).not.toContain('manifest.json');
});

/** Moves a folder of the assets into a package of its own. */
const moveToPackage = async (path: string): Promise<string> => {
  const dist = join(folder, 'package', path, 'dist');
  await mkdir(join(dist, dirname(path)), { recursive: true });
  await rename(join(from, path), join(dist, path));
  return dist;
};

it('takes models from their packages, and leaves the SBOM there', async () => {
  const before = await filesIn(from);
  const models = await moveToPackage('text-base');
  await write(join(models, 'sbom.cdx.json'), '{}');
  const copied = await copyAssets({ from: [from, models], to });
  expect(copied).toMatchObject({ files: 6, leftOut: [] });
  expect(await filesIn(to)).toEqual(before);
});

it('without the text models throws, and says what to install', async () => {
  await moveToPackage('text-base');
  await expect(copyAssets({ from: [from], to })).rejects.toMatchObject({
    code: 'load-failed',
    message: `@nightlight/models-text is not installed: npm install @nightlight/models-text@${SDK_VERSION}`,
  });
  expect(await filesIn(folder)).not.toContain('public/nightlight/manifest.json');
});

it('leaves out the whole folder of an optional model that is not installed', async () => {
  const root = JSON.parse(await readFile(join(from, 'manifest.json'), 'utf8'));
  const model = Buffer.from('{}');
  root.models['picture-mobilenet'] = entryOf('pictures/picture-mobilenet/manifest.json', model);
  await write(join(from, 'pictures/picture-mobilenet/manifest.json'), model);
  await write(join(from, 'pictures/nightlight-worker-tfjs.js'), 'worker()');
  await write(join(from, 'page/page.js'), 'belongs to no model');
  await write(join(from, 'manifest.json'), JSON.stringify(root));
  expect(await copyAssets({ from: [from], to })).toMatchObject({ files: 9, leftOut: [] });
  await moveToPackage('pictures/picture-mobilenet');
  const without = await copyAssets({ from: [from], to });
  expect(without).toMatchObject({ files: 7, leftOut: ['@nightlight/models-picture'] });
  expect((await filesIn(to)).filter((path) => path.includes('mobilenet'))).toEqual([]);
});

it('models of another version are refused', async () => {
  const models = await moveToPackage('text-base');
  await write(join(models, 'text-base/manifest.json'), '{ "files": {} }');
  await expect(copyAssets({ from: [from, models], to })).rejects.toMatchObject({
    code: 'integrity',
    message: expect.stringContaining(`must have the same version: ${SDK_VERSION}`),
  });
});
