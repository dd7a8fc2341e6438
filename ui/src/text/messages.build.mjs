// Writes one file of message types for each locales/en-GB/*.ftl; `npm run codegen` runs it, text.test.ts keeps the result current.
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs';

const LOCALES = 'locales/en-GB'; // Scripts and tests run in ui/.
const GENERATED = 'src/text/generated';

/** Ids with the names of their arguments, in the order of the file; what a message says within another needs its own as well. */
export function messages(ftl) {
  const found = new Map();
  const within = [];
  let id;
  for (const line of ftl.split('\n')) {
    const head = /^([a-zA-Z][\w-]*)\s*=/.exec(line);
    if (head) found.set((id = head[1]), new Set());
    else if (line.startsWith('#') || line.trim() === '') continue;
    if (!id) continue;
    for (const use of line.matchAll(/\$([a-zA-Z][\w-]*)/g)) found.get(id).add(use[1]);
    for (const use of line.matchAll(/\{\s*([a-zA-Z][\w-]*)\s*\}/g)) within.push([id, use[1]]);
  }
  for (const [outer, inner] of within) for (const name of found.get(inner) ?? []) found.get(outer).add(name);
  return found;
}

/** Every generated file by name, as it should be now. */
export function wanted() {
  const files = {};
  for (const name of readdirSync(LOCALES).filter((file) => file.endsWith('.ftl')).sort()) {
    const rows = [...messages(readFileSync(`${LOCALES}/${name}`, 'utf8'))].map(
      ([id, names]) => `    '${id}': ${names.size ? `{ ${[...names].sort().map((arg) => `'${arg}': Arg`).join('; ')} }` : 'undefined'};`,
    );
    files[name.replace('.ftl', '.d.ts')] = [
      `// Generated from locales/en-GB/${name} by messages.build.mjs: its ids and their arguments.`,
      "import type { Arg } from '../text';",
      '',
      "declare module '../text' {",
      '  interface Messages {',
      ...rows,
      '  }',
      '}',
      '',
    ].join('\n');
  }
  return files;
}

if (process.argv[1]?.endsWith('messages.build.mjs')) {
  mkdirSync(GENERATED, { recursive: true });
  for (const [name, text] of Object.entries(wanted())) writeFileSync(`${GENERATED}/${name}`, text);
}
