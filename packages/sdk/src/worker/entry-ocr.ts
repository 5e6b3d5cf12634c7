import './remove-globals.ts';
import { NightlightError } from '@nightlight/core';
import { createPlaneReader, type PlaneReader } from '@nightlight/image/ocr/tesseract';
import { expose } from 'comlink';
import { sendWholeErrors } from '../wire/errors-on-the-wire.ts';
import type { OcrApi } from '../wire/ocr-api.ts';
import { createPlanesApi } from '../wire/ocr-over-a-port.ts';
import { alive } from './alive.ts';
import { checkWebAssembly } from './check-web-assembly.ts';
import { readSealState } from './seal.ts';

sendWholeErrors();

let reader: PlaneReader | undefined;

const getReader = (): PlaneReader => {
  if (!reader) throw new NightlightError('worker', 'The OCR worker was called before start().');
  return reader;
};

const api: OcrApi = {
  hello: () => alive,
  seal: readSealState,
  async start(assets) {
    await checkWebAssembly();
    reader = createPlaneReader(assets);
  },
  ...createPlanesApi({ read: (plane, options) => getReader().read(plane, options) }),
};

expose(api);
