export { getCompiledOrt } from './compile-once.ts';
export * from './onnx-picture-session.ts';
export * from './onnx-session.ts';
export { ortVersion } from './open-ort.ts';
export * from './turn-session.ts';
