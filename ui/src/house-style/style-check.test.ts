// Claims about walking what the house style found.
import { expect, test } from 'vitest';
import type { Finding } from '../ipc';
import { inTurns } from './marks';
import { moved, nextFrom, pieces, selected } from './style-check';

const text = 'We utilise e-mail and utilise it.';
const finding = (found: string, from = 0): Finding => {
  const start = text.indexOf(found, from);
  return { kind: 'avoid', start, end: start + found.length, line: 1, found, phrase: found, instead: 'x', reason: 'Plain.' };
};
const all = [finding('utilise'), finding('e-mail'), finding('utilise', 12)];

test('F8 goes from one to the next and round, Shift+F8 back', () => {
  const at = (place: number, back = false) => all.indexOf(nextFrom(all, place, back) as Finding);
  expect([at(-1), at(3), at(11), at(22), at(33)]).toEqual([0, 1, 2, 0, 0]);
  expect([at(33, true), at(22, true), at(3, true)]).toEqual([2, 1, 2]);
  expect(nextFrom([], 0, false)).toBeUndefined();
});

test('what was typed into is no finding any more, and what stands around it keeps its words', () => {
  for (const now of [text.replace('e-mail', 'electronic mail'), text.replace('e-mail', 'eml')]) {
    const stands = moved(all, text, now);
    expect(stands).toHaveLength(2);
    expect(stands.map(({ start, end }) => now.slice(start, end))).toEqual(['utilise', 'utilise']);
  }
});

test('typing somewhere else loses no finding: those before stay, those behind move', () => {
  for (const now of [`Today: ${text}`, `${text} More.`, text.replace(' and', ', letters and'), text.replace('We ', '')]) {
    expect(moved(all, text, now).map(({ start, end }) => now.slice(start, end))).toEqual(['utilise', 'e-mail', 'utilise']);
  }
  expect(moved(all, text, '')).toEqual([]);
});

test('a text is cut at its marks and nothing of it is lost', () => {
  const cut = pieces(text, all);
  expect(cut.map((piece) => piece.text).join('')).toBe(text);
  expect(cut.filter((piece) => piece.kind).map((piece) => piece.text)).toEqual(['utilise', 'e-mail', 'utilise']);
  expect(selected(all, 11, 17)?.found).toBe('e-mail');
});
test('marks_stand_between_plain_texts_so_that_no_node_need_be_taken_out', () => {
  const plain = (text: string) => ({ text, kind: '' as const });
  const mark = (text: string) => ({ text, kind: 'avoid' as const });
  expect(inTurns([])).toEqual([plain('')]);
  expect(inTurns([mark('a'), mark('b'), plain(' c')])).toEqual([plain(''), mark('a'), plain(''), mark('b'), plain(' c')]);
});
