import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { pictureFiles } from '@nightlight/testing/picture-model-files';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileSource } from '../sources/file-source.ts';
import { parseManifest } from './parse-manifest.ts';
import { PictureModelManifest } from './picture-model-manifest.ts';

const assets = fileURLToPath(new URL('../../../sdk/dist/assets', import.meta.url));
const encodeJson = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));

describe('the built manifest of the picture model', () => {
  let manifest: PictureModelManifest;
  let read: Awaited<ReturnType<typeof pictureFiles>>['read'];
  beforeAll(async () => {
    ({ manifest, read } = await pictureFiles(fileSource(assets)));
  });

  it('names each file with its size and SHA-256', async () => {
    for (const name of Object.keys(manifest.files) as (keyof typeof manifest.files)[]) {
      const bytes = await read(name);
      const { bytes: size, sha256 } = manifest.files[name];
      expect(bytes).toHaveLength(size);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  it('names the package that the weights come from', () => {
    expect(manifest.licence).toBe('MIT');
    expect(manifest.source).toMatchObject({ package: 'nsfwjs', version: '4.3.0' });
  });

  it('has thresholds in ascending order', () => {
    const { low, medium, high } = manifest.thresholds.explicit;
    expect([low, medium, high]).toEqual([low, medium, high].sort());
  });

  it('a threshold of an unknown class throws', () => {
    const thresholds = { explicit: { ...manifest.thresholds.explicit, classes: ['Nude'] } };
    const parse = () =>
      parseManifest(PictureModelManifest, encodeJson({ ...manifest, thresholds }), 'manifest.json');
    expect(parse).toThrow(expect.objectContaining({ code: 'manifest' }));
  });
});
