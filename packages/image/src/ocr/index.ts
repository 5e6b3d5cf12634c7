/**
 * Everything except the engine itself, which is `@nightlight/image/ocr/tesseract` and
 * never loaded on a page.
 */
export { createOcrEngine } from './create-ocr-engine.ts';
export * from './ocr-engine.ts';
export { type Plane, toPlane } from './plane/plane.ts';
export type { OcrAssets, PlaneReader } from './plane-reader.ts';
export * from './read-frame-text.ts';
export * from './reading-limits.ts';
