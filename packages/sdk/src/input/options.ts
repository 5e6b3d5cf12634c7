import { AGE_BANDS, NightlightError, type Policy } from '@nightlight/core';
import type { Progress, Tier } from '@nightlight/runtime';
import type { OpenStoreOptions } from '@nightlight/store';

export interface SharedOptions {
  /** Age band and region of the device's user. */
  readonly policy: Policy;
  /** BCP 47, for the words of nudges. `en` unless set. */
  readonly locale?: string;
  /**
   * Which text models are loaded: `base`, `tiny` for devices that can't hold it,
   * or `cascade`, where base reads only what tiny doubts.
   */
  readonly tier?: Tier;
  /** Bytes loaded and the step in progress, until `createNightlight()` resolves. */
  readonly onProgress?: (progress: Progress) => void;
  /** How what is kept is kept: the database's name, days, `onDevice: false` for memory alone, `onStatus`. */
  readonly storage?: Pick<OpenStoreOptions, 'name' | 'retention' | 'onDevice' | 'onStatus'>;
  /** Stops loading; has no effect once `createNightlight()` has resolved. */
  readonly signal?: AbortSignal;
}

const TIERS: readonly unknown[] = ['base', 'tiny', 'cascade', undefined];

const wrong = (message: string): NightlightError => new NightlightError('invalid-input', message);

/** Throws `invalid-input` that names the option. */
export const checkOptions = (options: SharedOptions): void => {
  const band: unknown = options?.policy?.ageBand;
  if (!AGE_BANDS.includes(band as never)) {
    throw wrong(`policy.ageBand is ${String(band)}; it must be one of ${AGE_BANDS.join(', ')}.`);
  }
  if (!TIERS.includes(options.tier)) {
    throw wrong(`tier is ${String(options.tier)}; it must be base, tiny or cascade.`);
  }
  const region: unknown = options.policy.region;
  if (region === 'UK') throw wrong('policy.region is UK; the code of the United Kingdom is GB.');
  if (region !== undefined && !/^[A-Z]{2}$/.test(String(region))) {
    throw wrong(`policy.region is ${String(region)}; it must be two capital letters, such as GB.`);
  }
};
