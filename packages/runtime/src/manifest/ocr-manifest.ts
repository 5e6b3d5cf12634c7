import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';

/** A language of the reader of text in pictures. */
const TextReaderLanguage = v.object({
  /** Tesseract's name of it, such as `eng`. */
  code: v.pipe(v.string(), v.regex(/^[a-z]{3}(_[a-z]+)?$/, 'not a name of a language')),
  /** Its data, gzipped. */
  data: FileEntry,
});

/** `manifest.json` of the reader of text in pictures. */
export const OcrManifest = v.object({
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  task: v.literal('text-in-pictures'),
  licence: v.string(),
  /** The packages that the files were taken from, with their versions. */
  source: v.record(v.string(), v.string()),
  files: v.object({ wasm: FileEntry }),
  /** By the codes of BCP 47 that settings use. */
  languages: v.record(v.string(), TextReaderLanguage),
});
export type OcrManifest = v.InferOutput<typeof OcrManifest>;
