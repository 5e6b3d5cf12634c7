export { type AddedHeard, addHeard } from './add-heard.ts';
export type { AddHeardOptions } from './add-heard-options.ts';
export { defineHeard } from './define-heard.ts';
export { NightlightEvidence } from './nightlight-evidence.ts';
export { NightlightLock } from './nightlight-lock.ts';
export { NightlightLog } from './nightlight-log.ts';
export { NightlightReport } from './nightlight-report.ts';
export { NightlightTrusted } from './nightlight-trusted.ts';
export { loadHeardWords } from './words.ts';
