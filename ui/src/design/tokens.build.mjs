// Writes tokens.css from tokens.json; `npm run codegen` runs it, tokens.test.ts keeps the result current.
import { readFileSync, writeFileSync } from 'node:fs';

const HERE = 'src/design'; // Scripts and tests run in ui/.
const read = (name) => readFileSync(`${HERE}/${name}`, 'utf8');

/** The stylesheet that tokens.json stands for. */
export function stylesheet(tokens) {
  const pair = (light, dark) => (light === dark ? light : `light-dark(${light}, ${dark})`);
  const colours = (light, dark) =>
    Object.keys(tokens.purpose).map((name) => `  --${name}: ${pair(tokens[light][name], tokens[dark][name])}; /* ${tokens.purpose[name]} */`);
  const bare = (light, dark) => Object.keys(tokens.purpose).map((name) => `--${name}: ${pair(tokens[light][name], tokens[dark][name])};`).join(' ');
  const tracks = Object.keys(tokens.tracks.light);
  const track = (key, part) => pair(tokens.tracks.light[key][part], tokens.tracks.dark[key][part]);
  return [
    '/* Generated from tokens.json by tokens.build.mjs: colours, sizes and their purposes. */',
    ':root {',
    '  color-scheme: light dark;',
    ...colours('light', 'dark'),
    ...Object.entries(tokens.sizes).map(([name, [value, purpose]]) => `  --${name}: ${value}; /* ${purpose} */`),
    '}',
    ":root[data-theme='light'] { color-scheme: light; }",
    ":root[data-theme='dark'] { color-scheme: dark; }",
    `:root[data-theme='contrast'] { ${bare('contrast-light', 'contrast-dark')} }`,
    `@media (prefers-contrast: more) { :root[data-theme='system'] { ${bare('contrast-light', 'contrast-dark')} } }`,
    ...tracks.map((key) => `.track-${key} { --track-line: ${track(key, 0)}; --track-wash: ${track(key, 1)}; }`),
    ":root[data-theme='contrast'] [class*='track-'] { --track-wash: var(--surface); }",
    '',
  ].join('\n');
}

/** What tokens.css should hold now. */
export const wanted = () => stylesheet(JSON.parse(read('tokens.json')));

if (process.argv[1]?.endsWith('tokens.build.mjs')) writeFileSync(`${HERE}/tokens.css`, wanted());
