import { NightlightError } from '@nightlight/core';

/** An empty module: magic number and version. */
const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Throws `unsupported` that names the missing directive where a policy forbids WebAssembly here. */
export const checkWebAssembly = async (): Promise<void> => {
  try {
    await WebAssembly.compile(EMPTY);
  } catch (cause) {
    throw new NightlightError(
      'unsupported',
      `The Content-Security-Policy that ${self.location.href} is served with forbids WebAssembly. Add script-src 'wasm-unsafe-eval' to that header: see docs/guide/hosting.md.`,
      { cause },
    );
  }
};
