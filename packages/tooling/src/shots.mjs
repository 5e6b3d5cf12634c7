/**
 * `npm run shots`: draws every state of every element, light and dark, in three locales, at a
 * phone's width, into docs/shots. `npm run shots -- --check` compares with what lies there and
 * fails where one looks otherwise anywhere; the new picture is put into a folder beside.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { serveElements } from './elements-page.mjs';
import { ensureInstalled, ROOT } from './repository.mjs';

const LOCALES = ['en', 'de', 'ar'];
const SCHEMES = ['light', 'dark'];
/** CSS pixels: about a word. Of a whole picture a button that is gone would be too small a share. */
const SQUARE = 32;
/** Of a square's pixels: edges of letters differ a little from machine to machine. */
const MAY_DIFFER = 0.02;
/** Of 255, in one channel. */
const IS_OTHER = 48;

/** The largest share of other pixels in a square; 1 where the sizes differ. */
const difference = async (a, b) => {
  const [one, other] = await Promise.all(
    [a, b].map((png) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  const { width, height } = one.info;
  if (width !== other.info.width || height !== other.info.height) return 1;
  const columns = Math.ceil(width / SQUARE);
  const others = new Float64Array(columns * Math.ceil(height / SQUARE));
  for (let pixel = 0; pixel < width * height; pixel++) {
    const isOther = [0, 1, 2].some(
      (c) => Math.abs(one.data[3 * pixel + c] - other.data[3 * pixel + c]) > IS_OTHER,
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

const isCheck = process.argv.includes('--check');
const folder = join(ROOT, 'docs/shots');
const besides = join(tmpdir(), 'nightlight-shots');
await ensureInstalled();
mkdirSync(isCheck ? besides : folder, { recursive: true });
const site = await serveElements();
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: [...CHROMIUM_FLAGS, '--force-prefers-reduced-motion', '--font-render-hinting=none'],
});
let failed = 0;
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(site.address);
  await page.waitForFunction('globalThis.ELEMENTS');
  for (const element of await page.evaluate('ELEMENTS')) {
    for (const locale of LOCALES) {
      for (const scheme of SCHEMES) {
        await page.setViewportSize({ width: 390, height: 6000 });
        await page.evaluate(`draw('${element}', '${locale}', '${scheme}')`);
        const drawn = await page.locator('body').screenshot();
        const png = await sharp(drawn).png({ palette: true, colours: 128 }).toBuffer();
        const name = `${element}-${locale}-${scheme}.png`;
        const path = join(folder, name);
        if (!isCheck) {
          writeFileSync(path, png);
          console.log(name);
          continue;
        }
        const share = existsSync(path) ? await difference(readFileSync(path), png) : 1;
        if (share <= MAY_DIFFER) continue;
        failed++;
        writeFileSync(join(besides, name), png);
        console.error(
          `${name}: up to ${(100 * share).toFixed(1)} % of a square's pixels differ; now: ${join(besides, name)}`,
        );
      }
    }
  }
} finally {
  await browser.close();
  site.close();
}
if (failed > 0) {
  console.error(
    `${failed} pictures differ. Where that is meant, run npm run shots and look at them.`,
  );
  process.exitCode = 1;
} else console.log(isCheck ? 'All pictures are as they were.' : `They lie in ${folder}`);
