import type { OcrEngine } from './ocr-engine.ts';
import { toPlane } from './plane/plane.ts';
import type { PlaneReader } from './plane-reader.ts';

/** Reads frames by a reader of planes, wherever that lives. */
export const createOcrEngine = (planes: PlaneReader): OcrEngine => ({
  async read(frame, options) {
    options?.signal?.throwIfAborted();
    return planes.read(toPlane(frame), options);
  },
  dispose: () => planes.dispose(),
});
