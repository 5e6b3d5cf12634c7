/** What a page without a bundler imports: `nightlight-page.js` in the assets folder. */
export * from '@nightlight/sdk';
export * from './help/index.ts';
export * from './image/index.ts';
export * from './index.ts';
export * from './lesson/index.ts';
export * from './loading/index.ts';
