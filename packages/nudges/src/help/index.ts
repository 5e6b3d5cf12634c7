import { define } from '../define.ts';
import { NightlightHelp } from './nightlight-help.ts';

export { NightlightHelp } from './nightlight-help.ts';

/** Registers `<nightlight-help>`. Does nothing on a server or if it is already registered. */
export const defineHelp = (): void => define('nightlight-help', NightlightHelp);
