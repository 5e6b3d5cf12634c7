import { NightlightError } from '@nightlight/core';

/**
 * The weights file: eight unsigned 32-bit numbers, then 32-bit floats, then the
 * table in int8. All little-endian, as every platform that runs this is.
 */
const MAGIC = 0x54_54_4c_4e; // "NLTT"
const FORMAT = 2;
const HEADER_BYTES = 32;
/** Words that the convolution sees at once. */
export const SPAN = 3;

/** Larger than any sensible model: a damaged header must not make us ask for gigabytes. */
const MOST = { buckets: 1 << 18, vector: 256, channels: 512, outputs: 256, hidden: 512 } as const;

export interface TinyWeights {
  /** A power of two. */
  readonly buckets: number;
  /** Numbers of a word vector; a multiple of four. */
  readonly vector: number;
  readonly channels: number;
  /** Heads, and the risk last. */
  readonly outputs: number;
  /** Units between the poolings and the risk. */
  readonly hidden: number;
  /** `[buckets]`: what a row of the table is multiplied by. */
  readonly scales: Float32Array;
  /** `[SPAN][vector][channels]`. */
  readonly convolution: Float32Array;
  /** `[channels]`. */
  readonly convolutionBias: Float32Array;
  /** `[outputs - 1][2 × channels]`: over the highest, then over the mean. */
  readonly heads: Float32Array;
  /** `[outputs - 1]`. */
  readonly headBias: Float32Array;
  /** `[hidden][2 × channels]`. */
  readonly hiddenLayer: Float32Array;
  /** `[hidden]`. */
  readonly hiddenBias: Float32Array;
  /** `[hidden]`. */
  readonly risk: Float32Array;
  /** `[1]`. */
  readonly riskBias: Float32Array;
  /** `[buckets][vector]`. */
  readonly table: Int8Array;
}

type Four = [Float32Array, Float32Array, Float32Array, Float32Array];
type Five = [...Four, Float32Array];

const broken = (why: string): NightlightError =>
  new NightlightError('model', `The weights of the tiny model are malformed: ${why}.`);

const isSize = (value: number, most: number): boolean => value >= 1 && value <= most;

/** Reads and checks a weights file; throws `NightlightError` `model`. */
export const readWeights = (file: Uint8Array): TinyWeights => {
  if (file.byteLength < HEADER_BYTES) throw broken('shorter than its header');
  // A copy: the file may lie at any offset of its buffer, numbers must lie at theirs.
  const bytes = file.slice();
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  const [magic, format, buckets, vector, channels, outputs, span, hidden] = header as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) throw broken('not a weights file');
  if (format !== FORMAT) throw broken(`format ${format}, not ${FORMAT}`);
  const sound =
    isSize(buckets, MOST.buckets) &&
    (buckets & (buckets - 1)) === 0 &&
    isSize(vector, MOST.vector) &&
    vector % 4 === 0 &&
    isSize(channels, MOST.channels) &&
    isSize(outputs, MOST.outputs) &&
    isSize(hidden, MOST.hidden) &&
    span === SPAN;
  if (!sound) throw broken('impossible sizes');

  let at = bytes.byteOffset + HEADER_BYTES;
  const pooled = 2 * channels;
  const sizes = [
    buckets,
    ...[SPAN * vector * channels, channels],
    ...[(outputs - 1) * pooled, outputs - 1],
    ...[hidden * pooled, hidden],
    ...[hidden, 1],
  ];
  const floats = sizes.reduce((a, b) => a + b, 0);
  const expected = HEADER_BYTES + 4 * floats + buckets * vector;
  if (bytes.byteLength !== expected)
    throw broken(`${bytes.byteLength} bytes, not the ${expected} that its header tells`);
  if (!new Float32Array(bytes.buffer, at, floats).every(Number.isFinite))
    throw broken('a weight is no number');
  const parts = sizes.map((size) => {
    const part = new Float32Array(bytes.buffer, at, size);
    at += 4 * size;
    return part;
  });
  const [scales, convolution, convolutionBias, heads, headBias] = parts as Five;
  const [hiddenLayer, hiddenBias, risk, riskBias] = parts.slice(5) as Four;
  const table = new Int8Array(bytes.buffer, at, buckets * vector);
  return {
    ...{ buckets, vector, channels, outputs, hidden },
    ...{ scales, convolution, convolutionBias, heads, headBias },
    ...{ hiddenLayer, hiddenBias, risk, riskBias, table },
  };
};
