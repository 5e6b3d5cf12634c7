import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from './repository.mjs';
import { generatedFiles, LESSONS, localeFiles, MESSAGES } from './word-files.mjs';

/** A checkout with the words alone. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nightlight-words-'));
  for (const part of [MESSAGES, LESSONS]) {
    cpSync(join(ROOT, part, 'locales'), join(folder, part, 'locales'), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const generated = async (root: string) =>
  generatedFiles(await localeFiles(root, MESSAGES), await localeFiles(root, LESSONS));

it('the generated files are up to date (if not, run `npm run words`)', async () => {
  for (const [file, content] of await generated(ROOT)) {
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(content);
  }
});

it('a new locale needs only its file', async () => {
  const file = `${MESSAGES}/locales/zh-Hant.json`;
  cpSync(join(folder, MESSAGES, 'locales/en.json'), join(folder, file));
  const locales = (await generated(folder))[0]?.[1];
  expect(locales).toContain("'tr', 'zh-Hant'];");
  expect(locales).toContain("  'zh-hant': () => import('./locales/zh-Hant.json'),");
});

it('broken JSON is reported with file, line and column', async () => {
  const file = `${MESSAGES}/locales/de.json`;
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  lines[4] = lines[4]?.replace(',', '') ?? '';
  writeFileSync(join(folder, file), lines.join('\n'));
  await expect(localeFiles(folder, MESSAGES)).rejects.toThrow(`${file}, line 6, column `);
});

it('a key that appears twice is reported', async () => {
  const file = `${LESSONS}/locales/en.json`;
  writeFileSync(join(folder, file), '{\n  "locale": "en",\n  "locale": "de"\n}\n');
  await expect(localeFiles(folder, LESSONS)).rejects.toThrow(`${file}, line 3`);
});

it('each label’s arguments come with their types', async () => {
  const labels = (await generated(ROOT))[1]?.[1];
  expect(labels).toContain('readonly helplines: { readonly count: number };');
  expect(labels).toMatch(/readonly call: \{ readonly name: .+; readonly number: .+ \};/);
});
