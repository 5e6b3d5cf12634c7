import { define } from '../define.ts';
import { NightlightAsk } from './nightlight-ask.ts';
import { NightlightGuardian } from './nightlight-guardian.ts';
import { NightlightLimits } from './nightlight-limits.ts';
import { NightlightTime } from './nightlight-time.ts';

export { NightlightAsk, NightlightGuardian, NightlightLimits, NightlightTime };

/**
 * Registers `<nightlight-limits>`, `<nightlight-guardian>`, `<nightlight-time>` and
 * `<nightlight-ask>`. Does nothing on a server, or for those that are already registered.
 */
export const defineLimits = (): void => {
  define('nightlight-limits', NightlightLimits);
  define('nightlight-guardian', NightlightGuardian);
  define('nightlight-time', NightlightTime);
  define('nightlight-ask', NightlightAsk);
};
