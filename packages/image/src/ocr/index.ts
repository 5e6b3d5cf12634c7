/** All of it but the engine, which is `@nightlight/image/ocr/tesseract`: a page never has that. */
export { createOcrEngine } from './create-ocr-engine.ts';
export * from './ocr-engine.ts';
export { type Plane, toPlane } from './plane/plane.ts';
export type { OcrAssets, PlaneReader } from './plane-reader.ts';
export * from './reading-limits.ts';
export * from './text-in-pictures.ts';
