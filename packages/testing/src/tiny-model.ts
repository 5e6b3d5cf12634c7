import type { Kind } from '@nightlight/core';
import type { TinyModelManifest } from '@nightlight/runtime';

const BUCKETS = 1 << 15;
const SPAN = 3;

/** The same numbers as models/training/tests/make_tiny_feature_cases.py. */
const noise = (count: number, scale: number): number[] =>
  Array.from(
    { length: count },
    (_, i) => (((Math.imul(i + 1, 0x9e3779b1) >>> 16) & 0xff) - 128) * scale,
  );

/** A valid weights file with meaningless weights. */
export const createTinyWeights = (
  outputs = 2,
  vector = 4,
  channels = 3,
  hidden = 5,
): Uint8Array => {
  const header = Uint32Array.of(0x54544c4e, 2, BUCKETS, vector, channels, outputs, SPAN, hidden);
  const floats = Float32Array.from([
    ...Array.from({ length: BUCKETS }, () => 1 / 128),
    ...noise(SPAN * vector * channels, 1 / 64),
    ...noise(channels, 1 / 512),
    ...noise((outputs - 1) * 2 * channels, 1 / 64),
    ...noise(outputs - 1, 1 / 64),
    ...noise(hidden * 2 * channels, 1 / 64),
    ...noise(hidden, 1 / 64),
    ...noise(hidden, 1 / 64),
    ...noise(1, 1 / 64),
  ]);
  const table = Int8Array.from(noise(BUCKETS * vector, 1));
  const parts = [header, floats, table].map((part) => new Uint8Array(part.buffer));
  return Uint8Array.from(parts.flatMap((part) => [...part]));
};

const threshold = (score: number) => ({
  score,
  precision: null,
  recall: null,
  falsePositiveRate: null,
});

export const createTinyManifest = (kinds: readonly Kind[], clear: number): TinyModelManifest => ({
  format: 1,
  id: 'text-tiny',
  version: '0.0.0',
  task: 'text-classification',
  licence: 'Apache-2.0',
  languages: ['en'],
  files: { weights: { path: 'weights.bin', bytes: 1, sha256: '0'.repeat(64) } },
  heads: kinds.map((kind) => ({
    kind,
    calibration: { slope: 1, intercept: 0 },
    prior: 0.1,
    thresholds: { low: threshold(0.97), medium: threshold(0.98), high: threshold(0.99) },
  })),
  clear,
});
