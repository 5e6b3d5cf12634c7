import { NightlightError } from '@nightlight/core';

/**
 * The file has eight unsigned 32-bit numbers, then 32-bit floats, then the table in int8. All are
 * little-endian, like every platform that runs this.
 */
const MAGIC = 0x54_54_4c_4e; // "NLTT"
const FORMAT = 2;
const HEADER_BYTES = 32;
/** Width of the convolution in words. */
export const SPAN = 3;

/** Limits above any sensible size, so that a damaged header can't make us allocate gigabytes. */
const LIMITS = { buckets: 1 << 18, vector: 256, channels: 512, outputs: 256, hidden: 512 } as const;

export interface TinyWeights {
  /** Rows of the table. A power of two. */
  readonly buckets: number;
  /** Length of a word vector. A multiple of four. */
  readonly vector: number;
  readonly channels: number;
  /** Number of heads, plus one for the risk. */
  readonly outputs: number;
  /** Units of the hidden layer before the risk. */
  readonly hidden: number;
  /** `[buckets]`: scale of each row of the table. */
  readonly scales: Float32Array;
  /** `[SPAN][vector][channels]`. */
  readonly convolution: Float32Array;
  /** `[channels]`. */
  readonly convolutionBias: Float32Array;
  /** `[outputs - 1][2 × channels]`: weights for the max, then for the mean. */
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

const createMalformedError = (why: string): NightlightError =>
  new NightlightError('model', `The weights of the tiny model are malformed: ${why}.`);

const isSize = (value: number, max: number): boolean => value >= 1 && value <= max;

/** Reads and checks a weights file. Throws `NightlightError` `model` if it is malformed. */
export const readWeights = (file: Uint8Array): TinyWeights => {
  if (file.byteLength < HEADER_BYTES) throw createMalformedError('shorter than its header');
  // Copy the file, because typed arrays need aligned offsets and it can start anywhere in its buffer.
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
  if (magic !== MAGIC) throw createMalformedError('not a weights file');
  if (format !== FORMAT) throw createMalformedError(`format ${format}, not ${FORMAT}`);
  const isValid =
    isSize(buckets, LIMITS.buckets) &&
    (buckets & (buckets - 1)) === 0 &&
    isSize(vector, LIMITS.vector) &&
    vector % 4 === 0 &&
    isSize(channels, LIMITS.channels) &&
    isSize(outputs, LIMITS.outputs) &&
    isSize(hidden, LIMITS.hidden) &&
    span === SPAN;
  if (!isValid) throw createMalformedError('impossible sizes');

  let offset = bytes.byteOffset + HEADER_BYTES;
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
    throw createMalformedError(`${bytes.byteLength} bytes, but its header says ${expected}`);
  if (!new Float32Array(bytes.buffer, offset, floats).every(Number.isFinite))
    throw createMalformedError('a weight is not a number');
  const parts = sizes.map((size) => {
    const part = new Float32Array(bytes.buffer, offset, size);
    offset += 4 * size;
    return part;
  });
  const [scales, convolution, convolutionBias, heads, headBias] = parts as Five;
  const [hiddenLayer, hiddenBias, risk, riskBias] = parts.slice(5) as Four;
  const table = new Int8Array(bytes.buffer, offset, buckets * vector);
  return {
    ...{ buckets, vector, channels, outputs, hidden },
    ...{ scales, convolution, convolutionBias, heads, headBias },
    ...{ hiddenLayer, hiddenBias, risk, riskBias, table },
  };
};
