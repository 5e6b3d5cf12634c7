import './shut-doors.ts';
import { NightlightError } from '@nightlight/core';
import { createPlaneReader, type PlaneReader } from '@nightlight/image/ocr/tesseract';
import { expose } from 'comlink';
import { alive } from './alive.ts';
import { planesApi } from './planes-over-a-port.ts';
import { sealState } from './seal.ts';
import type { TextWorkerApi } from './text-protocol.ts';

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
