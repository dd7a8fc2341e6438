// Walking what the house style found in a text, and cutting the text at its marks.
import type { Finding } from '../../ipc';

/** Those findings that still say what stands in the text: it may have been typed on since. */
export const holding = (text: string, findings: readonly Finding[]): Finding[] => findings.filter(({ start, end, found }) => text.slice(start, end) === found);

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
