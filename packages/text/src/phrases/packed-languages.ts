import { PHRASE_FILES } from './language-files.ts';
import { packPhrases } from './pack-phrases.ts';
import type { PackedPhrases } from './packed-format.ts';

/**
 * Returns the phrases of all languages. Bundles contain the result in place of this module, so that
 * they need neither the files nor the code that packs them: see
 * `packages/tooling/src/packed-phrases.mjs`.
 */
export const getPackedPhrases = (): PackedPhrases => packPhrases(PHRASE_FILES);
