// The helpers of a Markdown field do what a hand would do.
import { expect, it } from 'vitest';
import { lines, link, nextPoint, wrap, type Insertion } from './markdown';

const done = (text: string, { from, to, insert, select }: Insertion) => {
  const result = text.slice(0, from) + insert + text.slice(to);
  return [result, result.slice(...select)];
};

it('bold_goes_around_the_selection_and_off_again', () => {
  expect(done('a word', wrap('a word', 2, 6, '**'))).toEqual(['a **word**', 'word']);
  expect(done('a **word**', wrap('a **word**', 4, 8, '**'))).toEqual(['a word', 'word']);
});
it('bold_without_a_selection_waits_for_words', () => {
  expect(wrap('a ', 2, 2, '**')).toEqual({ from: 2, to: 2, insert: '****', select: [4, 4] });
});
it('each_selected_line_becomes_a_point', () => {
  expect(done('one\ntwo\nthree', lines('one\ntwo\nthree', 1, 6, '- '))).toEqual(['- one\n- two\nthree', '- one\n- two']);
  expect(done('- one\n- two', lines('- one\n- two', 0, 11, '- '))[0]).toBe('one\ntwo');
});
it('a_point_becomes_a_heading', () => {
  expect(done('- one', lines('- one', 3, 3, '## '))[0]).toBe('## one');
});
it('a_link_asks_for_its_address', () => {
  expect(done('see notes', link('see notes', 4, 9, 'link'))).toEqual(['see [notes](https://)', 'https://']);
  expect(done('https://example.org', link('https://example.org', 0, 19, 'link'))).toEqual(['[link](https://example.org)', 'link']);
});
it('enter_goes_on_with_the_list_and_ends_it_after_an_empty_point', () => {
  expect(nextPoint('- one', 5, 5)?.insert).toBe('\n- ');
  expect(nextPoint('1. one', 6, 6)?.insert).toBe('\n2. ');
  expect(done('- one\n- ', nextPoint('- one\n- ', 8, 8) as Insertion)[0]).toBe('- one\n');
  expect(nextPoint('one', 3, 3)).toBeUndefined();
});
