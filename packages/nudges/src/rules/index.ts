export { addPlaceRules } from './add-place-rules.ts';
export { defineRules } from './define-rules.ts';
export { NightlightRules } from './nightlight-rules.ts';
export type { PlaceRules } from './place-rules.ts';
