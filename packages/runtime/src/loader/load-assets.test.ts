import { createHash } from 'node:crypto';
import { type ModelSource, NightlightError } from '@nightlight/core';
import { createTinyManifest } from '@nightlight/testing/tiny-model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ModelCache, noCache } from '../cache/model-cache.ts';
import { HttpStatusError } from '../sources/http-status-error.ts';
import type { Progress } from './file-loader.ts';
import { loadAssets } from './load-assets.ts';
import type { PictureChoice } from './pictures-part.ts';

const encoder = new TextEncoder();
const createEntry = (path: string, bytes: Uint8Array) => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const threshold = { score: 0.5, precision: 0.9, recall: 0.5, falsePositiveRate: 0.01 };

const makeFiles = (): Map<string, Uint8Array<ArrayBuffer>> => {
  const wasm = new Uint8Array(5000).fill(1);
  const model = new Uint8Array(9000).fill(2);
  const tokenizer = new Uint8Array(700).fill(3);
  const modelManifest = encoder.encode(
    JSON.stringify({
      format: 1,
      id: 'text-base',
      version: '0.1.0',
      task: 'text-classification',
      licence: 'Apache-2.0',
      maxTokens: 128,
      padId: 1,
      unknownId: 3,
      languages: ['en'],
      files: {
        model: createEntry('model.onnx', model),
        tokenizer: createEntry('tokenizer.json', tokenizer),
      },
      heads: [
        {
          kind: 'insult',
          calibration: { slope: 1, intercept: 0 },
          prior: 0.1,
          thresholds: { low: threshold, medium: threshold, high: threshold },
        },
      ],
    }),
  );
  const root = encoder.encode(
    JSON.stringify({
      format: 1,
      sdk: '0.1.0',
      wasm: createEntry('ort.wasm', wasm),
      models: { 'text-base': createEntry('text-base/manifest.json', modelManifest) },
    }),
  );
  return new Map([
    ['manifest.json', root],
    ['ort.wasm', wasm],
    ['text-base/manifest.json', modelManifest],
    ['text-base/model.onnx', model],
    ['text-base/tokenizer.json', tokenizer],
  ]);
};

/** Adds a conversation model that was trained for the base model with this hash. */
const addConversation = (
  files: Map<string, Uint8Array<ArrayBuffer>>,
  encoderHash = createEntry('', files.get('text-base/model.onnx') as Uint8Array).sha256,
): Map<string, Uint8Array<ArrayBuffer>> => {
  const model = new Uint8Array(300).fill(4);
  const alarm = {
    weights: [1],
    bias: 0,
    calibration: { slope: 1, intercept: 0 },
    thresholds: { medium: 1, high: 2 },
  };
  const manifest = encoder.encode(
    JSON.stringify({
      ...{ format: 1, id: 'conversation', version: '0.1.0', task: 'conversation-alarms' },
      licence: 'Apache-2.0',
      encoder: { id: 'text-base', sha256: encoderHash },
      files: { model: createEntry('model.onnx', model) },
      turns: [{ kind: 'isolation', low: 0, high: 1 }],
      alarms: {
        ...{ grooming: alarm, 'coercive-control': alarm, recruitment: alarm, sextortion: alarm },
        'pile-on': alarm,
      },
    }),
  );
  const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
  root.models.conversation = createEntry('conversation/manifest.json', manifest);
  return files
    .set('manifest.json', encoder.encode(JSON.stringify(root)))
    .set('conversation/manifest.json', manifest)
    .set('conversation/model.onnx', model);
};

/** Adds a tiny model. */
const addTiny = (
  files: Map<string, Uint8Array<ArrayBuffer>>,
): Map<string, Uint8Array<ArrayBuffer>> => {
  const weights = new Uint8Array(400).fill(5);
  const manifest = encoder.encode(
    JSON.stringify({
      ...createTinyManifest(['insult'], 0.1),
      files: { weights: createEntry('weights.bin', weights) },
    }),
  );
  const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
  root.models['text-tiny'] = createEntry('text-tiny/manifest.json', manifest);
  return files
    .set('manifest.json', encoder.encode(JSON.stringify(root)))
    .set('text-tiny/manifest.json', manifest)
    .set('text-tiny/weights.bin', weights);
};

const createSource = (
  files: Map<string, Uint8Array<ArrayBuffer>>,
  requested: string[] = [],
): ModelSource => ({
  async read(path, { onBytes } = {}) {
    requested.push(path);
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} was requested`);
    onBytes?.(bytes.length);
    return bytes.slice();
  },
});
const loadBase = (
  source: ModelSource,
  cache: ModelCache = noCache,
  onProgress?: (p: Progress) => void,
) =>
  loadAssets({
    source,
    cache,
    tier: 'base',
    sdk: '0.1.0',
    ...(onProgress ? { onProgress } : {}),
  });

interface MapCache extends ModelCache {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  root?: Uint8Array<ArrayBuffer>;
}

const createMapCache = (): MapCache => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const cache: MapCache = {
    files,
    get: async (entry) => files.get(entry.sha256),
    put: async (entry, bytes) => void files.set(entry.sha256, bytes.slice()),
    manifest: async () => cache.root,
    async commitLoad(entries, manifest) {
      cache.root = manifest;
      const wanted = new Set(entries.map(({ sha256 }) => sha256));
      for (const hash of files.keys()) if (!wanted.has(hash)) files.delete(hash);
    },
  };
  return cache;
};

const createFailingSource = (cause: unknown, requested: string[] = []): ModelSource => ({
  async read(path) {
    requested.push(path);
    throw new NightlightError('load-failed', `${path} could not be fetched.`, { cause });
  },
});
const createOfflineSource = (requested?: string[]) =>
  createFailingSource(new TypeError('Failed to fetch'), requested);

describe('loadAssets', () => {
  it('reads only files that the manifests name', async () => {
    const files = makeFiles();
    const requested: string[] = [];
    const assets = await loadBase(createSource(files, requested));
    expect(new Set(requested)).toEqual(new Set(files.keys()));
    expect(assets.base?.model).toEqual(files.get('text-base/model.onnx'));
    expect(assets.base?.manifest.heads[0]?.kind).toBe('insult');
  });

  it('loads the conversation model with base, and throws if it was trained for another base', async () => {
    const files = addConversation(makeFiles());
    const requested: string[] = [];
    const assets = await loadBase(createSource(files, requested));
    expect(requested).toContain('conversation/model.onnx');
    expect(assets.conversation?.model).toEqual(files.get('conversation/model.onnx'));
    expect(assets.conversation?.manifest.turns[0]?.kind).toBe('isolation');
    const other = addConversation(makeFiles(), 'f'.repeat(64));
    await expect(loadBase(createSource(other))).rejects.toMatchObject({
      code: 'manifest',
      message: expect.stringContaining('belongs to another text model'),
    });
  });

  it('the tiny tier requests no WebAssembly and no base, and throws if the folder has no tiny model', async () => {
    const requested: string[] = [];
    const tiny = loadAssets({
      source: createSource(makeFiles(), requested),
      cache: noCache,
      tier: 'tiny',
      sdk: '0.1.0',
    });
    await expect(tiny).rejects.toMatchObject({
      code: 'manifest',
      message: expect.stringContaining('text-tiny'),
    });
    expect(requested).toEqual(['manifest.json']);
  });

  it('does not read the WebAssembly if it is already compiled, but leaves it in the cache for the next visit', async () => {
    const compiledOrt = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    const requested: string[] = [];
    const kept: string[] = [];
    const cache: ModelCache = {
      ...noCache,
      commitLoad: async (entries) => void kept.push(...entries.map(({ path }) => path)),
    };
    const assets = await loadAssets({
      ...{
        source: createSource(makeFiles(), requested),
        cache,
        tier: 'base',
        sdk: '0.1.0',
        compiledOrt,
      },
    });
    expect(requested).not.toContain('ort.wasm');
    expect(assets.base?.wasm).toBe(compiledOrt);
    expect(kept).toContain('ort.wasm');
  });

  it('the last progress equals the total', async () => {
    const steps: Progress[] = [];
    await loadBase(createSource(makeFiles()), noCache, (step) => steps.push(step));
    expect(steps.at(-1)).toMatchObject({ loaded: 14700, total: 14700 });
  });

  it('uses cached files without a request, and fetches damaged ones again', async () => {
    const files = makeFiles();
    const cache = createMapCache();
    await loadBase(createSource(files), cache);
    const requested: string[] = [];
    await loadBase(createSource(files, requested), cache);
    expect(requested).toEqual(['manifest.json']);
    for (const bytes of cache.files.values()) bytes[0] = 99;
    const again = await loadBase(createSource(files), cache);
    expect(again.base?.model).toEqual(files.get('text-base/model.onnx'));
  });

  it('a flipped bit in any file throws', async () => {
    const names = [...makeFiles().keys()].filter((name) => name !== 'manifest.json');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(7), async (name, at, bit) => {
        const files = makeFiles();
        const bytes = files.get(name) as Uint8Array;
        bytes[at % bytes.length] = (bytes[at % bytes.length] as number) ^ (1 << bit);
        await expect(loadBase(createSource(files))).rejects.toMatchObject({
          name: 'NightlightError',
          code: 'integrity',
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a truncated file throws', async () => {
    const files = makeFiles();
    files.set('ort.wasm', (files.get('ort.wasm') as Uint8Array<ArrayBuffer>).slice(0, 4999));
    await expect(loadBase(createSource(files))).rejects.toMatchObject({ code: 'integrity' });
  });

  it('assets of another SDK version throw, and the error says what to do', async () => {
    const source = createSource(makeFiles());
    const other = loadAssets({ source, cache: noCache, tier: 'base', sdk: '0.2.0' });
    await expect(other).rejects.toMatchObject({
      code: 'manifest',
      message: expect.stringContaining('Copy'),
    });
  });

  it.each(['../secret', '/etc/passwd', 'https://elsewhere.example/x', 'a?b', 'a//b', ''])(
    'a manifest with the path %j throws before any other request',
    async (path) => {
      const files = makeFiles();
      const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
      root.wasm.path = path;
      files.set('manifest.json', encoder.encode(JSON.stringify(root)));
      const requested: string[] = [];
      await expect(loadBase(createSource(files, requested))).rejects.toMatchObject({
        code: 'manifest',
      });
      expect(requested).toEqual(['manifest.json']);
    },
  );

  it('any malformed manifest throws a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.json(), fc.string(), fc.uint8Array().map(String)),
        async (junk) => {
          const files = makeFiles();
          files.set('manifest.json', encoder.encode(junk));
          await expect(loadBase(createSource(files))).rejects.toMatchObject({ code: 'manifest' });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a cascade', () => {
  const isLarge = (path: string): boolean => !path.endsWith('manifest.json');

  it('is given tiny before any other large file is requested, and then loads the rest at once', async () => {
    const requested: string[] = [];
    const files = addConversation(addTiny(makeFiles()));
    let requestedBefore: readonly string[] = [];
    const assets = await loadAssets({
      ...{ source: createSource(files, requested), cache: noCache, tier: 'cascade', sdk: '0.1.0' },
      onTiny: ({ manifest, weights }) => {
        requestedBefore = requested.filter(isLarge);
        expect(manifest.heads[0]?.kind).toBe('insult');
        expect(weights).toEqual(files.get('text-tiny/weights.bin'));
      },
    });
    expect(requestedBefore).toEqual(['text-tiny/weights.bin']);
    expect(requested.filter(isLarge)).toEqual([
      'text-tiny/weights.bin',
      'ort.wasm',
      'text-base/model.onnx',
      'text-base/tokenizer.json',
      'conversation/model.onnx',
    ]);
    expect(assets.tiny?.weights).toEqual(files.get('text-tiny/weights.bin'));
  });

  it('requests the rest without waiting for what is done with tiny', async () => {
    const requested: string[] = [];
    const loading = loadAssets({
      source: createSource(addTiny(makeFiles()), requested),
      ...{ cache: noCache, tier: 'cascade', sdk: '0.1.0' },
      onTiny: () => new Promise<void>(() => {}),
    });
    await loading;
    expect(requested).toContain('text-base/model.onnx');
  });

  it('counts tiny in its progress, which only increases', async () => {
    const steps: Progress[] = [];
    await loadAssets({
      ...{ source: createSource(addTiny(makeFiles())), cache: noCache, tier: 'cascade' },
      ...{ sdk: '0.1.0', onProgress: (step) => steps.push(step) },
    });
    const loaded = steps.map((step) => step.loaded);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([15100]));
    expect(steps.at(-1)?.loaded).toBe(15100);
  });

  it('without a tiny model loads base alone', async () => {
    const assets = await loadAssets({
      ...{ source: createSource(makeFiles()), cache: noCache, tier: 'cascade', sdk: '0.1.0' },
      onTiny: () => expect.unreachable(),
    });
    expect(assets.base).toBeDefined();
  });
});

describe('without a network', () => {
  const fillCache = async (): Promise<MapCache> => {
    const cache = createMapCache();
    await loadBase(createSource(makeFiles()), cache);
    return cache;
  };

  it('a page that has loaded before starts from its cache', async () => {
    const cache = await fillCache();
    const requested: string[] = [];
    const assets = await loadBase(createOfflineSource(requested), cache);
    expect(assets.base?.model).toEqual(makeFiles().get('text-base/model.onnx'));
    expect(requested).toEqual(['manifest.json']);
  });

  it('a page that has not loaded before throws, and the error names the file', async () => {
    await expect(loadBase(createOfflineSource(), createMapCache())).rejects.toMatchObject({
      code: 'load-failed',
      message: 'manifest.json could not be fetched.',
    });
  });

  it('an incomplete load caches no manifest', async () => {
    const cache = createMapCache();
    const files = makeFiles();
    files.delete('text-base/tokenizer.json');
    await expect(loadBase(createSource(files), cache)).rejects.toThrow();
    await expect(loadBase(createOfflineSource(), cache)).rejects.toMatchObject({
      code: 'load-failed',
    });
    expect(cache.root).toBeUndefined();
  });

  it('a server error counts as no network, a 404 does not', async () => {
    const cache = await fillCache();
    const assets = await loadBase(createFailingSource(new HttpStatusError(500)), cache);
    expect(assets.base).toBeDefined();
    const missing = loadBase(createFailingSource(new HttpStatusError(404)), cache);
    await expect(missing).rejects.toMatchObject({ code: 'load-failed' });
  });

  it('a server that does not respond for five seconds counts as no network', async () => {
    const cache = await fillCache();
    const silent: ModelSource = {
      read: (_, { signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    expect((await loadBase(silent, cache)).base).toBeDefined();
  });

  it('the cached manifest of another SDK version is not used', async () => {
    const cache = await fillCache();
    const options = { source: createOfflineSource(), cache, tier: 'base', sdk: '0.2.0' } as const;
    await expect(loadAssets(options)).rejects.toMatchObject({ code: 'load-failed' });
  });

  it.each([
    ['is not JSON', encoder.encode('<!doctype html>')],
    ['is cut off', encoder.encode('{"format":1,"sdk":"0.1.0","wasm":')],
    ['is empty', new Uint8Array()],
  ])('a cached manifest that %s is not used', async (_, bytes) => {
    const cache = await fillCache();
    cache.root = bytes;
    await expect(loadBase(createOfflineSource(), cache)).rejects.toMatchObject({
      code: 'load-failed',
    });
    // The next load with a network repairs the cache.
    expect((await loadBase(createSource(makeFiles()), cache)).base).toBeDefined();
    expect((await loadBase(createOfflineSource(), cache)).base).toBeDefined();
  });

  it('a damaged or missing file in the cache throws', async () => {
    const damaged = await fillCache();
    for (const bytes of damaged.files.values()) bytes[0] = 99;
    await expect(loadBase(createOfflineSource(), damaged)).rejects.toMatchObject({
      code: 'load-failed',
    });
    const emptied = await fillCache();
    emptied.files.clear();
    await expect(loadBase(createOfflineSource(), emptied)).rejects.toMatchObject({
      code: 'load-failed',
    });
  });

  it('a cache that throws is ignored', async () => {
    const broken: ModelCache = {
      ...noCache,
      manifest: () => Promise.reject(new Error('the disk is gone')),
    };
    expect((await loadBase(createSource(makeFiles()), broken)).base).toBeDefined();
    await expect(loadBase(createOfflineSource(), broken)).rejects.toMatchObject({
      code: 'load-failed',
    });
  });

  it('prefers the server’s manifest to the cached one', async () => {
    const cache = await fillCache();
    const files = addConversation(makeFiles());
    expect((await loadBase(createSource(files), cache)).conversation).toBeDefined();
    expect((await loadBase(createOfflineSource(), cache)).conversation).toBeDefined();
  });

  it('an abort rejects with its own reason', async () => {
    const cache = await fillCache();
    const signal = AbortSignal.abort(new Error('left the page'));
    const options = {
      source: createOfflineSource(),
      cache,
      tier: 'base',
      sdk: '0.1.0',
      signal,
    } as const;
    await expect(loadAssets(options)).rejects.toThrow('left the page');
  });
});

describe('the picture model', () => {
  const FILES = {
    onnx: 'model.onnx',
    tfjsTopology: 'tfjs-topology.json',
    tfjsWeights: 'tfjs-weights.bin',
    tfjsWasm: 'tfjs.wasm',
  };

  const createPictureManifest = (
    size: number,
    files: Record<string, ReturnType<typeof createEntry>>,
  ) => ({
    ...{ format: 1, id: 'picture', version: '0.1.0', task: 'picture-classification' },
    licence: 'MIT',
    source: {
      ...{ package: 'p', version: '1', model: 'm' },
      sha256: { topology: 'a', weights: 'b' },
    },
    input: { shape: [1, size, size, 3], channels: 'RGB', range: [0, 1] },
    preprocessing: {
      ...{ background: [255, 255, 255], resize: 'bilinear', alignCorners: true, fit: 'stretch' },
    },
    classes: ['Neutral', 'Porn'],
    files,
    thresholds: { explicit: { classes: ['Porn'], low: 0.5, medium: 0.85, high: 0.97 } },
  });

  /** Adds picture models to the folder. */
  const addPictures = (names: readonly string[] = ['picture-mobilenet']) => {
    const files = makeFiles();
    const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
    for (const id of names) {
      const isSecond = id === 'picture-inception';
      const named = Object.entries(isSecond ? { onnx: FILES.onnx } : FILES).map(
        ([what, path], i) => {
          const bytes = new Uint8Array(1000 + i).fill(i);
          files.set(`${id}/${path}`, bytes);
          return [what, createEntry(path, bytes)] as const;
        },
      );
      const manifest = encoder.encode(
        JSON.stringify(createPictureManifest(isSecond ? 299 : 224, Object.fromEntries(named))),
      );
      files.set(`${id}/manifest.json`, manifest);
      root.models[id] = createEntry(`${id}/manifest.json`, manifest);
    }
    files.set('manifest.json', encoder.encode(JSON.stringify(root)));
    return files;
  };
  const loadWithPictures = async (
    files: ReturnType<typeof makeFiles>,
    pictures: PictureChoice | undefined,
    tier: 'base' | 'tiny' = 'base',
  ) => {
    const requested: string[] = [];
    const assets = await loadAssets({
      ...{ source: createSource(files, requested), cache: noCache, tier, sdk: '0.1.0' },
      ...(pictures ? { pictures } : {}),
    });
    return { assets, requested: requested.filter((path) => path.startsWith('picture')).sort() };
  };

  it('is not requested by default', async () => {
    const { assets, requested } = await loadWithPictures(addPictures(), undefined);
    expect(requested).toEqual([]);
    expect(assets.pictures).toBeUndefined();
  });

  it('needs one more file for ONNX Runtime, and shares its WebAssembly', async () => {
    const { assets, requested } = await loadWithPictures(addPictures(), {
      backend: 'onnx',
      secondOpinion: false,
    });
    expect(requested).toEqual(['picture-mobilenet/manifest.json', 'picture-mobilenet/model.onnx']);
    expect(assets.pictures?.files.wasm).toBe(assets.base?.wasm);
    expect(assets.pictures?.files).toMatchObject({ backend: 'onnx' });
    expect(assets.pictures?.second).toBeUndefined();
  });

  it('needs only the files of tfjs for tfjs', async () => {
    const { assets, requested } = await loadWithPictures(addPictures(), {
      backend: 'tfjs',
      secondOpinion: false,
    });
    expect(requested).toEqual([
      'picture-mobilenet/manifest.json',
      'picture-mobilenet/tfjs-topology.json',
      'picture-mobilenet/tfjs-weights.bin',
      'picture-mobilenet/tfjs.wasm',
    ]);
    expect(assets.pictures?.files.wasm).toHaveLength(1003);
  });

  it('loads a second model if the option asks for it, and throws if the folder has none', async () => {
    const choice = { backend: 'onnx', secondOpinion: true } as const;
    const { assets } = await loadWithPictures(
      addPictures(['picture-mobilenet', 'picture-inception']),
      choice,
    );
    expect(assets.pictures?.second?.manifest.input.shape).toEqual([1, 299, 299, 3]);
    expect(assets.pictures?.second?.wasm).toBe(assets.base?.wasm);
    await expect(loadWithPictures(addPictures(), choice)).rejects.toMatchObject({
      code: 'manifest',
      message: expect.stringContaining('picture-inception'),
    });
  });

  it.each(['404', 'a web page'])(
    'if its folder was not copied and the server responds with %s, the error says what to install',
    async (response) => {
      const files = addPictures();
      const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
      root.models['picture-mobilenet'].path = 'pictures/picture-mobilenet/manifest.json';
      files.set('manifest.json', encoder.encode(JSON.stringify(root)));
      const source: ModelSource = {
        async read(path) {
          if (!path.startsWith('pictures/')) return createSource(files).read(path);
          if (response !== '404') return encoder.encode('<!doctype html>');
          throw new NightlightError('load-failed', `${path} returned status 404.`);
        },
      };
      const options = { source, cache: noCache, tier: 'base', sdk: '0.1.0' } as const;
      expect((await loadAssets(options)).base).toBeDefined();
      const pictures = { backend: 'onnx', secondOpinion: false } as const;
      await expect(loadAssets({ ...options, pictures })).rejects.toMatchObject({
        code: response === '404' ? 'load-failed' : 'integrity',
        message: expect.stringContaining(
          'pictures: true needs pictures/ in your assets folder: install @nightlight/models-picture',
        ),
      });
    },
  );

  it.each(['model.onnx', 'manifest.json'])('a flipped bit in its %s throws', async (name) => {
    const files = addPictures();
    const bytes = files.get(`picture-mobilenet/${name}`) as Uint8Array;
    bytes[40] = (bytes[40] as number) ^ 1;
    const loaded = loadWithPictures(files, { backend: 'onnx', secondOpinion: false });
    await expect(loaded).rejects.toMatchObject({ code: 'integrity' });
  });
});

describe('the OCR files', () => {
  const addOcr = () => {
    const files = makeFiles();
    const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
    const entries = ['tesseract.wasm', 'eng.gz', 'deu.gz'].map((path, i) => {
      const bytes = new Uint8Array(800 + i).fill(i);
      files.set(`picture-text/${path}`, bytes);
      return createEntry(path, bytes);
    });
    const manifest = encoder.encode(
      JSON.stringify({
        ...{ format: 1, id: 'picture-text', version: '7.0.0', task: 'text-in-pictures' },
        ...{ licence: 'Apache-2.0', source: { p: '1' }, files: { wasm: entries[0] } },
        languages: { en: { code: 'eng', data: entries[1] }, de: { code: 'deu', data: entries[2] } },
      }),
    );
    files.set('picture-text/manifest.json', manifest);
    root.models['picture-text'] = createEntry('picture-text/manifest.json', manifest);
    files.set('manifest.json', encoder.encode(JSON.stringify(root)));
    return files;
  };
  const loadWithOcr = async (ocr: readonly string[] | undefined, files = addOcr()) => {
    const requested: string[] = [];
    const { ocr: ocrFiles } = await loadAssets({
      ...{ source: createSource(files, requested), cache: noCache, tier: 'base', sdk: '0.1.0' },
      ...(ocr ? { ocr } : {}),
    });
    return { ocrFiles, requested: requested.filter((path) => path.startsWith('picture')).sort() };
  };

  it('are not requested by default', async () => {
    expect(await loadWithOcr(undefined)).toEqual({ ocrFiles: undefined, requested: [] });
  });

  it('are the engine and the requested languages', async () => {
    const { ocrFiles, requested } = await loadWithOcr(['de']);
    expect(requested).toEqual([
      'picture-text/deu.gz',
      'picture-text/manifest.json',
      'picture-text/tesseract.wasm',
    ]);
    expect(ocrFiles?.languages.map(({ code, data }) => [code, data.length])).toEqual([
      ['deu', 802],
    ]);
    expect(ocrFiles?.wasm).toHaveLength(800);
    expect((await loadWithOcr(['en', 'de'])).ocrFiles?.languages).toHaveLength(2);
  });

  it('throw if the folder lacks the language or OCR altogether', async () => {
    const expectedError = (text: string) => ({
      code: 'manifest',
      message: expect.stringContaining(text),
    });
    await expect(loadWithOcr(['en', 'tlh'])).rejects.toMatchObject(
      expectedError('"tlh". It has only en, de'),
    );
    await expect(loadWithOcr(['en'], makeFiles())).rejects.toMatchObject(
      expectedError('picture-text'),
    );
  });

  it('throw for a flipped bit', async () => {
    const files = addOcr();
    const bytes = files.get('picture-text/eng.gz') as Uint8Array;
    bytes[40] = 77;
    await expect(loadWithOcr(['en'], files)).rejects.toMatchObject({ code: 'integrity' });
  });
});
