/** Exports what needs onnxruntime-web and @huggingface/tokenizers, which only Node installs. */
export { createOnnxPictureSession, ortVersion } from '@nightlight/runtime/onnx';
export { openPipeline } from '../worker/open-pipeline.ts';
