import { nightlight } from '@nightlight/sdk/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    nightlight(),
    vue({
      // Vue leaves Nightlight's elements to the browser.
      template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('nightlight-') } },
    }),
  ],
});
