/** One decoded picture as displayed: upright, sRGB. */
export interface Frame {
  /** Pixels, at least 1. */
  readonly width: number;
  /** Pixels, at least 1. */
  readonly height: number;
  /** RGBA, row by row from the top, straight alpha: 4 × width × height values. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  /** Seconds from the start of an animation or video; absent for a still picture. */
  readonly at?: number;
  /** `true` if other frames of the same animation or video were left out. */
  readonly partly?: boolean;
}

export interface DecodeOptions {
  readonly signal?: AbortSignal;
  /** Maximum number of frames of an animation or video, spread evenly over its length. */
  readonly frames?: number;
}

/**
 * Decodes pictures to pixels. `Source` depends on the environment: a File, an `<img>`,
 * bytes. Frames are returned one by one, so that a long animation needs memory for only
 * one. Rejects with the reason of the abort signal. Rejects with `invalid-input` if the
 * source is not a picture, is broken or is too large; the size is checked before any
 * pixels are decoded.
 */
export interface PictureDecoder<Source> {
  decode(source: Source, options?: DecodeOptions): AsyncIterable<Frame>;
}
