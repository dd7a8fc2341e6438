// What is on the screen before the messages of the screens are there says only what the frame's own files hold.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FIRST = ['frame', 'kit', 'words', 'dates', 'ops', 'errors'];
const LOCALE = 'locales/en-GB';
const ids = (file: string) => [...readFileSync(`${LOCALE}/${file}`, 'utf8').matchAll(/^([a-z][\w-]*) =/gm)].map(([, id]) => id ?? '');
const later = new Set(readdirSync(LOCALE).filter((file) => !FIRST.includes(file.replace('.ftl', ''))).flatMap(ids));

/** Messages that a text of the program names and that come later. */
const early = (path: string) => [...readFileSync(path, 'utf8').matchAll(/\bt\('([a-z][\w-]*)'|title: '([a-z][\w-]*)'/g)].map(([, said, title]) => said ?? title ?? '').filter((id) => later.has(id));
const files = (folder: string) => readdirSync(folder).filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes('.test.')).map((file) => `${folder}/${file}`);

test('the frame, and the names of the screens in the sidebar, wait for no other messages', () => {
  const views = readdirSync('src/features').map((feature) => `src/features/${feature}/view.ts`);
  const found = [...files('src/frame'), ...files('src/state'), ...views].flatMap((path) => early(path).map((id) => `${path}: ${id}`));
  expect(later.size).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
