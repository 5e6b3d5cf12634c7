import type { AgreementResult } from './agreement.ts';
import type { ChromiumResult } from './chromium.ts';
import type { MillionResult } from './million.ts';
import type { NeutralResult } from './neutral.ts';
import type { PdqSpeedResult } from './pdq-speed.ts';
import type { VectorResult } from './pdq-vectors.ts';
import type { SecondOpinionResult } from './second-opinion.ts';
import type { TransferResult } from './transfer.ts';

/** Results by the part's name on the command line. */
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

/** When a part was measured, and how busy the machine was. */
export interface Measured {
  readonly date: string;
  /**
   * One-minute load averages at start and end. If they are not well below the number of
   * cores, times are too long.
   */
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
  /** Parts that have not been measured are absent. */
  readonly parts: { readonly [P in Part]?: PictureFigures[P] & { readonly measured: Measured } };
}
