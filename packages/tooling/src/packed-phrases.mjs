/**
 * A rollup plugin that packs the phrases of all languages when a bundle is built. The bundle gets the
 * packed phrases in place of the language files, so it is smaller and starts faster.
 */
import { fileURLToPath } from 'node:url';
import { loadPhraseTools } from './phrase-tools.mjs';

const MODULE = fileURLToPath(
  new URL('../../text/src/phrases/packed-languages.ts', import.meta.url),
);

/** All bundles of a build share the packed phrases. */
let packed;
const pack = async () => {
  const { getPackedPhrases } = await loadPhraseTools();
  return JSON.stringify(getPackedPhrases());
};

export const packedPhrases = () => ({
  name: 'nightlight-packed-phrases',
  async load(id) {
    if (id !== MODULE) return null;
    packed ??= pack();
    return {
      code: `const PACKED = ${await packed};\nexport const getPackedPhrases = () => PACKED;`,
      map: null,
      moduleSideEffects: false,
    };
  },
});
