// Dividing a line of a note so that no part of it loses how it may be used.
import type { Permission } from '../ipc/generated/types';
import type { Insertion } from '../kit';
import type { Labels } from './labels';

/** The line of a place in a text, from 1. */
export const lineOf = (text: string, caret: number): number => text.slice(0, caret).split('\n').length;

/** Where a line begins and ends; a line that is not there any more is the last. */
export function bounds(text: string, line: number): { from: number; to: number } {
  const lines = text.split('\n');
  const at = Math.min(Math.max(line, 1), lines.length) - 1;
  const from = lines.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0);
  return { from, to: from + (lines[at]?.length ?? 0) };
}

/** The word of a permission in a note. */
export const TAGS: Record<Permission, string> = { public: 'public', organisation_only: 'organisation', no_name: 'no name', internal: 'internal' };
/** The same as it is written. */
export const tag = (permission: Permission) => `[${TAGS[permission]}]`;

/** A line's sign, with nothing behind it. */
export const SIGN = /^\s*(?:[-*+] |\d+[.)] )?[!?>=]?\s*$/;
/** Where the line of a place begins and ends. */
export const around = (text: string, at: number) => bounds(text, lineOf(text, at));

/** How a line says that it may be used, to be said of another too: between brackets as it is written. */
const saidOf = (line: string, labels: Labels) =>
  labels(line).map(({ from, to, permission }) => {
    const written = line.slice(from, to).trim();
    return { from, to, said: /^[^\p{L}\p{N}#*_]/u.test(written) ? written : tag(permission ?? 'internal') };
  });
/** The line with what is missing of that. */
function labelled(line: string, said: readonly string[]): string {
  const missing = SIGN.test(line) ? [] : said.filter((each) => !line.includes(each));
  return missing.length === 0 ? line : [line.trimEnd(), ...missing].join(' ');
}

/**
 * Puts in a text with line breaks where the selection is, so that no part of a line that says how it may be used loses that: all that comes to
 * stand on lines of their own, and what is put between them, has the label. `undefined` where nothing has to be kept.
 */
export function broken(text: string, from: number, to: number, put: string, labels: Labels): Insertion | undefined {
  const [first, last] = [around(text, from), around(text, to)];
  const [left, right] = [text.slice(first.from, from), text.slice(to, last.to)];
  const before = saidOf(text.slice(first.from, first.to), labels);
  const behind = saidOf(text.slice(last.from, last.to), labels);
  if (before.length + behind.length === 0) return undefined;
  const parts = put.split('\n');
  // Before the words of a line that was marked first, the mark goes along.
  if (SIGN.test(left) && parts.every((part) => SIGN.test(part))) return undefined;
  const begun = parts[0] ?? '';
  const ended = parts.at(-1) ?? '';
  const [here, there] = [to - last.from, behind.filter((label) => label.from >= to - last.from)];
  // Where labels alone are left they stay with what is before them.
  const apart = there.reduceRight((words, label) => words.slice(0, label.from - here) + words.slice(label.to - here), right);
  const rest = there.length > 0 && !/[\p{L}\p{N}]/u.test(apart) ? '' : right;
  const beforeLeft = before.filter((label) => label.to > from - first.from).map(({ said }) => said);
  const behindRight = behind.filter((label) => rest === '' || label.from < here).map(({ said }) => said);
  const all = (before.length > 0 ? before : behind).map(({ said }) => said);
  const lines = [labelled(left + begun, beforeLeft), ...parts.slice(1, -1).map((part) => labelled(part, all)), labelled(ended + rest, behindRight)];
  const insert = lines.join('\n');
  const kept = left + put + right;
  if (insert === kept) return undefined;
  const end = lines.at(-1) ?? '';
  const at = first.from + insert.length - end.length + (rest === '' ? end.length : ended.length);
  return { from: first.from, to: last.to, insert, select: [at, at] };
}
