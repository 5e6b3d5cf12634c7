import { define } from '../define.ts';
import { NightlightRules } from './nightlight-rules.ts';

/** Registers `<nightlight-rules>`. Does nothing on a server or if it is already registered. */
export const defineRules = (): void => define('nightlight-rules', NightlightRules);
