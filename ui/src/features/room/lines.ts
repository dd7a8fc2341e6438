// What keys do to the line at the caret of a note: its mark, its permission, who speaks from there on; each as one insertion, so that the field's own undo takes it back.
import type { Permission } from '../../ipc/generated/types';
import type { Insertion } from '../../kit';

/** The line of a place in a text, from 1. */
export const lineOf = (text: string, caret: number): number => text.slice(0, caret).split('\n').length;

/** Where a line begins and ends; a line that is not there any more is the last. */
export function bounds(text: string, line: number): { from: number; to: number } {
  const lines = text.split('\n');
  const at = Math.min(Math.max(line, 1), lines.length) - 1;
  const from = lines.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0);
  return { from, to: from + (lines[at]?.length ?? 0) };
}

/** Whether a piece of the note stands at that line: a quotation has several. */
export const stands = (piece: { line: number | null; last_line: number | null }, line: number): boolean => piece.line !== null && piece.line <= line && line <= (piece.last_line ?? piece.line);

/** The word of a permission in a note. */
export const TAGS: Record<Permission, string> = { public: 'public', organisation_only: 'organisation', no_name: 'no name', internal: 'internal' };
const TAG = /\s*\[(public|organisation(?: only)?|no name|internal)\]/gi;

/** Says at the end of the caret's line how it may be used; takes it away when it said so already. */
export function permit(text: string, caret: number, permission: Permission): Insertion & { now: Permission | undefined } {
  const { from, to } = bounds(text, lineOf(text, caret));
  const line = text.slice(from, to);
  const has = [...line.matchAll(TAG)].at(-1)?.[1]?.toLowerCase().replace(' only', '');
  const plain = line.replace(TAG, '').trimEnd();
  const same = has === TAGS[permission];
  const insert = same ? plain : `${plain} [${TAGS[permission]}]`;
  const back = Math.min(caret - from, plain.length);
  return { from, to, insert, select: [from + back, from + back], now: same ? undefined : permission };
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
