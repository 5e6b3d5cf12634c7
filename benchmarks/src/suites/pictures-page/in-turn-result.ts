/** Ways to a verdict: our two backends, nsfwjs, and all of `classify()`. */
export type Way = 'onnx' | 'tfjs' | 'nsfwjs' | 'product';

export interface InTurnRun {
  readonly pictures: number;
  readonly rounds: number;
  /** Milliseconds, one for each picture and round. */
  readonly times: Readonly<Record<Way, readonly number[]>>;
  /** The largest difference of a share between a backend of ours and nsfwjs, in the browser. */
  readonly difference: number;
}
