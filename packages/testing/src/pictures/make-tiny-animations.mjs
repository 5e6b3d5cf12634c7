/**
 * Writes tiny-animations.ts: node packages/testing/src/pictures/make-tiny-animations.mjs
 * Four fields of one colour each, which rotate; 32 × 16 pixels; four frames, shown for
 * 0.1, 0.2, 0.3 and 0.4 s. The AVIF needs avifenc (Debian: libavif-bin), and all its
 * frames are equally long.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

const [width, height] = [32, 16];
const FIELDS = [
  [200, 30, 40],
  [30, 160, 60],
  [40, 60, 200],
  [240, 240, 240],
];
const delay = [100, 200, 300, 400];

const frame = (turn) => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const right = i % width >= width / 2;
    const below = Math.floor(i / width) >= height / 2;
    pixels.set(FIELDS[(2 * below + right + turn) % 4], 3 * i);
  }
  return pixels;
};
const frames = delay.map((_, turn) => frame(turn));
const drawn = () =>
  sharp(Buffer.concat(frames), {
    raw: { width, height: height * frames.length, channels: 3, pageHeight: height },
  });

const avif = async () => {
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
  gif: await drawn().gif({ delay, loop: 0 }).toBuffer(),
  webp: await drawn().webp({ delay, loop: 0, lossless: true }).toBuffer(),
  avif: await avif(),
};
const lines = Object.entries(files).map(
  ([name, file]) => `  ${name}: '${file.toString('base64')}',`,
);
writeFileSync(
  new URL('tiny-animations.ts', import.meta.url),
  `// Written by make-tiny-animations.mjs.
/** Four fields whose colours go round, ${width} × ${height} pixels, four frames, in base64. */
const FILES = {
${lines.join('\n')}
} as const;

export type TinyAnimation = keyof typeof FILES;
export const TINY_ANIMATIONS = Object.keys(FILES) as TinyAnimation[];

export const tinyAnimation = (name: TinyAnimation): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(FILES[name]), (character) => character.charCodeAt(0));
`,
);
