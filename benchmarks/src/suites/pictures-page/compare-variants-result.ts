/** Variants: our two backends, nsfwjs, and the whole of `classify()`. */
export type Variant = 'onnx' | 'tfjs' | 'nsfwjs' | 'product';

export interface VariantComparison {
  readonly pictures: number;
  readonly rounds: number;
  /** Milliseconds, one per picture and round. */
  readonly times: Readonly<Record<Variant, readonly number[]>>;
  /**
   * The largest difference of a probability between one of our backends and nsfwjs, in the
   * browser.
   */
  readonly difference: number;
}
