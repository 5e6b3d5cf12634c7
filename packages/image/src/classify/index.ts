export { type HashListRule, type HashListText, readHashList } from './hash-list-rule.ts';
export * from './overrides.ts';
export * from './picture-classifier.ts';
export type { PictureManifest, PictureModel } from './picture-model.ts';
