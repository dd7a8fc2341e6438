// What the linter holds to: types, accessibility, and the borders between folders.
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const root = fileURLToPath(new URL('./src/', import.meta.url));
/** Which folders each folder may import from. */
const MAY = {
  text: ['text'],
  design: ['design'],
  ipc: ['ipc', 'text'],
  state: ['state', 'ipc', 'text'],
  kit: ['kit', 'text', 'design', 'keys'],
  frame: ['frame', 'kit', 'state', 'ipc', 'text', 'design', 'keys', 'commands.svelte', 'views'],
  'note-lines': ['note-lines', 'kit', 'state', 'ipc', 'text', 'design', 'keys'],
  'house-style': ['house-style', 'kit', 'state', 'ipc', 'text', 'design', 'keys'],
  pickers: ['pickers', 'kit', 'state', 'ipc', 'text'],
  features: ['house-style', 'note-lines', 'pickers', 'kit', 'state', 'ipc', 'text', 'design', 'keys', 'commands.svelte'],
};

const borders = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(root, context.filename).split('\\').join('/');
    const [folder, feature] = file.split('/');
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || file.startsWith('..')) return;
      if (source.startsWith('@tauri-apps/') && folder !== 'ipc') context.report({ node, message: 'Only ipc/ knows Tauri.' });
      if (source === 'bits-ui' && !['kit', 'frame'].includes(folder)) context.report({ node, message: 'Widgets come from kit/.' });
      if (!source.startsWith('.') || !(folder in MAY)) return;
      const target = relative(root, resolve(dirname(context.filename), source)).split('\\').join('/');
      const [into, other] = target.split('/');
      if (folder === 'features' && into === 'features') {
        if (other !== feature) context.report({ node, message: 'A feature never imports another feature.' });
      } else if (!target.startsWith('..') && !MAY[folder].includes(into.replace(/\.ts$/, ''))) context.report({ node, message: `${folder}/ does not import from ${into}.` });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

const words = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    SvelteText(node) {
      if (node.parent?.type === 'SvelteStyleElement' || node.parent?.type === 'SvelteScriptElement') return;
      if (/\p{L}{2,}/u.test(node.value)) context.report({ node, message: 'Words come from locales/: use t().' });
    },
    SvelteAttribute(node) {
      if (node.key.name === 'style') context.report({ node, message: 'The page allows no style attributes: use a class or style:name.' });
      if (!['aria-label', 'title', 'label', 'placeholder', 'alt'].includes(node.key.name)) return;
      if (node.value.some((part) => part.type === 'SvelteLiteral' && /\p{L}{2,}/u.test(part.value))) context.report({ node, message: 'Words come from locales/: use t().' });
    },
  }),
};

const opening = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    Program(node) {
      const start = context.sourceCode.text.slice(0, 200).trimStart();
      if (!/^(\/\/|\/\*|<!--)/.test(start)) context.report({ node, message: 'A file opens with one sentence on what it is for.' });
      if (context.sourceCode.lines.length > 400) context.report({ node, message: 'A file has at most 400 lines.' });
    },
  }),
};

export default ts.config(
  { ignores: ['dist/', '.svelte-check/', 'node_modules/', 'e2e/.out/', 'src/ipc/generated/', 'src/text/generated/'] },
  ...ts.configs.strict,
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.{ts,js,mjs,svelte}'],
    plugins: { plenary: { rules: { borders, words, opening } } },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'plenary/borders': 'error',
      'plenary/words': 'error',
      'plenary/opening': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'off',
      'svelte/no-target-blank': 'error',
      'svelte/no-navigation-without-resolve': 'off', // Links are hashes made by href(); there is no SvelteKit here.
      'svelte/prefer-svelte-reactivity': 'off', // Sets and maps here are replaced as a whole, never changed in place.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['e2e/**', '**/*.build.mjs'], rules: { 'no-console': 'off' } },
  { files: ['e2e/kit/**'], rules: { 'plenary/words': 'off' } }, // Nobody but the tests reads these words.
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: { 'prefer-const': 'off', 'no-undef': 'off' },
  },
);
