export { compilePhrases } from './compile-phrases.ts';
export { findPhrases } from './find-phrases.ts';
export { PHRASE_FILES } from './language-files.ts';
export { type CompiledPhrases, loadPhrases } from './load-phrases.ts';
export { listPhrases, packPhrases } from './pack-phrases.ts';
export type { PackedPhrases } from './packed-format.ts';
export { getPackedPhrases } from './packed-languages.ts';
export type { PhraseFile, PhraseGroup } from './phrase-file.ts';
export type { PhraseFinding } from './phrase-finding.ts';
