// What keys do to the line at the caret of a note: its mark, its permission, who speaks from there on; each as one insertion, so that the field's own undo takes it back.
import type { Permission } from '../../ipc/generated/types';
import type { Insertion } from '../../kit';
import { PERMISSIONS } from '../../text/permissions';
import { around, bounds, lineOf, SIGN, tag } from '../../note-lines/broken';
import type { Labels } from '../../note-lines/labels';

/** Whether a piece of the note stands at that line: a quotation has several. */
export const stands = (piece: { line: number | null; last_line: number | null }, line: number): boolean => piece.line !== null && piece.line <= line && line <= (piece.last_line ?? piece.line);

/** The line without what says how it may be used. */
function plainly(line: string, labels: Labels): string {
  let [words, at] = ['', 0];
  for (const { from, to } of labels(line)) {
    words += line.slice(at, from);
    // Behind its sign, and at the beginning, what leads over to the words goes with the label.
    at = SIGN.test(words) ? to + (/^[:,;\s]*/.exec(line.slice(to))?.[0].length ?? 0) : to;
    if (!SIGN.test(words)) words = words.trimEnd();
  }
  return (words + line.slice(at)).trimEnd();
}
/** How the line says that it may be used; nothing where that is not clear. */
function permissionOf(line: string, labels: Labels): Permission | undefined {
  const all = labels(line).map((label) => label.permission);
  if (all.includes(null)) return undefined;
  return PERMISSIONS.findLast((permission) => all.includes(permission));
}

/** Where the lines stand that a selection reaches: none that only its end touches. */
export function selectedLines(text: string, caret: number, until = caret): { from: number; to: number } {
  return { from: around(text, caret).from, to: around(text, until > caret && text[until - 1] === '\n' ? until - 1 : until).to };
}

/**
 * Says at the end of each selected line that has words, or of the caret's, how it may be used, in place of whatever says so there; takes it away when
 * all said so already. A caret behind the words stands behind the label then: the line that Enter begins is another.
 */
export function permit(text: string, caret: number, permission: Permission, all: Labels, until = caret): Insertion & { now: Permission | undefined } {
  // Words of the line stay, and a label says otherwise.
  const labels: Labels = (line) => all(line).filter((label) => !label.in_words);
  const { from, to } = selectedLines(text, caret, until);
  const lines = text.slice(from, to).split('\n');
  const chosen = (line: string) => lines.length === 1 || !SIGN.test(plainly(line, labels));
  const same = lines.every((line) => !chosen(line) || permissionOf(line, labels) === permission);
  const now = same ? undefined : permission;
  const permitted = (line: string) => [plainly(line, labels), now && tag(now)].filter((part) => part !== undefined).join(' ');
  const insert = lines.map((line) => (chosen(line) ? permitted(line) : line)).join('\n');
  if (lines.length > 1) return { from, to, insert, select: [from, from + insert.length], now };
  const plain = plainly(lines[0] ?? '', labels);
  const at = caret - from < plain.length || SIGN.test(plain) ? Math.min(caret - from, plain.length) : insert.length;
  return { from, to, insert, select: [from + at, from + at], now };
}

/** The marks a line may begin with. */
export const MARKS = { action: '!', question: '?', quote: '>', decision: '=' } as const;
/** One of them. */
export type Mark = keyof typeof MARKS;

/** Gives the caret's line that mark in place of another, or takes it away when it has it. */
export function mark(text: string, caret: number, wanted: Mark): Insertion {
  const { from, to } = bounds(text, lineOf(text, caret));
  const line = text.slice(from, to);
  const [, before = '', has = '', rest = ''] = /^(\s*(?:[-*+] |\d+[.)] )?)(?:([!?>=])(?![!?>=[]) *)?(.*)$/.exec(line) ?? [];
  const insert = has === MARKS[wanted] ? before + rest : `${before}${MARKS[wanted]} ${rest}`;
  const at = Math.max(from, caret + insert.length - line.length);
  return { from, to, insert, select: [at, at] };
}

const SPEAKER = /^\s*(?:[-*+] )?@([^#@[\]]*?):?\s*$/;

/** Who is speaking at the caret, as the note says it: the last line above that is only a name; "" when nobody is named. */
export function speakerAt(text: string, caret: number): string {
  const lines = text.slice(0, bounds(text, lineOf(text, caret)).to).split('\n');
  for (const line of lines.toReversed()) {
    const name = SPEAKER.exec(line)?.[1];
    if (name !== undefined) return name.trim();
  }
  return '';
}

/** From the caret's line on that person speaks; with "" nobody. An empty line becomes theirs, otherwise one is added below. */
export function speak(text: string, caret: number, name: string): Insertion {
  const { from, to } = bounds(text, lineOf(text, caret));
  const line = text.slice(from, to);
  const said = name === '' ? '@\n' : `@${name}:\n`;
  const empty = line.trim() === '' || SPEAKER.test(line);
  const insert = empty ? said : `${line}\n${said}`;
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
}

/** The nearest of some lines below (1) or above (-1) the caret's. */
export function next(lines: readonly number[], at: number, by: 1 | -1): number | undefined {
  const sorted = lines.toSorted((a, b) => a - b);
  return by === 1 ? sorted.find((line) => line > at) : sorted.findLast((line) => line < at);
}
