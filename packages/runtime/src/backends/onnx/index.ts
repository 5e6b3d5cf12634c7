export { compiledOrt } from './compile-once.ts';
export * from './onnx-picture-session.ts';
export * from './onnx-session.ts';
export * from './turn-session.ts';
