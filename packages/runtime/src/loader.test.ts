import { createHash } from 'node:crypto';
import type { ModelSource } from '@nightlight/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ModelCache, noCache } from './cache/model-cache.ts';
import { loadAssets, type PictureChoice, type Progress } from './loader.ts';

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

const mapCache = (): ModelCache & { held: Map<string, Uint8Array<ArrayBuffer>> } => {
  const held = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    held,
    get: async (entry) => held.get(entry.sha256),
    put: async (entry, bytes) => void held.set(entry.sha256, bytes.slice()),
    keep: async () => undefined,
  };
};

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
      message: expect.stringContaining('goes with another text model'),
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

  it('takes cached files without asking again, and refuses damaged ones', async () => {
    const files = makeFiles();
    const cache = mapCache();
    await load(sourceOf(files), cache);
    const asked: string[] = [];
    await load(sourceOf(files, asked), cache);
    expect(asked).toEqual(['manifest.json', 'text-base/manifest.json']);
    for (const bytes of cache.held.values()) bytes[0] = 99;
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
