/**
 * A rollup plugin for code that imports Tesseract's JavaScript. That script detects its environment
 * and loads files itself. The plugin turns it into a module without this detection, so that it never
 * reads a file or the network. Our code passes the WebAssembly to it.
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
