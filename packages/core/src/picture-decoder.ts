/** One picture of a file, as it is shown: upright, sRGB. */
export interface Frame {
  /** Pixels, at least 1. */
  readonly width: number;
  /** Pixels, at least 1. */
  readonly height: number;
  /** RGBA, row by row from the top, straight alpha: 4 × width × height values. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

export interface DecodeOptions {
  readonly signal?: AbortSignal;
}

/**
 * From whatever a chat carries to pixels; `Source` is what the environment has
 * (a File, an `<img>`, bytes). Frames come one by one, so that a long animation
 * needs the room of one. Rejects with the signal's reason, or with
 * `NightlightError` `invalid-input` for what is no picture, is broken, or is
 * larger than may be decoded, which is known before its pixels are made.
 */
export interface PictureDecoder<Source> {
  decode(source: Source, options?: DecodeOptions): AsyncIterable<Frame>;
}
