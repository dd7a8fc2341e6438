// The mark that is being typed at the caret of a note, and how a choice is written in its place.
import { fold } from '../../text/fold';

/** What stands between a mark and the caret. */
export interface Token {
  mark: '#' | '@';
  /** What was typed after the mark. */
  words: string;
  /** Where the mark stands, and where the caret does. */
  from: number;
  to: number;
}

/** The mark the caret stands in: after `@` up to four words, after `#` one; not in code, and not where it is a heading. */
export function tokenAt(text: string, caret: number): Token | undefined {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const line = text.slice(start, caret);
  const found = /(?:^|[\s(“"‘])([#@])([^#@[\]\n]*)$/.exec(line);
  const [, mark, words = ''] = found ?? [];
  if (!mark || /^\s|[.,;:!?]\s|\s{2}/.test(words) || line.includes('`') || (text.slice(0, start).match(/^```/gm) ?? []).length % 2 === 1) return undefined;
  const spaces = words.split(' ').length - 1;
  const fits = mark === '@' ? spaces <= 3 : spaces === 0 && !/^\d/.test(words);
  return fits ? { mark: mark as '#' | '@', words, from: caret - words.length - 1, to: caret } : undefined;
}

/** A theme as it is written behind `#`; "" when it cannot be. */
export function written(theme: string): string {
  const words = theme.split(/[^\p{L}\p{N}]+/u).filter(Boolean).join('-');
  return /^\p{L}/u.test(words) ? words : '';
}

/** Themes to offer for what was typed: those that begin with it, then those that contain it. */
export function themesFor(words: string, themes: readonly string[]): string[] {
  const want = fold(words.replace(/[-_]/g, ' '));
  const fitting = themes.filter((theme) => written(theme) !== '' && fold(theme).includes(want));
  return fitting.toSorted((a, b) => Number(fold(b).startsWith(want)) - Number(fold(a).startsWith(want))).slice(0, 8);
}
