import { define } from '../define.ts';
import { NightlightEvidence } from './nightlight-evidence.ts';
import { NightlightLock } from './nightlight-lock.ts';
import { NightlightLog } from './nightlight-log.ts';
import { NightlightReport } from './nightlight-report.ts';
import { NightlightTrusted } from './nightlight-trusted.ts';

/**
 * Registers `<nightlight-report>`, `<nightlight-log>`, `<nightlight-evidence>`,
 * `<nightlight-trusted>` and `<nightlight-lock>`. Does nothing on a server or if they are already
 * registered.
 */
export const defineHeard = (): void => {
  define('nightlight-lock', NightlightLock);
  define('nightlight-report', NightlightReport);
  define('nightlight-log', NightlightLog);
  define('nightlight-evidence', NightlightEvidence);
  define('nightlight-trusted', NightlightTrusted);
};
