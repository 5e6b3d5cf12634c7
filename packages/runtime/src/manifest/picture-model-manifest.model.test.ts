import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { pictureFiles } from '@nightlight/testing/picture-model-files';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileSource } from '../sources/file-source.ts';
import { parseManifest } from './parse-manifest.ts';
import { PictureModelManifest } from './picture-model-manifest.ts';

const assets = fileURLToPath(new URL('../../../sdk/dist/assets', import.meta.url));
const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));

describe('the manifest of the picture model, as it was built', () => {
  let manifest: PictureModelManifest;
  let read: Awaited<ReturnType<typeof pictureFiles>>['read'];
  beforeAll(async () => {
    ({ manifest, read } = await pictureFiles(fileSource(assets)));
  });

  it('names each file with its very size and sum', async () => {
    for (const name of Object.keys(manifest.files) as (keyof typeof manifest.files)[]) {
      const bytes = await read(name);
      const { bytes: size, sha256 } = manifest.files[name];
      expect(bytes).toHaveLength(size);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  it('says where the weights came from', () => {
    expect(manifest.licence).toBe('MIT');
    expect(manifest.source).toMatchObject({ package: 'nsfwjs', version: '4.3.0' });
  });

  it('has thresholds that rise', () => {
    const { low, medium, high } = manifest.thresholds.explicit;
    expect([low, medium, high]).toEqual([low, medium, high].sort());
  });

  it('a threshold of a class that the model lacks is an error', () => {
    const thresholds = { explicit: { ...manifest.thresholds.explicit, classes: ['Nude'] } };
    const parse = () =>
      parseManifest(PictureModelManifest, bytesOf({ ...manifest, thresholds }), 'manifest.json');
    expect(parse).toThrow(expect.objectContaining({ code: 'manifest' }));
  });
});
