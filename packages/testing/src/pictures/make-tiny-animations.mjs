/**
 * `node packages/testing/src/pictures/make-tiny-animations.mjs` writes tiny-animations.ts.
 * The colours of the four fields rotate. The four frames are shown for 0.1, 0.2, 0.3 and 0.4 s, and
 * in the AVIF for 0.1 s each. The AVIF needs avifenc (Debian: libavif-bin).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawFields, height, width, writeTinyFiles } from './tiny-fields.mjs';

const delay = [100, 200, 300, 400];

const frames = delay.map((_, turn) => drawFields(turn));
const openFrames = () =>
  sharp(Buffer.concat(frames), {
    raw: { width, height: height * frames.length, channels: 3, pageHeight: height },
  });

const encodeAvif = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'avif-'));
  try {
    const files = frames.map((_, i) => join(folder, `${i}.png`));
    for (const [i, pixels] of frames.entries()) {
      await sharp(pixels, { raw: { width, height, channels: 3 } }).toFile(files[i]);
    }
    const out = join(folder, 'all.avif');
    execFileSync('avifenc', ['--lossless', '--fps', '10', ...files, out], { stdio: 'ignore' });
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const files = {
  gif: await openFrames().gif({ delay, loop: 0 }).toBuffer(),
  webp: await openFrames().webp({ delay, loop: 0, lossless: true }).toBuffer(),
  avif: await encodeAvif(),
};
writeTinyFiles({
  module: 'tiny-animations',
  type: 'TinyAnimation',
  comment: `Four fields with rotating colours, ${width} × ${height} pixels, four frames, in base64.`,
  files,
});
