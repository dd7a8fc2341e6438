// What the capture line understands: a sentence with `#theme` and `@person` anywhere in it.
import { beginning, fold } from '../../text/fold';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(/ ([.,;:!?])/g, '$1').trim();

/** The mark that is being typed at the caret. */
export interface Token {
  mark: '#' | '@';
  /** What was typed after the mark. */
  words: string;
  /** Where the mark stands, and where its words end. */
  from: number;
  to: number;
}

const opens = (text: string, at: number) => (at === 0 || /[\s(“"]/.test(text[at - 1] ?? '')) && /[#@]/.test(text[at] ?? '');

/** The mark the caret stands in: after `@` up to three words, after `#` one word or the beginning of a known theme. */
export function tokenAt(text: string, caret: number, themes: readonly string[]): Token | undefined {
  for (let at = caret - 1; at >= 0; at--) {
    if (!opens(text, at)) continue;
    const words = text.slice(at + 1, caret);
    const mark = text[at] as '#' | '@';
    if (/^\s|[.,;:!?]\s|\s{2}/.test(words) || (mark === '#' && /^\d/.test(words))) return undefined;
    const spaces = words.split(' ').length - 1;
    const fits = mark === '@' ? spaces <= 2 : spaces === 0 || themes.some((theme) => fold(theme).startsWith(fold(words)));
    return fits ? { mark, words, from: at, to: caret } : undefined;
  }
  return undefined;
}

/** The line without a mark and its words, and where the caret is then. */
export function without(text: string, token: Token): { text: string; caret: number } {
  const before = text.slice(0, token.from).trimEnd();
  const after = text.slice(token.to).trimStart();
  const space = before !== '' ? ' ' : '';
  return { text: `${before}${space}${after}`, caret: before.length + space.length };
}

/** Themes to offer for what was typed: those that begin with it, then those that contain it. */
export function themesFor(words: string, themes: readonly string[]): string[] {
  const want = fold(words.replace(/[-_]/g, ' '));
  const starts = themes.filter((theme) => fold(theme).startsWith(want));
  return [...starts, ...themes.filter((theme) => !starts.includes(theme) && fold(theme).includes(want))].slice(0, 8);
}

/** A theme as people read it: "working-together" is "Working together", unless it is a known one. */
export function themeName(words: string, themes: readonly string[]): string {
  const plain = words.replace(/[-_]+/g, ' ').trim();
  const known = themes.find((theme) => fold(theme) === fold(plain));
  return known ?? plain.charAt(0).toLocaleUpperCase('en-GB') + plain.slice(1);
}

/** What the sign a line begins with makes of it, as in a note: `!` an action, `=` a decision, `?` a question, `>` a quote. */
export type Signed = 'action' | 'decision' | 'question' | 'quote';

const SIGNS: Record<string, Signed> = { '!': 'action', '=': 'decision', '?': 'question', '>': 'quote' };

/** The sign a line begins with, and the rest. `!!`, `![`, `??`, `?!`, `>>`, `==` and `=>` are none, as in a note. */
export function signed(line: string): { sign: Signed | undefined; rest: string } {
  const text = line.trimStart();
  const sign = /^(?:!!|!\[|\?\?|\?!|>>|==|=>)/.test(text) ? undefined : SIGNS[text.charAt(0)];
  return sign ? { sign, rest: text.slice(1).trimStart() } : { sign, rest: line };
}

/** A line as it was typed, taken apart. */
export interface Captured {
  /** The sentence without marks. */
  text: string;
  theme: string | undefined;
  /** What was typed after `@`: up to three words, the longest first; empty without one. */
  who: { words: string; rest: string }[];
}

/** Takes a line apart. Of two themes the last counts; known themes of several words are recognised whole. */
export function parse(line: string, themes: readonly string[]): Captured {
  let theme: string | undefined;
  let text = line;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '#' || !opens(text, at)) continue;
    const rest = text.slice(at + 1);
    const known = themes
      .map((name) => ({ name, end: beginning(rest, name) ?? 0 }))
      .filter(({ end }) => end > 0 && !/^[\p{L}\p{N}]/u.test(rest.slice(end)))
      .sort((a, b) => b.end - a.end)[0];
    const words = known ? rest.slice(0, known.end) : /^\p{L}[\p{L}\p{N}_-]*/u.exec(rest)?.[0];
    if (words === undefined || words === '') continue;
    theme = known?.name ?? themeName(words, themes);
    text = `${text.slice(0, at)}${text.slice(at + 1 + words.length)}`;
    at -= 1;
  }
  return { text: tidy(text), theme, who: people(text) };
}

function people(text: string): Captured['who'] {
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '@' || !opens(text, at)) continue;
    const found = /^[\p{L}'’.-]+(?: [\p{L}'’.-]+){0,2}/u.exec(text.slice(at + 1))?.[0];
    if (!found) continue;
    const names = found.replace(/[.,]+$/, '').split(' ');
    return names.map((_, less) => {
      const words = names.slice(0, names.length - less).join(' ');
      return { words, rest: tidy(`${text.slice(0, at)}${text.slice(at + 1 + words.length)}`) };
    });
  }
  return [];
}

/** A person to pick. */
export interface Someone {
  id: string;
  name: string;
}

const apart = (name: string): string[] => fold(name).split(/[\s-]+/);

/**
 * Who was meant by `@…`: of the longest run of words that are somebody's, the one person, or the one of exactly that name; `undefined`
 * when that is not clear. Where a word with a capital goes on behind a run, it may be the rest of a name: only somebody of just that name is meant.
 */
export async function whoIsMeant(who: Captured['who'], find: (words: string) => Promise<Someone[]>): Promise<{ person: Someone; rest: string } | undefined> {
  for (const [less, { words, rest }] of who.entries()) {
    const next = who[less - 1]?.words.slice(words.length + 1) ?? '';
    const found = await find(words);
    const exact = found.filter((person) => fold(person.name) === fold(words));
    const theirs = found.filter(({ name }) => apart(words).every((word) => apart(name).includes(word)));
    const person = exact.length === 1 ? exact[0] : theirs.length === 1 && !/^\p{Lu}/u.test(next) ? theirs[0] : undefined;
    if (person) return { person, rest };
    if (theirs.length > 1) return undefined;
  }
  return undefined;
}

/** Which session is on: of those of today that have begun, the latest; for at most three hours. `now` is the wall time of the event: "2026-11-12T10:15:00". */
export function runningNow<S extends { starts_at: string | null }>(sessions: readonly S[], now: string): S | undefined {
  const begun = sessions.filter((session) => session.starts_at !== null && session.starts_at <= now && session.starts_at.slice(0, 10) === now.slice(0, 10));
  const latest = begun.toSorted((a, b) => (a.starts_at ?? '').localeCompare(b.starts_at ?? '')).at(-1);
  const first = begun.find((session) => session.starts_at === latest?.starts_at);
  return first && Date.parse(`${now}Z`) - Date.parse(`${first.starts_at}Z`) < 3 * 3_600_000 ? first : undefined;
}
