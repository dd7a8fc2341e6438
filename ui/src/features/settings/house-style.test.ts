// Claims about which lines of the house style are shown.
import { expect, test } from 'vitest';
import type { StyleLine } from '../../ipc';
import { matching, sameRule } from './house-style';

const line = (phrase: string, instead: string, id: string | null = null): StyleLine => ({ id, shipped: id === null, off: false, rule: { kind: 'avoid', phrase, instead, reason: 'Plain.' } });
const lines = [line('utilise', 'use'), line('commence', 'start'), line('jargon', 'words', 'a')];

test('a line is found by what it says, and what the office wrote stands first', () => {
  const phrases = (wanted: string) => matching(lines, wanted).map(({ rule }) => rule.phrase);
  expect(phrases('')).toEqual(['jargon', 'utilise', 'commence']);
  expect(phrases(' START ')).toEqual(['commence']);
  expect(phrases('nothing')).toEqual([]);
});

test('two lines of one phrase are the same', () => {
  expect(sameRule(line('E-mail', 'email'), line('e-mail', 'mail', 'b'))).toBe(true);
});
