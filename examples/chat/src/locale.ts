import type { Locale } from '@nightlight/sdk/core';

/** Nightlight uses the reader's own language. The chat around it is in English. */
export const LOCALE = (navigator.language || 'en') as Locale;
