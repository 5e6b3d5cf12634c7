import { define } from './define.ts';
import { NightlightNudge } from './nudge/nightlight-nudge.ts';
import { NightlightVeil } from './veil/nightlight-veil.ts';

/**
 * Registers the web components `<nightlight-nudge>` and `<nightlight-veil>`. The other elements
 * have their own entry points.
 */
export const defineElements = (): void => {
  define('nightlight-nudge', NightlightNudge);
  define('nightlight-veil', NightlightVeil);
};
