// What is the same is folded, and nothing that differs is.
import { expect, test } from 'vitest';
import type { DifferenceLine } from '../../ipc';
import { folded } from './folded';

const lines = (signs: string): DifferenceLine[] => [...signs].map((sign) => ({ kind: sign === '+' ? 'added' : sign === '-' ? 'removed' : 'same', runs: [{ text: sign, changed: false }] }));
const shown = (signs: string) => folded(lines(signs)).map((part) => ('same' in part ? part.same : part.runs[0]?.text)).join('');

test('lines around a change stay and the rest is counted', () => {
  expect(shown('......-+......')).toBe('5.-+.5');
});

test('a gap of one line is no gap', () => {
  expect(shown('+...+')).toBe('+...+');
  expect(shown('+....+')).toBe('+.2.+');
});

test('texts that are the same are one fold', () => {
  expect(shown('....')).toBe('4');
  expect(folded([])).toEqual([]);
});
