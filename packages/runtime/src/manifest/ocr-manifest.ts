import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';

/** A language that OCR can read. */
const OcrLanguage = v.object({
  /** Tesseract's code, such as `eng`. */
  code: v.pipe(v.string(), v.regex(/^[a-z]{3}(_[a-z]+)?$/, 'not a language code')),
  /** Gzipped. */
  data: FileEntry,
});

/** `manifest.json` of the OCR files. */
export const OcrManifest = v.object({
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  task: v.literal('text-in-pictures'),
  licence: v.string(),
  /** npm packages that the files come from, with their versions. */
  source: v.record(v.string(), v.string()),
  files: v.object({ wasm: FileEntry }),
  /** By BCP 47 code, as in options. */
  languages: v.record(v.string(), OcrLanguage),
});
export type OcrManifest = v.InferOutput<typeof OcrManifest>;
