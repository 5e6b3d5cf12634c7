/** One picture of a file, as it is shown: upright, sRGB. */
export interface Frame {
  /** Pixels, at least 1. */
  readonly width: number;
  /** Pixels, at least 1. */
  readonly height: number;
  /** RGBA, row by row from the top, straight alpha: 4 × width × height values. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  /** Seconds from the start of an animation or video; absent for a still. */
  readonly at?: number;
  /** Other frames of the same animation or video were left out. */
  readonly partly?: boolean;
}

export interface DecodeOptions {
  readonly signal?: AbortSignal;
  /** At most so many frames of an animation or video, spread evenly over the whole. */
  readonly frames?: number;
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
