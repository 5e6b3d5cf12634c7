export * from './onnx-picture-session.ts';
export * from './onnx-session.ts';
