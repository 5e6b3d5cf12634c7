import { fileURLToPath } from 'node:url';
import { FLAGGED, ORDINARY } from '@nightlight/testing/pictures/drawn-files';
import { drawPicture } from '@nightlight/testing/pictures/drawn-pictures';
import { tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNightlight, type NodeNightlight, type NodeOptions } from './node.ts';

const assets = fileURLToPath(new URL('../dist/assets', import.meta.url));
const open = (pictures: NodeOptions['pictures']): Promise<NodeNightlight> =>
  createNightlight({ assets, policy: { ageBand: '13-15' }, ...(pictures ? { pictures } : {}) });
const fileOf = async (index: number): Promise<Uint8Array<ArrayBuffer>> => {
  const { data, width, height } = drawPicture(index, 640, 480);
  const png = sharp(data, { raw: { width, height, channels: 4 } }).png();
  return new Uint8Array(await png.toBuffer());
};
const showing = (...images: readonly (Uint8Array<ArrayBuffer> | Blob | string)[]) => ({
  ...{ conversation: 'c1', author: 'ana', images },
});

describe('pictures in Node', () => {
  let nightlight: NodeNightlight;
  let flagged: Uint8Array<ArrayBuffer>;
  let ordinary: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    nightlight = await open(true);
    flagged = await fileOf(FLAGGED);
    ordinary = await fileOf(ORDINARY);
  });
  afterAll(() => nightlight.dispose());

  it('can be bytes, a Blob or a data: URL', async () => {
    const address = `data:image/png;base64,${Buffer.from(flagged).toString('base64')}`;
    const message = showing(flagged, new Blob([flagged]), address, ordinary);
    const decision = await nightlight.classify(message);
    expect(decision).toMatchObject({ action: 'blur', degraded: [] });
    expect(decision.pictures?.map(({ action }) => action)).toEqual([
      'blur',
      'blur',
      'blur',
      'allow',
    ]);
  });

  it('give a researcher all results: classes, hash, frames', async () => {
    const [analysis] = await nightlight.analyse([showing(ordinary)]);
    const [picture] = analysis?.classifications.at(-1)?.pictures ?? [];
    expect(Object.keys(picture?.classes ?? {})).toEqual([
      ...['Drawing', 'Hentai', 'Neutral', 'Porn', 'Sexy'],
    ]);
    expect(picture).toMatchObject({ index: 0, frames: 1 });
    expect(picture?.hash.pdq).toMatch(/^[0-9a-f]{64}$/);
  });

  it('that can’t be read don’t affect the others', async () => {
    const half = tinyPicture('jpeg').slice(0, 100);
    const decision = await nightlight.classify(showing(half, flagged, new Uint8Array()));
    expect(decision.degraded).toEqual(['picture-failed']);
    expect(decision.assessment.pictures?.map(({ isRead }) => isRead)).toEqual([false, true, false]);
  });

  it('that the model misjudged are allowed after disagree()', async () => {
    await nightlight.disagree(await nightlight.classify(showing(flagged)));
    expect((await nightlight.classify(showing(flagged))).action).toBe('allow');
    await nightlight.forget('everything');
    expect((await nightlight.classify(showing(flagged))).action).toBe('blur');
  });

  it('use only ONNX Runtime', async () => {
    await expect(open({ backend: 'tfjs' })).rejects.toMatchObject({ code: 'unsupported' });
  });
});
