/**
 * Reads MobileNetV2 and InceptionV3 from the npm package nsfwjs (MIT, Gant Laborde
 * and others): Keras topologies and 8-bit weights.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The files that the conversion was checked with. The build stops at other bytes, because another
 * model has other scores, which our thresholds don't fit.
 */
const VERSION = '4.3.0';
const CHECKED = {
  MobileNetV2: {
    path: 'nsfwjs/models/mobilenet_v2',
    topology: 'feffc6868d61e412a4e7a22657a3d07a8a48df6e11688a9e25b77c23cb7b45c9',
    weights: '8e7dddbb16acacc1bf1601b1b8a761e730ff934b7f2d7771312b2f000e5f5f13',
  },
  InceptionV3: {
    path: 'nsfwjs/models/inception_v3',
    topology: 'f5882005bdfa95fa82c3d2fe0419b27495736336e1784a3563a8b746f3c3f7e3',
    weights: '8a457f3fdec7db18b16e44323454db0eaeb8f314eda0046b2e293e58a5bfabf4',
  },
};
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** Splits the bytes into weights, in file order: value = byte × scale + min. */
const readWeights = (manifest, bytes) => {
  const weights = new Map();
  let at = 0;
  for (const { name, shape, quantization } of manifest.flatMap((group) => group.weights)) {
    if (quantization?.dtype !== 'uint8') throw new Error(`${name} of nsfwjs is not 8-bit`);
    const length = shape.reduce((product, size) => product * size, 1);
    const { scale, min } = quantization;
    weights.set(name, { shape, scale, min, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  if (at !== bytes.length)
    throw new Error('The weights of nsfwjs are longer than the manifest says');
  return weights;
};

/**
 * Reads a model, `MobileNetV2` or `InceptionV3`, from the installed package.
 * `topology` and `bytes` are for tfjs, unchanged; `layers` and `weights` (by name)
 * are for the conversion. Throws if the package is not the one that was checked.
 */
export const readNsfwjs = async (model = 'MobileNetV2') => {
  const { path, ...checked } = CHECKED[model];
  const entry = new URL(import.meta.resolve(path));
  const root = new URL('../../../', entry);
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const { modelJson, weightBundles } = (await import(entry.href))[`${model}Model`];
  const { NSFW_CLASSES } = await import(new URL('../nsfw_classes.js', entry).href);
  const { default: topology } = await modelJson();
  const shards = await Promise.all(weightBundles.map((bundle) => bundle()));
  const bytes = Buffer.concat(shards.map((shard) => Buffer.from(shard.default, 'base64')));
  const hashes = { topology: sha256(JSON.stringify(topology)), weights: sha256(bytes) };
  const found = { version, ...hashes };
  for (const [what, expected] of Object.entries({ version: VERSION, ...checked })) {
    if (found[what] !== expected) {
      throw new Error(`nsfwjs: its ${what} is ${found[what]}, but ${expected} was checked`);
    }
  }
  return {
    source: { package: 'nsfwjs', version, model, sha256: hashes },
    licence: readFileSync(new URL('LICENSE', root), 'utf8'),
    classes: Object.values(NSFW_CLASSES),
    topology,
    bytes,
    layers: topology.modelTopology.model_config.config.layers,
    weights: readWeights(topology.weightsManifest, bytes),
  };
};
