import type { AgreementResult } from './agreement.ts';
import type { ChromiumResult } from './chromium.ts';
import type { MillionResult } from './million.ts';
import type { NeutralResult } from './neutral.ts';
import type { PdqSpeedResult } from './pdq-speed.ts';
import type { VectorResult } from './pdq-vectors.ts';
import type { SecondOpinionResult } from './second-opinion.ts';
import type { TransferResult } from './transfer.ts';

/** By what each part of the suite is called on the command line. */
export interface PictureFigures {
  readonly agreement: AgreementResult;
  readonly chromium: ChromiumResult;
  readonly transfer: TransferResult;
  readonly pdq: {
    readonly vectors: readonly VectorResult[];
    readonly speed: PdqSpeedResult;
    readonly million: MillionResult;
  };
  readonly neutral: NeutralResult;
  readonly 'second-opinion': SecondOpinionResult;
}

export type Part = keyof PictureFigures;
export const PARTS: readonly Part[] = [
  'agreement',
  'chromium',
  'transfer',
  'pdq',
  'neutral',
  'second-opinion',
];

/** When and how quietly a part was measured. */
export interface Measured {
  readonly date: string;
  /** Load averages of a minute when it began and when it ended: well below the cores, or times are too long. */
  readonly load: readonly [number, number];
}

export interface PicturesResult {
  readonly about: string;
  readonly machine: { readonly cores: number; readonly memoryGiB: number; readonly node: string };
  readonly model: {
    readonly id: string;
    readonly version: string;
    readonly onnx: { readonly bytes: number; readonly sha256: string };
    readonly thresholds: Readonly<Record<'low' | 'medium' | 'high', number>>;
  };
  /** A part that was not measured yet is absent. */
  readonly parts: { readonly [P in Part]?: PictureFigures[P] & { readonly measured: Measured } };
}
