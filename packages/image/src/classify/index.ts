export * from './excused.ts';
export { type HashListText, type KnownList, readKnownList } from './known-list.ts';
export * from './picture-classifier.ts';
export type { PictureManifest, PictureModel } from './picture-model.ts';
