import type { BluntResult } from '../suites/blunt.ts';
import type { DisturbanceResult } from '../suites/disturbance.ts';
import type { OutOfFoldResult } from '../suites/out-of-fold.ts';
import type { AbuseResult } from '../suites/quality.ts';
import type { RobustnessResult } from '../suites/robustness.ts';
import type { NodeSpeed } from '../suites/speed-node.ts';
import type { SpeedResult } from '../suites/speed-page/speed-result.ts';
import type { TiersResult } from '../suites/tiers.ts';
import type { YardstickResult } from '../suites/yardstick.ts';

export interface BenchResult {
  readonly date: string;
  /**
   * `sha256` is that of model.onnx; `manifest` that of manifest.json, which contains the
   * thresholds.
   */
  readonly model: Readonly<Record<'id' | 'version' | 'sha256' | 'manifest', string>>;
  readonly quality?: readonly AbuseResult[];
  readonly robustness?: readonly RobustnessResult[];
  readonly tiers?: TiersResult;
  readonly speed: {
    readonly node: NodeSpeed;
    readonly chromium: SpeedResult & { readonly browser: string };
  };
}

/** The day of the measurement, in ISO 8601. */
interface Dated {
  readonly date: string;
}

/**
 * Results of one model. Those that aren't there, or are of another model, are left out, except for those
 * of the sealed half of the yardstick.
 */
export interface Results {
  readonly bench: BenchResult;
  readonly outOfFold?: OutOfFoldResult & Dated;
  readonly disturbance?: DisturbanceResult;
  readonly blunt?: { readonly open: BluntResult; readonly sealed: BluntResult };
  /** The sealed half. */
  readonly yardstick?: YardstickResult & Dated & { readonly isOfModelBefore: boolean };
  readonly openYardstick?: YardstickResult & Dated;
}
