import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { preprocess } from '@nightlight/image';
import { createSharpDecoder } from '@nightlight/image/node';
import type { PictureModelManifest, SecondPictureModelManifest } from '@nightlight/runtime';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import type { Frame } from '@nightlight/sdk/core';
import { photoPath, readNeutralPhotos } from '../../datasets/neutral-photos.ts';
import { round } from '../../metrics/share.ts';
import { readPictureManifest } from './backends-in-node.ts';
import { measureNeutral, type NeutralOptions, type NeutralResult } from './neutral.ts';

const SECOND = 'pictures/picture-inception';

export interface SecondOpinionResult {
  readonly model: string;
  readonly bytes: number;
  /**
   * Photos blurred by the first model alone, and with the second asked if the first is
   * unsure.
   */
  readonly flagged: { readonly alone: number; readonly withSecond: number };
  /** Photos for which the first model is unsure, so that the second is asked. */
  readonly asked: number;
  /** Difference between the two models' explicit scores, each run on every photo. */
  readonly apart: { readonly mean: number; readonly p95: number; readonly largest: number };
  /** Photos that each model alone would have blurred. */
  readonly byItself: { readonly first: number; readonly second: number };
  readonly which: NeutralResult['which'];
}

/** The first frame, decoded as in the product. */
const firstFrame = async (path: string): Promise<Frame> => {
  const decoder = await createSharpDecoder();
  for await (const frame of decoder.decode(new Uint8Array(await readFile(path)))) return frame;
  throw new Error(`${path} has no frame.`);
};

type Manifest = PictureModelManifest | SecondPictureModelManifest;

const openScorer = async (assets: string, folder: string, manifest: Manifest) => {
  const read = async (...path: string[]) => new Uint8Array(await readFile(join(assets, ...path)));
  const session = await createOnnxPictureSession(
    await read('ort-wasm-simd-threaded.wasm'),
    await read(folder, manifest.files.onnx.path),
    manifest.input.shape[1],
  );
  const explicit = manifest.thresholds.explicit.classes.map((name) =>
    manifest.classes.indexOf(name),
  );
  return async (frame: Frame): Promise<number> => {
    const shares = await session.run(preprocess(frame, manifest.input.shape[1]));
    return explicit.reduce((sum, at) => sum + (shares[at] as number), 0);
  };
};

/**
 * What the second model changes for photos without explicit content. The assets in
 * `options` must include it.
 */
export const measureSecondOpinion = async (
  options: NeutralOptions,
): Promise<SecondOpinionResult> => {
  const { assets } = options.options;
  const second: SecondPictureModelManifest = JSON.parse(
    await readFile(join(assets, SECOND, 'manifest.json'), 'utf8'),
  );
  const first = await readPictureManifest(assets);
  const { low, medium, high } = first.thresholds.explicit;
  const [one, other] = [
    await openScorer(assets, `pictures/${first.id}`, first),
    await openScorer(assets, SECOND, second),
  ];
  const scores: { readonly first: number; readonly second: number }[] = [];
  for (const photo of await readNeutralPhotos(options.folder)) {
    const frame = await firstFrame(photoPath(options.folder, photo));
    scores.push({ first: await one(frame), second: await other(frame) });
  }
  const apart = scores.map((score) => Math.abs(score.first - score.second)).sort((a, b) => a - b);
  const alone = await measureNeutral(options);
  const pictures = { model: 'mobilenet', secondOpinion: true } as const;
  const both = await measureNeutral({ ...options, options: { ...options.options, pictures } });
  return {
    model: `${second.id} ${second.version}`,
    bytes: second.files.onnx.bytes,
    flagged: { alone: alone.flagged.count, withSecond: both.flagged.count },
    asked: scores.filter((score) => score.first >= low && score.first < high).length,
    apart: {
      mean: round(apart.reduce((sum, value) => sum + value, 0) / apart.length),
      p95: round(apart[Math.floor(0.95 * apart.length)] ?? 0),
      largest: round(apart.at(-1) ?? 0),
    },
    byItself: {
      first: scores.filter((score) => score.first >= medium).length,
      second: scores.filter((score) => score.second >= medium).length,
    },
    which: both.which,
  };
};
