// How Svelte compiles: runes everywhere, accessibility warnings are errors.
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  onwarn(warning, next) {
    if (warning.code.startsWith('a11y')) throw new Error(`${warning.filename}: ${warning.message}`);
    next(warning);
  },
  vitePlugin: { dynamicCompileOptions: ({ filename }) => (filename.includes('node_modules') ? { runes: undefined } : undefined) },
};
