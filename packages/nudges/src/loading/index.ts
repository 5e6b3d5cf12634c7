import { define } from '../define.ts';
import { NightlightLoading } from './nightlight-loading.ts';

export { NightlightLoading } from './nightlight-loading.ts';

/** Makes `<nightlight-loading>` known to the page. Does nothing on a server, or a second time. */
export const defineLoading = (): void => define('nightlight-loading', NightlightLoading);
