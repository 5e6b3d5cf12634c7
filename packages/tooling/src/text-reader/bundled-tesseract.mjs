/**
 * A rollup plugin for code that imports Tesseract's JavaScript, a script that detects where it
 * runs. Here it becomes a module that detects nothing. So it never reads a file or the network,
 * in a worker or in Node; it is given its WebAssembly.
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
