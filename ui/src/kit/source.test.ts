// Keys take the active cell where a person expects it, and never off the table.
import { expect, it } from 'vitest';
import { step } from './source';

const at = (key: string, row: number, column: number, mod = false) => step(key, mod, row, column, 50_000, 5, 20);

it('arrows_walk_and_stop_at_the_edges', () => {
  expect(at('ArrowDown', 0, 0)).toEqual([1, 0]);
  expect(at('ArrowUp', -1, 0)).toEqual([-1, 0]);
  expect(at('ArrowDown', 49_999, 2)).toEqual([49_999, 2]);
  expect(at('ArrowRight', 3, 4)).toEqual([3, 4]);
});
it('a_page_and_the_ends', () => {
  expect(at('PageDown', 10, 1)).toEqual([30, 1]);
  expect(at('PageUp', 10, 1)).toEqual([0, 1]);
  expect(at('End', 10, 1, true)).toEqual([49_999, 4]);
  expect(at('Home', 10, 3)).toEqual([10, 0]);
});
it('other_keys_are_left_alone', () => {
  expect(at('a', 0, 0)).toBeUndefined();
});
