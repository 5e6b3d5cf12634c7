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

/** `languages` in BCP 47. Throws `manifest` that names a language the folder doesn't have. */
export const openOcr = async (
  folder: AssetsFolder,
  languages: readonly string[],
): Promise<Part<OcrFiles>> => {
  const { manifest, inFolder } = await folder.open('picture-text', OcrManifest);
  const wasm = inFolder(manifest.files.wasm);
  const chosen = languages.map((name) => {
    const language = manifest.languages[name];
    if (language) return { code: language.code, data: inFolder(language.data) };
    throw new NightlightError(
      'manifest',
      `This assets folder can’t read text in pictures in "${name}", only in ${Object.keys(manifest.languages).join(', ')}.`,
    );
  });
  return {
    files: [wasm, ...chosen.map(({ data }) => data)],
    needsOrt: false,
    assets: ({ bytes }) => ({
      wasm: bytes(wasm),
      languages: chosen.map(({ code, data }) => ({ code, data: bytes(data) })),
    }),
  };
};
