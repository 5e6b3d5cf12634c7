/**
 * A rollup plugin for what imports Tesseract's code around its WebAssembly, which is a script
 * for any place: here a module that takes itself to be in none. So it looks for no file and
 * no network (it is given its WebAssembly), in a worker and in Node alike.
 */
const CORE = /[\\/]tesseract\.js-core[\\/]tesseract-core-[\w-]+\.js$/;

export const bundledTesseract = () => ({
  name: 'nightlight-bundled-tesseract',
  transform: (code, id) =>
    CORE.test(id)
      ? {
          code: `const process = undefined, document = undefined;\n${code}\nexport default TesseractCore;`,
          map: null,
          moduleSideEffects: false,
        }
      : null,
});
