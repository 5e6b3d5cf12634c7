/** All of it but the engine, which is `@nightlight/image/ocr/tesseract`: a page never has that. */
export { createFrameReader } from './frame-reader.ts';
export { type Plane, toPlane } from './plane/plane.ts';
export type { PlaneReader, TextReaderAssets } from './plane-reader.ts';
export * from './reading-limits.ts';
export * from './text-in-pictures.ts';
export * from './text-reader.ts';
