import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Bundles the workspaces' sources, so that the page needs no build of the SDK.
  resolve: { conditions: ['nightlight-source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The polyfill would be an inline script, which the page's CSP blocks.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
