import { NightlightError } from '@nightlight/core';
import { OcrManifest } from '../manifest/ocr-manifest.ts';
import type { AssetsFolder } from './assets-folder.ts';
import type { Bytes, Part } from './part.ts';

/** The OCR engine and its languages. */
export interface OcrFiles {
  readonly wasm: Bytes;
  /** Tesseract's language codes with their data, gzipped. */
  readonly languages: readonly { readonly code: string; readonly data: Bytes }[];
}

/** Opens the OCR engine for `languages` (BCP 47 tags). Throws `manifest` if the folder lacks a language. */
export const openOcr = async (
  folder: AssetsFolder,
  languages: readonly string[],
): Promise<Part<OcrFiles>> => {
  const { manifest, toAssetsPath } = await folder.open('picture-text', OcrManifest);
  const wasm = toAssetsPath(manifest.files.wasm);
  const chosen = languages.map((name) => {
    const language = manifest.languages[name];
    if (language) return { code: language.code, data: toAssetsPath(language.data) };
    throw new NightlightError(
      'manifest',
      `This assets folder has no OCR data for the language "${name}". It has only ${Object.keys(manifest.languages).join(', ')}.`,
    );
  });
  return {
    files: [wasm, ...chosen.map(({ data }) => data)],
    needsOrt: false,
    buildAssets: ({ getBytes }) => ({
      wasm: getBytes(wasm),
      languages: chosen.map(({ code, data }) => ({ code, data: getBytes(data) })),
    }),
  };
};
