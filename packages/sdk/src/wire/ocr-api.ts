import type { OcrAssets, PictureText, Plane } from '@nightlight/image/ocr';
import type { SupervisedApi } from './supervised-api.ts';

/** What was read, or why not: as data, so that errors keep their codes over a port. */
export type ReadOutcome =
  | { readonly text: PictureText }
  | { readonly code: string; readonly message: string };

/** Reads planes at the other end of a port. */
export interface PlanesApi {
  /** `call` names the request for `cancel`. The plane is transferred. */
  read(call: number, plane: Plane): Promise<ReadOutcome>;
  cancel(call: number): void;
}

/** The worker that runs OCR. No call makes it load anything. */
export interface OcrApi extends SupervisedApi, PlanesApi {
  /** Takes the bytes (transferred). */
  start(assets: OcrAssets): Promise<void>;
}
