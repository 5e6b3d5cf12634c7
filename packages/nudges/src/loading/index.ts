import { define } from '../define.ts';
import { NightlightLoading } from './nightlight-loading.ts';

export { NightlightLoading } from './nightlight-loading.ts';

/** Registers `<nightlight-loading>`. Does nothing on a server, or a second time. */
export const defineLoading = (): void => define('nightlight-loading', NightlightLoading);
