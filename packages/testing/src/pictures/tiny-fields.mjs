/** What make-tiny-pictures.mjs and make-tiny-animations.mjs share. */
import { writeFileSync } from 'node:fs';

export const [width, height] = [32, 16];

/** Red, green, blue of the four fields, from left to right, from top to bottom. */
export const FIELDS = [
  [200, 30, 40],
  [30, 160, 60],
  [40, 60, 200],
  [240, 240, 240],
];

/** RGB of a picture with four fields of one colour each. `turn` rotates the colours. */
export const drawFields = (turn = 0) => {
  const pixels = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const right = i % width >= width / 2;
    const below = Math.floor(i / width) >= height / 2;
    pixels.set(FIELDS[(2 * below + right + turn) % 4], 3 * i);
  }
  return pixels;
};

/**
 * Writes a TypeScript module next to this file, with files in base64 and a function that decodes
 * one. `type` is the type of their names, `constants` is more code.
 */
export const writeTinyFiles = ({ module, type, comment, files, constants = '' }) => {
  const list = type.replace(/(?<=[a-z])(?=[A-Z])/, '_').toUpperCase();
  const read = type[0].toLowerCase() + type.slice(1);
  const lines = Object.entries(files).map(
    ([name, file]) => `  ${name}: '${file.toString('base64')}',`,
  );
  writeFileSync(
    new URL(`${module}.ts`, import.meta.url),
    `// Written by make-${module}.mjs.
/** ${comment} */
const FILES = {
${lines.join('\n')}
} as const;

export type ${type} = keyof typeof FILES;
export const ${list}S = Object.keys(FILES) as ${type}[];
${constants}
export const ${read} = (name: ${type}): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(FILES[name]), (character) => character.charCodeAt(0));
`,
  );
};
