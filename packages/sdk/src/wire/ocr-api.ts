import type { OcrAssets, PictureText, Plane } from '@nightlight/image/ocr';
import type { SupervisedApi } from './supervised-api.ts';

/** The recognised text, or the error as data, so that its code crosses the port. */
export type ReadOutcome =
  | { readonly text: PictureText }
  | { readonly code: string; readonly message: string };

/** Reads planes (grayscale images) at the other end of a port. */
export interface PlanesApi {
  /** Reads a plane, which is transferred. `call` identifies the request for `cancel`. */
  read(call: number, plane: Plane): Promise<ReadOutcome>;
  cancel(call: number): void;
}

/** Calls of the worker that runs OCR. None of them makes it load anything. */
export interface OcrApi extends SupervisedApi, PlanesApi {
  /** Takes the files, which are transferred. */
  start(assets: OcrAssets): Promise<void>;
}
