// What is no whole number is never taken for an empty field.
import { expect, it } from 'vitest';
import { numberIn } from './numbers';

it('a_number_nothing_and_what_is_neither_are_told_apart', () => {
  expect(['120', ' 7 ', '0', '', ' ', '120e', '1.5', '-3', '1e3', 'many'].map(numberIn)).toEqual([120, 7, 0, null, null, -1, -1, -1, -1, -1]);
});
