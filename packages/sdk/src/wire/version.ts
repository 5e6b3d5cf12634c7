import type { Tier } from '@nightlight/runtime';

/** Equals `version` in package.json; the assets folder must carry the same. */
export const SDK_VERSION = '0.1.0';

/** What is loaded unless the app asks for another. */
export const DEFAULT_TIER: Tier = 'cascade';
