import { createBrowserDecoder, createPictureClassifier } from '@nightlight/image';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';

/** Never run: bundled without ONNX Runtime to measure its size. */
Object.assign(globalThis, {
  createBrowserDecoder,
  createOnnxPictureSession,
  createPictureClassifier,
});
