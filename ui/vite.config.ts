// How the page is built, served while developing, and tested.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { firstFrame } from './build/first-frame';

export default defineConfig({
  plugins: [svelte(), firstFrame],
  base: './',
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: { target: ['es2023', 'chrome123', 'safari17.5'], assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  // One page and one set of modules for all files: what each needs of them it sets up itself.
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], setupFiles: ['src/test.setup.ts'], isolate: false },
});
