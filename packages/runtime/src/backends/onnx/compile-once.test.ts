import { beforeEach, expect, it, vi } from 'vitest';

type CompileOnce = typeof import('./compile-once.ts');

const EMPTY = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const { instantiate } = WebAssembly;
/** Instantiates like ONNX Runtime: with a new view of the bytes. */
const open = async (bytes: ArrayBuffer): Promise<WebAssembly.Module> => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return (await WebAssembly.instantiate(new Uint8Array(bytes), {})).module;
};

let compileOnceModule: CompileOnce;
beforeEach(async () => {
  vi.resetModules();
  compileOnceModule = await import('./compile-once.ts');
});

it('stores the compiled module, and another worker can use it', async () => {
  expect(compileOnceModule.getCompiledOrt()).toBeUndefined();
  const module = await compileOnceModule.compileOnce(new Uint8Array(EMPTY), open);
  expect(compileOnceModule.getCompiledOrt()).toBe(module);
  vi.resetModules();
  const next = (await import('./compile-once.ts')) as CompileOnce;
  expect(await next.compileOnce(module, open)).toBe(module);
  expect(WebAssembly.instantiate).toBe(instantiate);
});

it('two sessions that open at the same time restore WebAssembly.instantiate', async () => {
  const opening = [0, 1].map(() => compileOnceModule.compileOnce(new Uint8Array(EMPTY), open));
  // Code that instantiates other bytes at the same time is not affected.
  const other = await WebAssembly.instantiate(new Uint8Array(EMPTY), {});
  expect(other.module).not.toBe(compileOnceModule.getCompiledOrt());
  await Promise.all(opening);
  expect(WebAssembly.instantiate).toBe(instantiate);
});

it('after invalid bytes, valid ones can be compiled', async () => {
  await expect(compileOnceModule.compileOnce(new Uint8Array([1, 2, 3]), open)).rejects.toThrow();
  expect(WebAssembly.instantiate).toBe(instantiate);
  const module = await compileOnceModule.compileOnce(new Uint8Array(EMPTY), open);
  expect(compileOnceModule.getCompiledOrt()).toBe(module);
});
