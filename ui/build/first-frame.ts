// Makes index.html a frame that stands by itself: the locale's words in it, and the program behind it on its way.
import { readdirSync, readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite';

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;
const LOCALE = 'locales/en-GB';

/** The messages of the locale that are one plain line. */
function messages(): Map<string, string> {
  const lines = readdirSync(LOCALE).flatMap((file) => readFileSync(`${LOCALE}/${file}`, 'utf8').split('\n'));
  return new Map(lines.flatMap((line) => (/^[\w-]+ = [^{]*$/.test(line) ? [line.split(' = ', 2) as [string, string]] : [])));
}

/** Every file that a chunk needs before it can run. */
function needs(bundle: Bundle, file: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== 'chunk') return found;
  found.add(file);
  chunk.imports.forEach((each) => needs(bundle, each, found));
  return found;
}

/** "%menu-file%" in index.html stands for that message. */
const words: Plugin = {
  name: 'plenary-words',
  transformIndexHtml: {
    order: 'pre',
    handler(html) {
      const known = messages();
      return html.replaceAll(/%([a-z][a-z-]*)%/g, (_, id: string) => {
        const word = known.get(id);
        if (word === undefined) throw new Error(`index.html: no plain message "${id}"`);
        return word;
      });
    },
  },
};

/** The program is fetched while the frame is painted, behind everything the frame needs. */
const program: Plugin = {
  name: 'plenary-program',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle }): HtmlTagDescriptor[] {
      const start = Object.values(bundle ?? {}).find((each) => each.type === 'chunk' && each.facadeModuleId?.endsWith('/src/frame/start.ts'));
      if (!bundle || !start) return [];
      return [...needs(bundle, start.fileName)].map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` }, injectTo: 'body' }));
    },
  },
};

/** Both. */
export const firstFrame: Plugin[] = [words, program];
