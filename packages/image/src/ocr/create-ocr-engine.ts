import type { OcrEngine } from './ocr-engine.ts';
import { toPlane } from './plane/plane.ts';
import type { PlaneReader } from './plane-reader.ts';

/** Reads frames with a plane reader, which can run in this thread or in a worker. */
export const createOcrEngine = (planes: PlaneReader): OcrEngine => ({
  async read(frame, options) {
    options?.signal?.throwIfAborted();
    return planes.read(toPlane(frame), options);
  },
  dispose: () => planes.dispose(),
});
