import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OcrManifest } from '@nightlight/runtime';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseLanguages, LANGUAGES } from './languages.mjs';
import { writeOcr } from './write-text-reader.mjs';

const folder = mkdtempSync(join(tmpdir(), 'nightlight-text-reader-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the OCR files', () => {
  it('have a manifest that the loader accepts', () => {
    const id = writeOcr(folder, ['en']);
    const json = JSON.parse(readFileSync(join(folder, id, 'manifest.json'), 'utf8'));
    const { files, languages } = v.parse(OcrManifest, json);
    expect(Object.keys(languages)).toEqual(['en']);
    for (const { path, bytes } of [files.wasm, languages['en']?.data ?? files.wasm]) {
      expect(statSync(join(folder, id, path)).size).toBe(bytes);
    }
    expect(readFileSync(join(folder, id, 'LICENSE'), 'utf8')).toContain('Apache License');
  });

  it('are not built if a language’s data is missing, and the error says what to install', () => {
    expect(() => writeOcr(folder, ['en', 'sw'])).toThrow('@tesseract.js-data/swa');
  });
});

describe('languages', () => {
  it('are only English by default', () => {
    expect(chooseLanguages('')).toEqual(['en']);
    expect(chooseLanguages('de, fr,en')).toEqual(['en', 'de', 'fr']);
    expect(() => chooseLanguages('klingon')).toThrow('klingon');
  });

  it('can be all those that the text model reads', () => {
    const manifest = new URL('../../../../models/text-base/manifest.json', import.meta.url);
    const { languages } = JSON.parse(readFileSync(manifest, 'utf8'));
    expect(Object.keys(LANGUAGES).sort()).toEqual([...languages].sort());
  });
});
