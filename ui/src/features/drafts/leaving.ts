// The ways in which a draft leaves: names of files, and what is put on the clipboard.
import type { DraftCopy } from '../../ipc';

/** As `plenary-api/src/formats.rs` names them, in the order people are shown them. */
export const WAYS = ['docx', 'pdf', 'html', 'md', 'txt', 'wordpress', 'outlook'] as const;
export type Way = (typeof WAYS)[number];

const HTML: readonly Way[] = ['wordpress', 'outlook'];

/** A name to offer. */
export const offered = (stem: string, way: Way): string => (HTML.includes(way) ? `${stem}-${way}.html` : `${stem}.${way}`);

type What = 'rich' | 'wordpress' | 'outlook' | 'plain';

/** What lies on the clipboard: for an editor of rich text its HTML, for everything else text. */
export function parts(made: DraftCopy, what: What): Record<string, string> {
  if (what === 'rich') return { 'text/html': made.html, 'text/plain': made.plain };
  if (what === 'outlook') return { 'text/html': made.outlook, 'text/plain': made.plain };
  return { 'text/plain': what === 'wordpress' ? made.wordpress : made.plain };
}

/** Puts it there as soon as it is made. */
async function put(types: readonly string[], made: (type: string) => Promise<string>): Promise<void> {
  const part = (type: string) => made(type).then((text) => new Blob([text], { type }));
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(types.map((type) => [type, part(type)])))]);
}

/** A draft for the clipboard. */
export const clipboard = (made: Promise<DraftCopy>, what: What): Promise<void> =>
  put(what === 'rich' || what === 'outlook' ? ['text/html', 'text/plain'] : ['text/plain'], async (type) => parts(await made, what)[type] ?? '');

/** A part of a draft for the clipboard, once the draft may leave. */
export const clipboardPart = (made: Promise<DraftCopy>, text: string): Promise<void> => put(['text/plain'], async () => ((await made), text));
