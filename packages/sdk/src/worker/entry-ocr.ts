import './shut-doors.ts';
import { NightlightError } from '@nightlight/core';
import { createPlaneReader, type PlaneReader } from '@nightlight/image/ocr/tesseract';
import { expose } from 'comlink';
import type { TextWorkerApi } from '../wire/ocr-api.ts';
import { planesApi } from '../wire/ocr-over-a-port.ts';
import { alive } from './alive.ts';
import { sealState } from './seal.ts';

let reader: PlaneReader | undefined;

const started = (): PlaneReader => {
  if (!reader) throw new NightlightError('worker', 'The worker was asked before it started.');
  return reader;
};

const api: TextWorkerApi = {
  hello: () => alive,
  seal: sealState,
  async start(assets) {
    reader = createPlaneReader(assets);
  },
  ...planesApi({ read: (plane, options) => started().read(plane, options) }),
};

expose(api);
