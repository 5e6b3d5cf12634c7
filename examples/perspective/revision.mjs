import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SDK_VERSION } from '@nightlight/sdk/node';

const { resolve } = createRequire(import.meta.url);
const MODELS = { tiny: ['text-tiny'], base: ['text-base'], cascade: ['text-tiny', 'text-base'] };

/** The manifest of a model, in the assets folder or in the package of the models. */
const findManifest = (assets, model) => {
  const inFolder = path.join(assets ?? '', model, 'manifest.json');
  if (assets && existsSync(inFolder)) return inFolder;
  // The models are a dependency of the SDK.
  const models = createRequire(resolve('@nightlight/sdk/node')).resolve(
    '@nightlight/models-text/package.json',
  );
  return path.join(path.dirname(models), 'dist', model, 'manifest.json');
};

/** The SDK's version, and each model's version with the SHA-256 of its manifest, which names its files. */
export const readRevision = async ({ assets, tier = 'cascade' }) => {
  const models = MODELS[tier].map(async (model) => {
    const bytes = await readFile(findManifest(assets, model));
    const { id, version } = JSON.parse(bytes.toString('utf8'));
    return `${id} ${version} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
  return [`Nightlight ${SDK_VERSION}`, ...(await Promise.all(models))].join(', ');
};
