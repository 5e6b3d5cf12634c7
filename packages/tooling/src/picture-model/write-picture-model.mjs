/** Writes a picture model into a folder. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Subfolder of the assets folder. A host that doesn't check pictures need not copy it. */
export const PICTURES = 'pictures';

/** Hosts that copy the folder must include these notices. */
const NOTICES = fileURLToPath(
  new URL('../../../../models/picture-mobilenet/THIRD-PARTY.md', import.meta.url),
);

const entry = ([path, bytes]) => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** Writes a model from `pictureModel()`. Returns its id, which is also the name of its folder in `parent`. */
export const writePictureModel = (parent, { manifest, files, licence }) => {
  const folder = join(parent, manifest.id);
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of Object.values(files)) writeFileSync(join(folder, path), bytes);
  const named = Object.entries(files).map(([what, file]) => [what, entry(file)]);
  const whole = { ...manifest, files: Object.fromEntries(named) };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(whole, null, 2)}\n`);
  writeFileSync(join(folder, 'LICENSE'), licence);
  copyFileSync(NOTICES, join(folder, 'THIRD-PARTY.md'));
  return manifest.id;
};
