/** Writes a picture model into the assets folder, beside the models that are kept in the repository. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Whoever copies the folder has to pass it on. */
const NOTICES = fileURLToPath(
  new URL('../../../../models/picture-mobilenet/THIRD-PARTY.md', import.meta.url),
);

const entry = ([path, bytes]) => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** `model` as `pictureModel()` makes it. Returns its id, which is its folder under `assets`. */
export const writePictureModel = (assets, { manifest, files, licence }) => {
  const folder = join(assets, manifest.id);
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of Object.values(files)) writeFileSync(join(folder, path), bytes);
  const named = Object.entries(files).map(([what, file]) => [what, entry(file)]);
  const whole = { ...manifest, files: Object.fromEntries(named) };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(whole, null, 2)}\n`);
  writeFileSync(join(folder, 'LICENSE'), licence);
  copyFileSync(NOTICES, join(folder, 'THIRD-PARTY.md'));
  return manifest.id;
};
