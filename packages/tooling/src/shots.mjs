/**
 * `npm run shots`: draws every state of every element, light and dark, in three locales, at a
 * phone's width, into docs/shots. `npm run shots -- --check` compares with what lies there and
 * fails where more than a few pixels are others; the new picture is put into a folder beside.
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
/** Of the pixels: edges of letters differ a little from machine to machine. */
const MAY_DIFFER = 0.01;
/** Of 255, in one channel. */
const IS_OTHER = 48;

/** The share of pixels that are others; all of them where the sizes differ. */
const difference = async (a, b) => {
  const [one, other] = await Promise.all(
    [a, b].map((png) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (one.info.width !== other.info.width || one.info.height !== other.info.height) return 1;
  let others = 0;
  for (let at = 0; at < one.data.length; at += 3) {
    const isOther = [0, 1, 2].some(
      (c) => Math.abs(one.data[at + c] - other.data[at + c]) > IS_OTHER,
    );
    if (isOther) others++;
  }
  return others / (one.data.length / 3);
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
          `${name}: ${(100 * share).toFixed(1)} % of its pixels differ; now: ${join(besides, name)}`,
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
