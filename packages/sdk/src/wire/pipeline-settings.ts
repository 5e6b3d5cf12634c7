import type { Degraded, Offer, Policy } from '@nightlight/core';
import type { HashListText } from '@nightlight/image';

/** Start-up settings of the picture classifier. Plain data, so that they can be sent to the worker. */
export interface PictureRules {
  readonly hashLists: readonly HashListText[];
  /** PDQ hashes (64 hex digits) of pictures that the user said were misjudged. */
  readonly overrides: readonly string[];
}

/** Start-up settings of a pipeline. Plain data, so that they can be sent to the worker. */
export interface PipelineSettings {
  readonly policy: Policy;
  /** Language tag (BCP 47). */
  readonly locale: string;
  /** What the app can do about a message. */
  readonly offers?: readonly Offer[];
  /** What every decision reports, such as `worker-unsealed`. */
  readonly degraded?: readonly Degraded[];
  /** Used if a picture model is loaded. */
  readonly pictures?: PictureRules;
}
