/**
 * Draws the pictures of sets.mjs: node packages/image/test/memes/make-memes.mjs
 * The fonts are Debian's: fonts-bebas-neue fonts-liberation fonts-liberation-sans-narrow
 * fonts-comic-neue fonts-roboto-unhinted fonts-humor-sans fonts-dejavu. The pictures are
 * committed, so tests need no fonts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { draw } from './layouts.mjs';
import { SETS } from './sets.mjs';

for (const [set, pictures] of Object.entries(SETS)) {
  const folder = new URL(`${set}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures) {
    writeFileSync(new URL(`${picture.kind}-${picture.layout}.jpg`, folder), await draw(picture));
  }
}
