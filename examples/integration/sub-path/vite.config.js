import { nightlight } from '@nightlight/sdk/vite';
import { defineConfig } from 'vite';

export default defineConfig({ base: '/school/chat/', plugins: [nightlight()] });
