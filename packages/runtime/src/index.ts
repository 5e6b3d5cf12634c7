export * from './cache/model-cache.ts';
export * from './integrity.ts';
export * from './loader.ts';
export * from './manifest/asset-manifest.ts';
export * from './manifest/file-entry.ts';
export * from './manifest/model-manifest.ts';
export * from './manifest/parse-manifest.ts';
export * from './sources/fetch-source.ts';
