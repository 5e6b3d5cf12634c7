import { define } from './define.ts';
import { NightlightNudge } from './nudge/nightlight-nudge.ts';
import { NightlightVeil } from './veil/nightlight-veil.ts';

/** Makes `<nightlight-nudge>` and `<nightlight-veil>` known to the page; the others have entries of their own. */
export const defineElements = (): void => {
  define('nightlight-nudge', NightlightNudge);
  define('nightlight-veil', NightlightVeil);
};
