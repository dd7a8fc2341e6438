// Walking what the house style found in a text, and cutting the text at its marks.
import type { Finding } from '../ipc';

/** Where the two texts begin and end alike. */
function alike(before: string, now: string): { start: number; end: number } {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  return { start, end };
}

/** What was found in a text, in the text that has been typed since: before the place of the typing it stands, behind it it moves, and what was typed into is gone. */
export function moved<T extends { start: number; end: number }>(found: readonly T[], before: string, now: string): T[] {
  const { start, end } = alike(before, now);
  const by = now.length - before.length;
  return found.flatMap((one) => {
    if (one.end <= start) return [one];
    return one.start >= before.length - end ? [{ ...one, start: one.start + by, end: one.end + by }] : [];
  });
}

/** The next finding after a place, or the one before it; from the last to the first, and round. */
export function nextFrom(findings: readonly Finding[], place: number, back: boolean): Finding | undefined {
  if (back) return findings.findLast(({ end }) => end < place) ?? findings.at(-1);
  return findings.find(({ start }) => start > place) ?? findings[0];
}

/** The finding that is selected just so. */
export const selected = (findings: readonly Finding[], from: number, to: number): Finding | undefined => findings.find(({ start, end }) => start === from && end === to);

/** The text in pieces, marked and not. */
export function pieces(text: string, findings: readonly Finding[]): { text: string; kind: Finding['kind'] | '' }[] {
  const cut: { text: string; kind: Finding['kind'] | '' }[] = [];
  let at = 0;
  for (const { start, end, kind } of findings) {
    if (start > at) cut.push({ text: text.slice(at, start), kind: '' });
    cut.push({ text: text.slice(start, end), kind });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), kind: '' });
  return cut;
}
