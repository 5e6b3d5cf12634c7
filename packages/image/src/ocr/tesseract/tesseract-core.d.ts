declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const createCore: (
    options: import('./core.ts').TesseractOptions,
  ) => Promise<import('./core.ts').TesseractCore>;
  // biome-ignore lint/style/noDefaultExport: CommonJS.
  export default createCore;
}
