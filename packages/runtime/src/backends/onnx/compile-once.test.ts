import { beforeEach, expect, it, vi } from 'vitest';

type CompileOnce = typeof import('./compile-once.ts');

const EMPTY = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const { instantiate } = WebAssembly;
/** As ONNX Runtime does it: a view of its own on the bytes it was given. */
const open = async (bytes: ArrayBuffer): Promise<WebAssembly.Module> => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return (await WebAssembly.instantiate(new Uint8Array(bytes), {})).module;
};

let own: CompileOnce;
beforeEach(async () => {
  vi.resetModules();
  own = await import('./compile-once.ts');
});

it('keeps what was compiled, and another takes it as it is', async () => {
  expect(own.compiledOrt()).toBeUndefined();
  const module = await own.compileOnce(new Uint8Array(EMPTY), open);
  expect(own.compiledOrt()).toBe(module);
  vi.resetModules();
  const next = (await import('./compile-once.ts')) as CompileOnce;
  expect(await next.compileOnce(module, open)).toBe(module);
  expect(WebAssembly.instantiate).toBe(instantiate);
});

it('two that are opened at once leave WebAssembly as it was', async () => {
  const opening = [0, 1].map(() => own.compileOnce(new Uint8Array(EMPTY), open));
  // What somebody else instantiates meanwhile is theirs.
  const other = await WebAssembly.instantiate(new Uint8Array(EMPTY), {});
  expect(other.module).not.toBe(own.compiledOrt());
  await Promise.all(opening);
  expect(WebAssembly.instantiate).toBe(instantiate);
});

it('bytes that are no WebAssembly may be tried again with better ones', async () => {
  await expect(own.compileOnce(new Uint8Array([1, 2, 3]), open)).rejects.toThrow();
  expect(WebAssembly.instantiate).toBe(instantiate);
  const module = await own.compileOnce(new Uint8Array(EMPTY), open);
  expect(own.compiledOrt()).toBe(module);
});
