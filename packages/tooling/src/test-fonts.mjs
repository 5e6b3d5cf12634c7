/**
 * The fonts for tests and screenshots, so that a layout is the same on every machine.
 * All come from npm (@fontsource, SIL Open Font License).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.mjs';

const variable = (name, subsets) => ({
  folder: `@fontsource-variable/${name}`,
  name,
  subsets,
  weights: { wght: '100 900' },
});
const fixed = (name, subsets, weights) => ({
  folder: `@fontsource/${name}`,
  name,
  subsets,
  weights: Object.fromEntries(weights.map((weight) => [weight, String(weight)])),
});

/** Sets of fonts. A script that a set lacks uses `sans`. */
const SETS = {
  sans: [
    variable('noto-sans', ['latin', 'latin-ext', 'devanagari']),
    variable('noto-sans-arabic', ['arabic']),
  ],
  wide: [
    fixed('opendyslexic', ['latin'], [400, 700]),
    fixed('poppins', ['devanagari'], [400, 700]),
    variable('noto-kufi-arabic', ['arabic']),
  ],
  narrow: [
    fixed('khand', ['latin', 'latin-ext', 'devanagari'], [400, 700]),
    fixed('amiri', ['arabic'], [400, 700]),
  ],
  mono: [variable('noto-sans-mono', ['latin', 'latin-ext'])],
};

/** Names of the sets. Use the first one, `sans`, if the font doesn't matter. */
export const TEST_FONTS = Object.keys(SETS);

const readFaces = (set) =>
  SETS[set].flatMap(({ folder, name, subsets, weights }) => {
    const at = join(ROOT, 'node_modules', folder);
    const ranges = JSON.parse(readFileSync(join(at, 'unicode.json'), 'utf8'));
    return subsets.flatMap((subset) =>
      Object.entries(weights).map(([file, weight]) => ({
        set,
        // Each font has its own family, because a family can't mix variable and fixed weights.
        family: `test-${name}`,
        subset,
        weight,
        unicodeRange: ranges[subset],
        base64: readFileSync(join(at, `files/${name}-${subset}-${file}-normal.woff2`), 'base64'),
      })),
    );
  });

const cache = new Map();

/** The argument of `addTestFonts()` in test-fonts-in-page.mjs, as JSON. */
export const testFontFaces = (sets = TEST_FONTS) =>
  sets.flatMap((set) => {
    if (!cache.has(set)) cache.set(set, readFaces(set));
    return cache.get(set);
  });

/** Vite plugin: serves the faces to browser tests at `/test-fonts.json?sans,wide`. */
export const servedTestFonts = () => ({
  name: 'nightlight-test-fonts',
  configureServer(server) {
    server.middlewares.use('/test-fonts.json', ({ url }, response) => {
      const sets = TEST_FONTS.filter((set) => url.split('?')[1]?.split(',').includes(set));
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(testFontFaces(sets)));
    });
  },
});
