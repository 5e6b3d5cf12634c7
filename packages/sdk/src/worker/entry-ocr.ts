import './remove-globals.ts';
import { NightlightError } from '@nightlight/core';
import { createPlaneReader, type PlaneReader } from '@nightlight/image/ocr/tesseract';
import { expose } from 'comlink';
import { sendErrorsWhole } from '../wire/errors-on-the-wire.ts';
import type { OcrApi } from '../wire/ocr-api.ts';
import { planesApi } from '../wire/ocr-over-a-port.ts';
import { alive } from './alive.ts';
import { checkWebAssembly } from './check-web-assembly.ts';
import { sealState } from './seal.ts';

sendErrorsWhole();

let reader: PlaneReader | undefined;

const started = (): PlaneReader => {
  if (!reader) throw new NightlightError('worker', 'The OCR worker was called before start().');
  return reader;
};

const api: OcrApi = {
  hello: () => alive,
  seal: sealState,
  async start(assets) {
    await checkWebAssembly();
    reader = createPlaneReader(assets);
  },
  ...planesApi({ read: (plane, options) => started().read(plane, options) }),
};

expose(api);
