import type { OcrAssets, PictureText, Plane } from '@nightlight/image/ocr';
import type { SealState } from './seal-state.ts';

/** What was read, or why it was not: errors keep their codes as data. */
export type ReadOutcome =
  | { readonly text: PictureText }
  | { readonly code: string; readonly message: string };

/** A reader of planes at the other end of a port. */
export interface PlanesApi {
  /** `call` names the request for `cancel`. The plane is transferred. */
  read(call: number, plane: Plane): Promise<ReadOutcome>;
  cancel(call: number): void;
}

/** What the worker that reads text in pictures answers to. Nothing here can make it load anything. */
export interface TextWorkerApi extends PlanesApi {
  /** Answers at once, if it can answer at all; the worker's lock is held then. */
  hello(): Promise<void>;
  /** What the browser says of the worker's seal. */
  seal(): Promise<SealState>;
  /** Takes the bytes (transferred). */
  start(assets: OcrAssets): Promise<void>;
}
