// Which lines of the house style are shown.
import type { StyleKind, StyleLine } from '../../ipc';

/** In the order of the list. */
export const KINDS: StyleKind[] = ['avoid', 'spelling', 'name'];

/** The lines in which a text stands; of nothing, all. What the office wrote itself stands first. */
export function matching(lines: readonly StyleLine[], wanted: string): StyleLine[] {
  const text = wanted.trim().toLowerCase();
  const fits = ({ rule }: StyleLine) => [rule.phrase, rule.instead, rule.reason].some((part) => part.toLowerCase().includes(text));
  return lines.filter(fits).sort((a, b) => Number(a.id === null) - Number(b.id === null));
}

/** Whether two lines are about the same phrase. */
export const sameRule = (a: StyleLine, b: StyleLine): boolean => a.rule.phrase.toLowerCase() === b.rule.phrase.toLowerCase();
