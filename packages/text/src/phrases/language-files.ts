import en from './languages/en.json';
import type { PhraseFile } from './phrase-file.ts';

/**
 * The phrases of all languages, in the bundle: they need no model and no download. All of them apply
 * to every message.
 */
export const PHRASE_FILES: readonly PhraseFile[] = [en as PhraseFile];
