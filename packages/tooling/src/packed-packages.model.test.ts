import { execFile } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const installed = join(root, 'node_modules');

/** Published packages, by their names, and their folders. */
const PUBLISHED: Readonly<Record<string, string>> = {
  '@nightlight/models-text': 'packages/models-text',
  '@nightlight/models-picture': 'packages/models-picture',
  '@nightlight/models-ocr': 'packages/models-ocr',
  '@nightlight/sdk': 'packages/sdk',
  '@nightlight/nudges': 'packages/nudges',
  '@nightlight/react': 'packages/react',
  '@nightlight/benchmarks': 'benchmarks',
};
const NAMES = Object.keys(PUBLISHED);

const json = async (path: string) => JSON.parse(await readFile(path, 'utf8'));

/** npm compresses the models, which takes minutes on a busy machine. */
const PACKING = 10 * 60_000;
/** The files that npm would publish, by package. */
const packed = new Map<string, readonly string[]>();
/** Bytes of these files, by package. */
const sizes = new Map<string, number>();
/** Most megabytes that a package may have when it is installed. Raise one only for a reason. */
const BUDGETS: Readonly<Record<string, number>> = {
  '@nightlight/models-text': 48,
  '@nightlight/models-picture': 8,
  '@nightlight/models-ocr': 8,
  '@nightlight/sdk': 28,
  '@nightlight/nudges': 1.8,
  '@nightlight/react': 0.08,
  '@nightlight/benchmarks': 2.5,
};

const filesOf = (name: string): readonly string[] => packed.get(name) ?? [];

/** A project with these packages as npm installs them, without the other files of this repository. */
const projectWith = async (names: readonly string[]): Promise<string> => {
  const project = await mkdtemp(join(tmpdir(), 'nightlight-packed-'));
  const link = async (name: string): Promise<void> => {
    const to = join(project, 'node_modules', name);
    await mkdir(dirname(to), { recursive: true });
    await symlink(join(installed, name), to, 'dir');
  };
  for (const name of names) {
    const folder = PUBLISHED[name];
    if (!folder) {
      await link(name);
      continue;
    }
    for (const file of filesOf(name)) {
      const to = join(project, 'node_modules', name, file);
      await mkdir(dirname(to), { recursive: true });
      await cp(join(root, folder, file), to);
    }
    const { dependencies = {} } = await json(join(root, folder, 'package.json'));
    const others = Object.keys(dependencies).filter((other) => !names.includes(other));
    for (const other of others) await link(other);
  }
  return project;
};

const projects: string[] = [];
const openProject = async (...names: string[]): Promise<string> => {
  const project = await projectWith(names);
  projects.push(project);
  return project;
};

/** Runs a module in a project and returns what it prints. */
const inProject = async (project: string, code: string): Promise<string> => {
  const file = join(project, 'main.mjs');
  await writeFile(file, code);
  return (await run(process.execPath, [file], { cwd: project })).stdout.trim();
};

beforeAll(async () => {
  for (const [name, folder] of Object.entries(PUBLISHED)) {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: join(root, folder),
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    });
    const [{ files, unpackedSize }] = JSON.parse(stdout);
    sizes.set(name, unpackedSize);
    packed.set(
      name,
      files.map(({ path }: { path: string }) => path),
    );
  }
}, PACKING);
afterAll(async () => {
  for (const project of projects) await rm(project, { recursive: true, force: true });
});

/** The form of the ids of all sealed rows, as a test in `benchmarks/src/own-suites` checks. */
const SEALED_ID = /[a-z]{2,3}-(?:blunt|yard)-s-\d+/;

describe.each(NAMES)('%s as npm publishes it', (name) => {
  it('contains its built code, and no source, map, test or fixture', () => {
    expect(filesOf(name).some((path) => path.startsWith('dist/'))).toBe(true);
    const others = filesOf(name).filter((path) => !path.startsWith('dist/'));
    expect([...others].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    const unwanted = filesOf(name).filter((path) =>
      /\.map$|\.(test|fixture|contract)\.|(^|\/)tests?\/|(?<!\.d)\.tsx?$/.test(path),
    );
    expect(unwanted).toEqual([]);
  });

  it('names no sealed row of a suite', async () => {
    const isNamed = async (path: string): Promise<boolean> =>
      SEALED_ID.test(await readFile(join(root, PUBLISHED[name] ?? '', path), 'latin1'));
    for (const path of filesOf(name)) expect(await isNamed(path), path).toBe(false);
  });

  it('contains every file that its entries name', async () => {
    const { exports, bin = {} } = await json(join(root, PUBLISHED[name] ?? '', 'package.json'));
    // Models have no code.
    const entries = Object.values<Record<string, string> | string>(exports)
      .filter((entry) => typeof entry !== 'string')
      .flatMap((entry) => [entry['types'], entry['default']]);
    const wanted = [...entries, ...Object.values<string>(bin)];
    for (const path of wanted) expect(filesOf(name)).toContain(path?.replace('./', ''));
  });

  it('is not larger than its budget', () => {
    const budget = BUDGETS[name] ?? 0;
    expect(sizes.get(name)).toBeLessThanOrEqual(budget * 1e6);
    // A budget far above the size would not notice anything.
    expect(sizes.get(name)).toBeGreaterThan(budget * 0.5e6);
  });

  it('names the versions of Node that this repository is tested with', async () => {
    const { engines } = await json(join(root, PUBLISHED[name] ?? '', 'package.json'));
    expect(engines).toEqual((await json(join(root, 'package.json'))).engines);
  });

  it('has a description, and its changelog says what changed in this version', async () => {
    const read = (file: string) => readFile(join(root, PUBLISHED[name] ?? '', file), 'utf8');
    const { description, keywords, version } = JSON.parse(await read('package.json'));
    expect(description.length).toBeGreaterThan(30);
    expect(keywords.length).toBeGreaterThan(3);
    expect(await read('README.md')).toMatch(new RegExp(`^# ${name}\n`));
    expect(await read('CHANGELOG.md')).toMatch(new RegExp(`^# ${name}\n\n## ${version}\n`));
    expect(await read('LICENSE')).toBe(await readFile(join(root, 'LICENSE'), 'utf8'));
  });
});

/** A suite with restricted terms (decision 15), only for the tests of this repository. */
const STORIES = 'stories';

describe('@nightlight/benchmarks', () => {
  it('contains no story, because the harmful ones are not CC BY', async () => {
    const stories = join(root, 'benchmarks/suites', STORIES);
    expect(await readFile(join(stories, 'harmful/LICENSE.md'), 'utf8')).toContain(
      'You may not publish',
    );
    expect(filesOf('@nightlight/benchmarks').filter((path) => path.includes(STORIES))).toEqual([]);
  });

  it('contains the data cards of its suites, and names their licence', async () => {
    const { license } = await json(join(root, 'benchmarks/package.json'));
    expect(license).toBe('Apache-2.0 AND CC-BY-4.0');
    const suites = (await readdir(join(root, 'benchmarks/suites'))).filter(
      (one) => one !== STORIES,
    );
    expect(suites.length).toBeGreaterThan(6);
    for (const suite of suites) {
      const card = `dist/suite-data/${suite}/README.md`;
      expect(filesOf('@nightlight/benchmarks')).toContain(card);
      expect(await readFile(join(root, 'benchmarks', card), 'utf8')).toContain('CC BY 4.0');
    }
  });

  it('contains all that its commands load, and no check of the corpus', async () => {
    const files = filesOf('@nightlight/benchmarks').filter((path) => path.endsWith('.js'));
    const reachable = new Set<string>();
    const visit = async (path: string): Promise<void> => {
      if (reachable.has(path)) return;
      reachable.add(path);
      const code = await readFile(join(root, 'benchmarks', path), 'utf8');
      for (const [, specifier = ''] of code.matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g))
        await visit(join(dirname(path), specifier));
    };
    // The entries, and what they start by name.
    for (const path of [
      'index',
      'cli',
      'run/system-process',
      'score/score-thread',
      'in-browser/in-page',
      'in-browser/onnx-in-page',
    ])
      await visit(`dist/${path}.js`);
    expect(files).toEqual(expect.arrayContaining([...reachable]));
    expect(files.filter((path) => /^dist\/(bench\.|suites\/|speed-page\/)/.test(path))).toEqual([]);
    for (const path of files)
      expect(await readFile(join(root, 'benchmarks', path), 'utf8'), path).not.toContain(
        'models/corpus',
      );
  });
});

/** Hosts such as Cloudflare Pages refuse larger files. */
const LARGEST_FILE = 25 * 2 ** 20;
/** What `text-base` may weigh altogether, since it has twelve layers (decision 31). */
const LARGEST_TEXT_BASE = 36 * 2 ** 20;

describe('the models', () => {
  it.each(NAMES)('%s has no file over 25 MiB', async (name) => {
    for (const path of filesOf(name)) {
      const { size } = await stat(join(root, PUBLISHED[name] ?? '', path));
      expect(size, path).toBeLessThanOrEqual(LARGEST_FILE);
    }
  });

  it('text-base has at most 36 MiB', async () => {
    const folder = join(root, 'packages/models-text/dist/text-base');
    const { files } = await json(join(folder, 'manifest.json'));
    const paths = Object.values(files).map((file) => (file as { readonly path: string }).path);
    expect(paths).toEqual(expect.arrayContaining(['model.onnx', 'tokenizer.json']));
    expect(filesOf('@nightlight/models-text')).toEqual(
      expect.arrayContaining(paths.map((path) => `dist/text-base/${path}`)),
    );
    const all = await Promise.all(paths.map((path) => stat(join(folder, path))));
    expect(all.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(LARGEST_TEXT_BASE);
  });

  it('are in packages of their own, and not in the SDK', () => {
    const models = NAMES.filter((name) => name.includes('/models-')).flatMap(filesOf);
    const inSdk = filesOf('@nightlight/sdk').filter((path) =>
      /^dist\/assets\/(?!page\/|nightlight-page)/.test(path),
    );
    expect(models.filter((path) => path.endsWith('.onnx'))).toHaveLength(3);
    expect(inSdk.sort()).toEqual([
      'dist/assets/THIRD-PARTY.md',
      'dist/assets/manifest.json',
      'dist/assets/nightlight-worker.js',
      'dist/assets/ocr/nightlight-worker-ocr.js',
      'dist/assets/ort-wasm-simd-threaded.wasm',
      'dist/assets/pictures/nightlight-worker-tfjs.js',
    ]);
  });

  it.each([
    ['text', [], ['@nightlight/models-picture', '@nightlight/models-ocr']],
    ['pictures', ['@nightlight/models-picture'], ['@nightlight/models-ocr']],
    ['all', ['@nightlight/models-picture', '@nightlight/models-ocr'], []],
  ])('an app that installs those for %s gets their assets', async (_, wanted, leftOut) => {
    const project = await openProject('@nightlight/sdk', '@nightlight/models-text', ...wanted);
    const bin = join(project, 'node_modules/@nightlight/sdk/dist/cli/index.js');
    const { stdout } = await run(process.execPath, [bin, 'assets', 'public'], { cwd: project });
    for (const name of ['@nightlight/models-picture', '@nightlight/models-ocr']) {
      expect(stdout.includes(name), name).toBe(leftOut.includes(name));
    }
    const names = await readdir(join(project, 'public'));
    expect(names.includes('pictures')).toBe(wanted.includes('@nightlight/models-picture'));
    expect(names.includes('ocr')).toBe(wanted.includes('@nightlight/models-ocr'));
    expect(names).toContain('text-base');
  });

  it('are found in Node without a path', async () => {
    const peers = ['onnxruntime-web', '@huggingface/tokenizers'];
    const project = await openProject('@nightlight/sdk', '@nightlight/models-text', ...peers);
    const code = `
      import { createNightlight } from '@nightlight/sdk/node';
      const nightlight = await createNightlight({ policy: { ageBand: '13-15' } });
      console.log((await nightlight.classify('you stupid loser')).action);`;
    expect(await inProject(project, code)).toBe('pause');
  });
});

describe('the assets folder', () => {
  it('contains only workers, the page file, notices and files that a manifest names', async () => {
    const assets = join(root, 'packages/sdk/dist/assets');
    const found = (await readdir(assets, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const named = new Set(['manifest.json'].map((path) => join(assets, path)));
    const { wasm, models } = await json(join(assets, 'manifest.json'));
    named.add(join(assets, wasm.path));
    for (const { path } of Object.values<{ path: string }>(models)) {
      const manifest = join(assets, path);
      named.add(manifest);
      const { files, languages = {} } = await json(manifest);
      const own = [
        ...Object.values<{ path: string }>(files),
        ...Object.values<{ data?: { path: string } }>(languages).flatMap(({ data }) => data ?? []),
      ];
      for (const file of own) named.add(join(dirname(manifest), file.path));
    }
    const chunks = join(assets, 'page/');
    const others = found
      .filter((path) => !named.has(path) && !path.startsWith(chunks))
      .map((path) => basename(path));
    expect(others.sort()).toEqual([
      'LICENSE',
      'LICENSE',
      // Beside the workers, and beside each model that was made from others' work.
      'THIRD-PARTY.md',
      'THIRD-PARTY.md',
      'THIRD-PARTY.md',
      'THIRD-PARTY.md',
      'nightlight-page.js',
      'nightlight-worker-ocr.js',
      'nightlight-worker-tfjs.js',
      'nightlight-worker.js',
    ]);
    expect(found.filter((path) => extname(path) === '.map')).toEqual([]);
  });
});

describe('an app that installs @nightlight/sdk', () => {
  const OPEN = (assets: string) => `
    import { createNightlight } from '@nightlight/sdk/node';
    const options = { assets: ${JSON.stringify(assets)}, policy: { ageBand: '13-15' } };
    try {
      const nightlight = await createNightlight(options);
      console.log((await nightlight.classify('you stupid loser')).action);
    } catch (error) {
      console.log(error.name, error.code, error.message);
    }`;
  const assets = join(root, 'packages/sdk/dist/assets');

  it('for browsers needs neither onnxruntime-web nor the tokenizer', async () => {
    const project = await openProject('@nightlight/sdk', '@nightlight/nudges');
    const code = `
      const sdk = await import('@nightlight/sdk');
      const core = await import('@nightlight/sdk/core');
      console.log(typeof sdk.createNightlight, typeof core.decide);`;
    expect(await inProject(project, code)).toBe('function function');
  });

  it('for Node without them gets an error that says what to install', async () => {
    const project = await openProject('@nightlight/sdk');
    expect(await inProject(project, OPEN(assets))).toBe(
      "NightlightError unsupported In Node, Nightlight needs two packages that browsers don't: npm install onnxruntime-web@1.30.0 @huggingface/tokenizers@0.2.0",
    );
  });

  it('for Node with them gets decisions', async () => {
    const peers = ['onnxruntime-web', '@huggingface/tokenizers'];
    const project = await openProject('@nightlight/sdk', ...peers);
    expect(await inProject(project, OPEN(assets))).toBe('pause');
  });

  it('for Node with another onnxruntime-web gets an error that says which version fits', async () => {
    const project = await openProject('@nightlight/sdk', '@huggingface/tokenizers');
    const other = join(project, 'node_modules/onnxruntime-web');
    await mkdir(other);
    const manifest = {
      name: 'onnxruntime-web',
      type: 'module',
      exports: { './wasm': './wasm.js' },
    };
    await writeFile(join(other, 'package.json'), JSON.stringify(manifest));
    await writeFile(
      join(other, 'wasm.js'),
      "export const env = { versions: { web: '1.22.0' } }; export class InferenceSession {} export class Tensor {}",
    );
    expect(await inProject(project, OPEN(assets))).toContain(
      'onnxruntime-web 1.22.0 is installed, but the assets folder is for 1.30.0: npm install onnxruntime-web@1.30.0',
    );
  });
});
