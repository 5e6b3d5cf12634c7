import { NightlightError, type Severity } from '@nightlight/core';
import type { PictureSession } from '@nightlight/runtime';

/** The parts of a picture model's manifest that are needed to interpret its output. */
export interface PictureManifest {
  readonly id: string;
  readonly version: string;
  /** Names of the classes, in the order of the model's output. */
  readonly classes: readonly string[];
  /** `[1, rows, columns, 3]`. Rows and columns are equal. */
  readonly input: { readonly shape: readonly [1, number, number, 3] };
  readonly thresholds: {
    readonly explicit: {
      /** The score is the sum of the probabilities of these classes. */
      readonly classes: readonly string[];
      readonly low: number;
      readonly medium: number;
      readonly high: number;
    };
  };
}

/** A loaded picture model. */
export interface PictureModel {
  readonly manifest: PictureManifest;
  readonly session: PictureSession;
}

export type Classes = Readonly<Record<string, number>>;

/** Runs a model; rejects with `model` if the output is not a list of probabilities. */
export const classifyPixels = async (
  { manifest, session }: PictureModel,
  pixels: Float32Array<ArrayBuffer>,
): Promise<Classes> => {
  const probabilities = await session.run(pixels);
  if (probabilities.length !== manifest.classes.length || !probabilities.every(Number.isFinite)) {
    throw new NightlightError('model', 'The picture model returned no probabilities.');
  }
  return Object.fromEntries(
    manifest.classes.map((name, i) => [name, probabilities[i] as number] as const),
  );
};

/** Averages the probabilities of two models, for the classes of the first. */
export const averageClasses = (first: Classes, second: Classes): Classes =>
  Object.fromEntries(
    Object.entries(first).map(
      ([name, probability]) => [name, (probability + (second[name] ?? 0)) / 2] as const,
    ),
  );

/** Returns the probability that the picture is explicit, 0 to 1. */
export const explicitScore = (classes: Classes, { thresholds }: PictureManifest): number =>
  Math.min(
    1,
    thresholds.explicit.classes.reduce((sum, name) => sum + (classes[name] ?? 0), 0),
  );

export const toSeverity = (score: number, { thresholds }: PictureManifest): Severity => {
  const { low, medium, high } = thresholds.explicit;
  if (score >= high) return 'high';
  if (score >= medium) return 'medium';
  return score >= low ? 'low' : 'none';
};

/** Whether the first model is unsure, so that the second model is needed. */
export const isUncertain = (score: number, { thresholds }: PictureManifest): boolean =>
  score >= thresholds.explicit.low && score < thresholds.explicit.high;
