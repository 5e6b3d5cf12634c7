export { type CompiledPhrases, compilePhrases } from './compile-phrases.ts';
export { findPhrases, type PhraseFinding } from './find-phrases.ts';
export { PHRASE_FILES } from './language-files.ts';
export type { PhraseFile, PhraseGroup } from './phrase-file.ts';
