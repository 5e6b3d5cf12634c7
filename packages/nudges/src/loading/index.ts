import { define } from '../define.ts';
import { NightlightLoading } from './nightlight-loading.ts';

export { NightlightLoading } from './nightlight-loading.ts';

/** Registers `<nightlight-loading>`. Does nothing on a server or if it is already registered. */
export const defineLoading = (): void => define('nightlight-loading', NightlightLoading);
