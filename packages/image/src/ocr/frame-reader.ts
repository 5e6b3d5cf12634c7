import { toPlane } from './plane/plane.ts';
import type { PlaneReader } from './plane-reader.ts';
import type { TextReader } from './text-reader.ts';

/** Reads frames by a reader of planes, wherever that lives. */
export const createFrameReader = (planes: PlaneReader): TextReader => ({
  async read(frame, options) {
    options?.signal?.throwIfAborted();
    return planes.read(toPlane(frame), options);
  },
  dispose: () => planes.dispose(),
});
