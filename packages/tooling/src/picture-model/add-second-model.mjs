/**
 * `npm run second-opinion -- public/nightlight`: adds the second picture model, 22 MB,
 * to an existing assets folder. It is asked when the first one is unsure.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { secondModel } from './picture-model.mjs';
import { PICTURES, writePictureModel } from './write-picture-model.mjs';

/** Writes the model, and its name into the folder's manifest. */
export const addSecondModel = async (assets) => {
  const root = join(assets, 'manifest.json');
  if (!existsSync(root))
    throw new Error(`${assets} is not an assets folder: it has no manifest.json.`);
  const id = writePictureModel(join(assets, PICTURES), await secondModel());
  const path = `${PICTURES}/${id}/manifest.json`;
  const bytes = readFileSync(join(assets, path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const manifest = JSON.parse(readFileSync(root, 'utf8'));
  manifest.models[id] = { path, bytes: bytes.length, sha256 };
  writeFileSync(root, `${JSON.stringify(manifest, null, 2)}\n`);
  return id;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv;
  try {
    if (!folder)
      throw new Error('Which assets folder? npm run second-opinion -- public/nightlight');
    const assets = resolve(process.env.INIT_CWD ?? '.', folder);
    console.log(`${await addSecondModel(assets)} is in ${assets} now.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
