import { createHash } from 'node:crypto';
import { type ModelSource, NightlightError } from '@nightlight/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ModelCache, noCache } from '../cache/model-cache.ts';
import { HttpStatusError } from '../sources/http-status-error.ts';
import type { Progress } from './file-loader.ts';
import { loadAssets } from './load-assets.ts';
import type { PictureChoice } from './pictures-part.ts';

const text = new TextEncoder();
const entryOf = (path: string, bytes: Uint8Array) => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const threshold = { score: 0.5, precision: 0.9, recall: 0.5, falsePositiveRate: 0.01 };

const makeFiles = (): Map<string, Uint8Array<ArrayBuffer>> => {
  const wasm = new Uint8Array(5000).fill(1);
  const model = new Uint8Array(9000).fill(2);
  const tokenizer = new Uint8Array(700).fill(3);
  const modelManifest = text.encode(
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
        model: entryOf('model.onnx', model),
        tokenizer: entryOf('tokenizer.json', tokenizer),
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
  const root = text.encode(
    JSON.stringify({
      format: 1,
      sdk: '0.1.0',
      wasm: entryOf('ort.wasm', wasm),
      models: { 'text-base': entryOf('text-base/manifest.json', modelManifest) },
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

/** The folder with a model that reads conversations, which says that it goes with that base. */
const withConversation = (
  files: Map<string, Uint8Array<ArrayBuffer>>,
  encoder = entryOf('', files.get('text-base/model.onnx') as Uint8Array).sha256,
): Map<string, Uint8Array<ArrayBuffer>> => {
  const model = new Uint8Array(300).fill(4);
  const alarm = {
    weights: [1],
    bias: 0,
    calibration: { slope: 1, intercept: 0 },
    thresholds: { medium: 1, high: 2 },
  };
  const manifest = text.encode(
    JSON.stringify({
      ...{ format: 1, id: 'conversation', version: '0.1.0', task: 'conversation-alarms' },
      licence: 'Apache-2.0',
      encoder: { id: 'text-base', sha256: encoder },
      files: { model: entryOf('model.onnx', model) },
      turns: [{ kind: 'isolation', low: 0, high: 1 }],
      alarms: { grooming: alarm, sextortion: alarm, 'pile-on': alarm },
    }),
  );
  const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
  root.models.conversation = entryOf('conversation/manifest.json', manifest);
  return files
    .set('manifest.json', text.encode(JSON.stringify(root)))
    .set('conversation/manifest.json', manifest)
    .set('conversation/model.onnx', model);
};

const sourceOf = (
  files: Map<string, Uint8Array<ArrayBuffer>>,
  asked: string[] = [],
): ModelSource => ({
  async read(path, { onBytes } = {}) {
    asked.push(path);
    const bytes = files.get(path);
    if (!bytes) throw new Error(`asked for ${path}`);
    onBytes?.(bytes.length);
    return bytes.slice();
  },
});
const load = (
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

const mapCache = (): MapCache => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const cache: MapCache = {
    files,
    get: async (entry) => files.get(entry.sha256),
    put: async (entry, bytes) => void files.set(entry.sha256, bytes.slice()),
    manifest: async () => cache.root,
    async keep(entries, manifest) {
      cache.root = manifest;
      const wanted = new Set(entries.map(({ sha256 }) => sha256));
      for (const hash of files.keys()) if (!wanted.has(hash)) files.delete(hash);
    },
  };
  return cache;
};

const failing = (cause: unknown, asked: string[] = []): ModelSource => ({
  async read(path) {
    asked.push(path);
    throw new NightlightError('load-failed', `${path} could not be fetched.`, { cause });
  },
});
const noNetwork = (asked?: string[]) => failing(new TypeError('Failed to fetch'), asked);

describe('the one loader', () => {
  it('reads what the manifests name and nothing else', async () => {
    const files = makeFiles();
    const asked: string[] = [];
    const assets = await load(sourceOf(files, asked));
    expect(new Set(asked)).toEqual(new Set(files.keys()));
    expect(assets.base?.model).toEqual(files.get('text-base/model.onnx'));
    expect(assets.base?.manifest.heads[0]?.kind).toBe('insult');
  });

  it('a model that reads conversations comes with base, and only with the base that it goes with', async () => {
    const files = withConversation(makeFiles());
    const asked: string[] = [];
    const assets = await load(sourceOf(files, asked));
    expect(asked).toContain('conversation/model.onnx');
    expect(assets.conversation?.model).toEqual(files.get('conversation/model.onnx'));
    expect(assets.conversation?.manifest.turns[0]?.kind).toBe('isolation');
    const other = withConversation(makeFiles(), 'f'.repeat(64));
    await expect(load(sourceOf(other))).rejects.toMatchObject({
      code: 'manifest',
      message: expect.stringContaining('belongs to another text model'),
    });
  });

  it('the tiny tier asks for no WebAssembly and no base, and says so where it is not there', async () => {
    const asked: string[] = [];
    const tiny = loadAssets({
      source: sourceOf(makeFiles(), asked),
      cache: noCache,
      tier: 'tiny',
      sdk: '0.1.0',
    });
    await expect(tiny).rejects.toMatchObject({
      code: 'manifest',
      message: expect.stringContaining('text-tiny'),
    });
    expect(asked).toEqual(['manifest.json']);
  });

  it('leaves the WebAssembly’s file alone where it is compiled already, and keeps it for the next visit', async () => {
    const compiledOrt = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    const asked: string[] = [];
    const kept: string[] = [];
    const cache: ModelCache = {
      ...noCache,
      keep: async (entries) => void kept.push(...entries.map(({ path }) => path)),
    };
    const assets = await loadAssets({
      ...{ source: sourceOf(makeFiles(), asked), cache, tier: 'base', sdk: '0.1.0', compiledOrt },
    });
    expect(asked).not.toContain('ort.wasm');
    expect(assets.base?.wasm).toBe(compiledOrt);
    expect(kept).toContain('ort.wasm');
  });

  it('ends its progress at the total', async () => {
    const steps: Progress[] = [];
    await load(sourceOf(makeFiles()), noCache, (step) => steps.push(step));
    expect(steps.at(-1)).toMatchObject({ loaded: 14700, total: 14700 });
  });

  it('takes cached files without asking again, and fetches damaged ones again', async () => {
    const files = makeFiles();
    const cache = mapCache();
    await load(sourceOf(files), cache);
    const asked: string[] = [];
    await load(sourceOf(files, asked), cache);
    expect(asked).toEqual(['manifest.json']);
    for (const bytes of cache.files.values()) bytes[0] = 99;
    const again = await load(sourceOf(files), cache);
    expect(again.base?.model).toEqual(files.get('text-base/model.onnx'));
  });

  it('any one flipped bit in any file fails closed', async () => {
    const names = [...makeFiles().keys()].filter((name) => name !== 'manifest.json');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(7), async (name, at, bit) => {
        const files = makeFiles();
        const bytes = files.get(name) as Uint8Array;
        bytes[at % bytes.length] = (bytes[at % bytes.length] as number) ^ (1 << bit);
        await expect(load(sourceOf(files))).rejects.toMatchObject({
          name: 'NightlightError',
          code: 'integrity',
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a truncated file fails closed', async () => {
    const files = makeFiles();
    files.set('ort.wasm', (files.get('ort.wasm') as Uint8Array<ArrayBuffer>).slice(0, 4999));
    await expect(load(sourceOf(files))).rejects.toMatchObject({ code: 'integrity' });
  });

  it('assets of another SDK version are refused with what to do', async () => {
    const source = sourceOf(makeFiles());
    const other = loadAssets({ source, cache: noCache, tier: 'base', sdk: '0.2.0' });
    await expect(other).rejects.toMatchObject({
      code: 'manifest',
      message: expect.stringContaining('Copy'),
    });
  });

  it.each(['../secret', '/etc/passwd', 'https://elsewhere.example/x', 'a?b', 'a//b', ''])(
    'a manifest that names %j is refused before anything is asked for',
    async (path) => {
      const files = makeFiles();
      const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
      root.wasm.path = path;
      files.set('manifest.json', text.encode(JSON.stringify(root)));
      const asked: string[] = [];
      await expect(load(sourceOf(files, asked))).rejects.toMatchObject({ code: 'manifest' });
      expect(asked).toEqual(['manifest.json']);
    },
  );

  it('whatever stands in the manifest, the answer is a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.json(), fc.string(), fc.uint8Array().map(String)),
        async (junk) => {
          const files = makeFiles();
          files.set('manifest.json', text.encode(junk));
          await expect(load(sourceOf(files))).rejects.toMatchObject({ code: 'manifest' });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('without a network', () => {
  const loadedBefore = async (): Promise<MapCache> => {
    const cache = mapCache();
    await load(sourceOf(makeFiles()), cache);
    return cache;
  };

  it('a page that has loaded before starts from its cache', async () => {
    const cache = await loadedBefore();
    const asked: string[] = [];
    const assets = await load(noNetwork(asked), cache);
    expect(assets.base?.model).toEqual(makeFiles().get('text-base/model.onnx'));
    expect(asked).toEqual(['manifest.json']);
  });

  it('a page that has not loaded before says what could not be fetched', async () => {
    await expect(load(noNetwork(), mapCache())).rejects.toMatchObject({
      code: 'load-failed',
      message: 'manifest.json could not be fetched.',
    });
  });

  it('a load that was not complete leaves no manifest to start from', async () => {
    const cache = mapCache();
    const files = makeFiles();
    files.delete('text-base/tokenizer.json');
    await expect(load(sourceOf(files), cache)).rejects.toThrow();
    await expect(load(noNetwork(), cache)).rejects.toMatchObject({ code: 'load-failed' });
    expect(cache.root).toBeUndefined();
  });

  it('a server in trouble counts as no network, a wrong address does not', async () => {
    const cache = await loadedBefore();
    const assets = await load(failing(new HttpStatusError(500)), cache);
    expect(assets.base).toBeDefined();
    const missing = load(failing(new HttpStatusError(404)), cache);
    await expect(missing).rejects.toMatchObject({ code: 'load-failed' });
  });

  it('a server that does not answer for five seconds counts as no network', async () => {
    const cache = await loadedBefore();
    const silent: ModelSource = {
      read: (_, { signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    expect((await load(silent, cache)).base).toBeDefined();
  });

  it('the cached manifest of another SDK version is not used', async () => {
    const cache = await loadedBefore();
    const options = { source: noNetwork(), cache, tier: 'base', sdk: '0.2.0' } as const;
    await expect(loadAssets(options)).rejects.toMatchObject({ code: 'load-failed' });
  });

  it.each([
    ['is not JSON', text.encode('<!doctype html>')],
    ['is cut off', text.encode('{"format":1,"sdk":"0.1.0","wasm":')],
    ['is empty', new Uint8Array()],
  ])('a cached manifest that %s is not used', async (_, bytes) => {
    const cache = await loadedBefore();
    cache.root = bytes;
    await expect(load(noNetwork(), cache)).rejects.toMatchObject({ code: 'load-failed' });
    // With the network back, it heals.
    expect((await load(sourceOf(makeFiles()), cache)).base).toBeDefined();
    expect((await load(noNetwork(), cache)).base).toBeDefined();
  });

  it('a damaged or missing file in the cache fails closed', async () => {
    const damaged = await loadedBefore();
    for (const bytes of damaged.files.values()) bytes[0] = 99;
    await expect(load(noNetwork(), damaged)).rejects.toMatchObject({ code: 'load-failed' });
    const emptied = await loadedBefore();
    emptied.files.clear();
    await expect(load(noNetwork(), emptied)).rejects.toMatchObject({ code: 'load-failed' });
  });

  it('a cache that throws is no cache', async () => {
    const broken: ModelCache = {
      ...noCache,
      manifest: () => Promise.reject(new Error('the disk is gone')),
    };
    expect((await load(sourceOf(makeFiles()), broken)).base).toBeDefined();
    await expect(load(noNetwork(), broken)).rejects.toMatchObject({ code: 'load-failed' });
  });

  it('the server’s manifest goes before the cached one', async () => {
    const cache = await loadedBefore();
    const files = withConversation(makeFiles());
    expect((await load(sourceOf(files), cache)).conversation).toBeDefined();
    expect((await load(noNetwork(), cache)).conversation).toBeDefined();
  });

  it('an abort stays an abort', async () => {
    const cache = await loadedBefore();
    const signal = AbortSignal.abort(new Error('left the page'));
    const options = { source: noNetwork(), cache, tier: 'base', sdk: '0.1.0', signal } as const;
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

  const pictureManifest = (size: number, files: Record<string, ReturnType<typeof entryOf>>) => ({
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

  /** The text model's files, and a picture model's beside them. */
  const withPictures = (names: readonly string[] = ['picture-mobilenet']) => {
    const files = makeFiles();
    const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
    for (const id of names) {
      const isSecond = id === 'picture-inception';
      const named = Object.entries(isSecond ? { onnx: FILES.onnx } : FILES).map(
        ([what, path], i) => {
          const bytes = new Uint8Array(1000 + i).fill(i);
          files.set(`${id}/${path}`, bytes);
          return [what, entryOf(path, bytes)] as const;
        },
      );
      const manifest = text.encode(
        JSON.stringify(pictureManifest(isSecond ? 299 : 224, Object.fromEntries(named))),
      );
      files.set(`${id}/manifest.json`, manifest);
      root.models[id] = entryOf(`${id}/manifest.json`, manifest);
    }
    files.set('manifest.json', text.encode(JSON.stringify(root)));
    return files;
  };
  const asking = async (
    files: ReturnType<typeof makeFiles>,
    pictures: PictureChoice | undefined,
    tier: 'base' | 'tiny' = 'base',
  ) => {
    const asked: string[] = [];
    const assets = await loadAssets({
      ...{ source: sourceOf(files, asked), cache: noCache, tier, sdk: '0.1.0' },
      ...(pictures ? { pictures } : {}),
    });
    return { assets, asked: asked.filter((path) => path.startsWith('picture')).sort() };
  };

  it('is not asked for unless the setting asks', async () => {
    const { assets, asked } = await asking(withPictures(), undefined);
    expect(asked).toEqual([]);
    expect(assets.pictures).toBeUndefined();
  });

  it('for ONNX Runtime is one file more, and one WebAssembly for all', async () => {
    const { assets, asked } = await asking(withPictures(), {
      backend: 'onnx',
      secondOpinion: false,
    });
    expect(asked).toEqual(['picture-mobilenet/manifest.json', 'picture-mobilenet/model.onnx']);
    expect(assets.pictures?.files.wasm).toBe(assets.base?.wasm);
    expect(assets.pictures?.files).toMatchObject({ backend: 'onnx' });
    expect(assets.pictures?.second).toBeUndefined();
  });

  it('for tfjs is tfjs’s files and no other', async () => {
    const { assets, asked } = await asking(withPictures(), {
      backend: 'tfjs',
      secondOpinion: false,
    });
    expect(asked).toEqual([
      'picture-mobilenet/manifest.json',
      'picture-mobilenet/tfjs-topology.json',
      'picture-mobilenet/tfjs-weights.bin',
      'picture-mobilenet/tfjs.wasm',
    ]);
    expect(assets.pictures?.files.wasm).toHaveLength(1003);
  });

  it('has a second one beside it where that is asked for, and says so where it is not there', async () => {
    const choice = { backend: 'onnx', secondOpinion: true } as const;
    const { assets } = await asking(
      withPictures(['picture-mobilenet', 'picture-inception']),
      choice,
    );
    expect(assets.pictures?.second?.manifest.input.shape).toEqual([1, 299, 299, 3]);
    expect(assets.pictures?.second?.wasm).toBe(assets.base?.wasm);
    await expect(asking(withPictures(), choice)).rejects.toMatchObject({
      code: 'manifest',
      message: expect.stringContaining('picture-inception'),
    });
  });

  it.each(['404', 'a page of its own'])(
    'a host that left its folder out, and answers with %s, reads what to copy',
    async (answer) => {
      const files = withPictures();
      const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
      root.models['picture-mobilenet'].path = 'pictures/picture-mobilenet/manifest.json';
      files.set('manifest.json', text.encode(JSON.stringify(root)));
      const source: ModelSource = {
        async read(path) {
          if (!path.startsWith('pictures/')) return sourceOf(files).read(path);
          if (answer !== '404') return text.encode('<!doctype html>');
          throw new NightlightError('load-failed', `${path} answered 404.`);
        },
      };
      const options = { source, cache: noCache, tier: 'base', sdk: '0.1.0' } as const;
      expect((await loadAssets(options)).base).toBeDefined();
      const pictures = { backend: 'onnx', secondOpinion: false } as const;
      await expect(loadAssets({ ...options, pictures })).rejects.toMatchObject({
        code: answer === '404' ? 'load-failed' : 'integrity',
        message: expect.stringContaining(
          'pictures: true needs pictures/ in your assets folder: copy node_modules/@nightlight/sdk/dist/assets/pictures there',
        ),
      });
    },
  );

  it.each(['model.onnx', 'manifest.json'])(
    'one flipped bit in its %s fails closed',
    async (name) => {
      const files = withPictures();
      const bytes = files.get(`picture-mobilenet/${name}`) as Uint8Array;
      bytes[40] = (bytes[40] as number) ^ 1;
      const loaded = asking(files, { backend: 'onnx', secondOpinion: false });
      await expect(loaded).rejects.toMatchObject({ code: 'integrity' });
    },
  );
});

describe('what text in pictures is read with', () => {
  const withReader = () => {
    const files = makeFiles();
    const root = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
    const own = ['tesseract.wasm', 'eng.gz', 'deu.gz'].map((path, i) => {
      const bytes = new Uint8Array(800 + i).fill(i);
      files.set(`picture-text/${path}`, bytes);
      return entryOf(path, bytes);
    });
    const manifest = text.encode(
      JSON.stringify({
        ...{ format: 1, id: 'picture-text', version: '7.0.0', task: 'text-in-pictures' },
        ...{ licence: 'Apache-2.0', source: { p: '1' }, files: { wasm: own[0] } },
        languages: { en: { code: 'eng', data: own[1] }, de: { code: 'deu', data: own[2] } },
      }),
    );
    files.set('picture-text/manifest.json', manifest);
    root.models['picture-text'] = entryOf('picture-text/manifest.json', manifest);
    files.set('manifest.json', text.encode(JSON.stringify(root)));
    return files;
  };
  const asking = async (ocr: readonly string[] | undefined, files = withReader()) => {
    const asked: string[] = [];
    const { ocr: reader } = await loadAssets({
      ...{ source: sourceOf(files, asked), cache: noCache, tier: 'base', sdk: '0.1.0' },
      ...(ocr ? { ocr } : {}),
    });
    return { reader, asked: asked.filter((path) => path.startsWith('picture')).sort() };
  };

  it('is not asked for unless the setting asks', async () => {
    expect(await asking(undefined)).toEqual({ reader: undefined, asked: [] });
  });

  it('is the engine and the languages that are asked for, no other', async () => {
    const { reader, asked } = await asking(['de']);
    expect(asked).toEqual([
      'picture-text/deu.gz',
      'picture-text/manifest.json',
      'picture-text/tesseract.wasm',
    ]);
    expect(reader?.languages.map(({ code, data }) => [code, data.length])).toEqual([['deu', 802]]);
    expect(reader?.wasm).toHaveLength(800);
    expect((await asking(['en', 'de'])).reader?.languages).toHaveLength(2);
  });

  it('says so where the folder has not got the language, or nothing of it', async () => {
    const wanting = (what: string) => ({
      code: 'manifest',
      message: expect.stringContaining(what),
    });
    await expect(asking(['en', 'tlh'])).rejects.toMatchObject(wanting('"tlh", only in en, de'));
    await expect(asking(['en'], makeFiles())).rejects.toMatchObject(wanting('picture-text'));
  });

  it('fails closed at one flipped bit', async () => {
    const files = withReader();
    const bytes = files.get('picture-text/eng.gz') as Uint8Array;
    bytes[40] = 77;
    await expect(asking(['en'], files)).rejects.toMatchObject({ code: 'integrity' });
  });
});
