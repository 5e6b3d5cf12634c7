import type { Tier } from '@nightlight/runtime';

/** The `version` of package.json. The assets folder must have the same version. */
export const SDK_VERSION = '0.1.0';

/** The default of the option `tier`. */
export const DEFAULT_TIER: Tier = 'cascade';
