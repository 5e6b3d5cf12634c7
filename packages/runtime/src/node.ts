export * from './sources/file-source.ts';
