import { NightlightError } from '@nightlight/core';

/** An empty module, which has only the magic number and the version. */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Throws `unsupported` with the missing directive if a policy forbids WebAssembly. */
export const checkWebAssembly = async (): Promise<void> => {
  try {
    await WebAssembly.compile(EMPTY_MODULE);
  } catch (cause) {
    throw new NightlightError(
      'unsupported',
      `The Content-Security-Policy that ${self.location.href} is served with forbids WebAssembly. Add script-src 'wasm-unsafe-eval' to that header: see docs/guide/hosting.md.`,
      { cause },
    );
  }
};
