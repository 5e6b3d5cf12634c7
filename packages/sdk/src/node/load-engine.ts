import { NightlightError } from '@nightlight/core';

/** The version whose WebAssembly is in the assets folder: its JavaScript runs no other. */
export const ORT_VERSION = '1.30.0';

const INSTALL = `npm install onnxruntime-web@${ORT_VERSION} @huggingface/tokenizers@0.2.0`;

/**
 * Loads what only Node needs installed; in browsers the worker file contains it.
 * Throws `unsupported` that names the command to install it.
 */
export const loadEngine = async () => {
  let engine: typeof import('./engine.ts');
  try {
    engine = await import('./engine.ts');
  } catch (cause) {
    if ((cause as { code?: unknown } | undefined)?.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new NightlightError(
      'unsupported',
      `In Node, Nightlight needs two packages that browsers don't: ${INSTALL}`,
      { cause },
    );
  }
  if (engine.ortVersion !== ORT_VERSION) {
    throw new NightlightError(
      'unsupported',
      `onnxruntime-web ${engine.ortVersion} is installed, but the assets folder is for ${ORT_VERSION}: ${INSTALL}`,
    );
  }
  return engine;
};
