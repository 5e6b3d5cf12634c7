import { NightlightError } from '@nightlight/core';

/** Version of the WebAssembly in the assets folder. The JavaScript must have the same version. */
export const ORT_VERSION = '1.30.0';

const INSTALL = `npm install onnxruntime-web@${ORT_VERSION} @huggingface/tokenizers@0.2.0`;

/**
 * Loads the packages that must be installed in Node. In browsers, the worker file contains them.
 * Throws `unsupported` with the command that installs them.
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
