import { type CompiledPhrases, loadPhrases } from './load-phrases.ts';
import { packPhrases } from './pack-phrases.ts';
import type { PhraseFile } from './phrase-file.ts';

/**
 * Compiles phrases that were not packed before. Throws `invalid-input` that names the file and the
 * phrase if one is malformed.
 */
export const compilePhrases = (files: readonly PhraseFile[]): CompiledPhrases =>
  loadPhrases(packPhrases(files));
