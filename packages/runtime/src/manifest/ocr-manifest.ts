import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';

/** A language that OCR can read. */
const OcrLanguage = v.object({
  /** Tesseract's code, such as `eng`. */
  code: v.pipe(v.string(), v.regex(/^[a-z]{3}(_[a-z]+)?$/, 'not a language code')),
  /** The file with the language data, gzipped. */
  data: FileEntry,
});

/** `manifest.json` of the OCR files. */
export const OcrManifest = v.object({
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  task: v.literal('text-in-pictures'),
  licence: v.string(),
  /** The npm packages that the files come from, with their versions. */
  source: v.record(v.string(), v.string()),
  files: v.object({ wasm: FileEntry }),
  /** The languages by BCP 47 tag, as in the options. */
  languages: v.record(v.string(), OcrLanguage),
});
export type OcrManifest = v.InferOutput<typeof OcrManifest>;
