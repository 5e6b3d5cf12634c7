/**
 * `npm run shots` takes a screenshot of each element in all states, as wide as a phone, and writes
 * it to docs/shots (`npm run shots -- heard` only that of one element): in English and light on the left, in Arabic and dark on the right.
 * `npm run shots -- --check` compares with these pictures and fails if any square differs. The new
 * picture is then in a temporary folder. The text uses the test fonts, so that the pictures are the
 * same on every machine.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { serveElements } from './elements-page.mjs';
import { ensureInstalled, ROOT } from './repository.mjs';

const VIEWS = [
  { locale: 'en', scheme: 'light' },
  { locale: 'ar', scheme: 'dark' },
];
const WIDTH = 390 * VIEWS.length;
/** CSS pixels, about a word. We compare squares, because a missing button is too small a share of a whole picture. */
const SQUARE = 32;
/** Allowed share of changed pixels in a square. It is not 0, because versions of Chromium smooth letters differently. */
const MAX_SHARE = 0.02;
/** A pixel has changed if one channel differs by more than this, from 0 to 255. */
const MIN_DIFFERENCE = 48;

/** The largest share of changed pixels in a square, 0 to 1; 1 if the sizes differ. */
const difference = async (a, b) => {
  const [one, other] = await Promise.all(
    [a, b].map((picture) =>
      sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true }),
    ),
  );
  const { width, height } = one.info;
  if (width !== other.info.width || height !== other.info.height) return 1;
  const columns = Math.ceil(width / SQUARE);
  const others = new Float64Array(columns * Math.ceil(height / SQUARE));
  for (let pixel = 0; pixel < width * height; pixel++) {
    const isOther = [0, 1, 2].some(
      (c) => Math.abs(one.data[3 * pixel + c] - other.data[3 * pixel + c]) > MIN_DIFFERENCE,
    );
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    if (isOther) others[Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE)]++;
  }
  const areaOf = (square) => {
    const [x, y] = [(square % columns) * SQUARE, Math.floor(square / columns) * SQUARE];
    return Math.min(SQUARE, width - x) * Math.min(SQUARE, height - y);
  };
  return Math.max(...others.map((count, square) => count / areaOf(square)));
};

/** Compresses losslessly with few colours, which suits text and flat surfaces. Uses more colours if the difference is visible. */
const compress = async (png) => {
  for (const quality of [60, 80, 90, 100]) {
    const fewColours = await sharp(png).png({ palette: true, quality, dither: 0 }).toBuffer();
    const small = await sharp(fewColours).webp({ lossless: true, effort: 6 }).toBuffer();
    if (quality === 100 || (await difference(png, small)) < MAX_SHARE / 4) return small;
  }
};

const isCheck = process.argv.includes('--check');
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const folder = join(ROOT, 'docs/shots');
const newPictures = join(tmpdir(), 'nightlight-shots');
await ensureInstalled();
mkdirSync(isCheck ? newPictures : folder, { recursive: true });
const site = await serveElements();
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  env: { ...process.env, FONTCONFIG_FILE: join(ROOT, 'packages/tooling/src/shots-fonts.conf') },
  args: [
    ...CHROMIUM_FLAGS,
    '--force-prefers-reduced-motion',
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--force-color-profile=srgb',
  ],
});
let failed = 0;
try {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 6000 },
    timezoneId: 'UTC',
  });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(site.address);
  await page.waitForFunction('globalThis.ELEMENTS');
  for (const element of await page.evaluate('ELEMENTS')) {
    if (wanted.length > 0 && !wanted.includes(element)) continue;
    await page.evaluate(`draw('${element}', ${JSON.stringify(VIEWS)})`);
    const screenshot = await page.locator('main').screenshot();
    const path = join(folder, `${element}.webp`);
    if (!isCheck) {
      const small = await compress(screenshot);
      writeFileSync(path, small);
      console.log(`${element}: ${Math.ceil(small.length / 1024)} KiB`);
      continue;
    }
    const share = existsSync(path) ? await difference(readFileSync(path), screenshot) : 1;
    if (share <= MAX_SHARE) continue;
    failed++;
    const newPicture = join(newPictures, `${element}.png`);
    writeFileSync(newPicture, screenshot);
    console.error(
      `${element}: up to ${(100 * share).toFixed(1)} % of a square's pixels differ; now: ${newPicture}`,
    );
  }
} finally {
  await browser.close();
  site.close();
}
if (failed > 0) {
  console.error(
    `${failed} pictures differ. If you meant to change them, run npm run shots and look at them.`,
  );
  process.exitCode = 1;
} else console.log(isCheck ? 'No picture has changed.' : `Written to ${folder}`);
