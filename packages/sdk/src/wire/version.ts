import type { Tier } from '@nightlight/runtime';

/** Equals `version` in package.json; the assets folder must carry the same. */
export const SDK_VERSION = '0.1.0';

/** The default of the option `tier`. */
export const DEFAULT_TIER: Tier = 'cascade';
