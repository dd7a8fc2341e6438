// Which mark the caret stands in.
import { expect, it } from 'vitest';
import { themesFor, tokenAt, written } from './token';

const at = (text: string) => {
  const found = tokenAt(text, text.length);
  return found && `${found.mark}${found.words}`;
};

it('a_mark_is_open_while_its_words_are_typed', () => {
  expect(at('Lend #dev')).toBe('#dev');
  expect(at('A\n@Priya Pa')).toBe('@Priya Pa');
  expect(at('#')).toBe('#');
  expect(at('(@')).toBe('@');
});
it('it_is_closed_by_a_stop_a_second_word_of_a_theme_or_a_fifth_of_a_name', () => {
  for (const text of ['Lend #devices now', '@Ada, and', '@one two three four five', 'a@b', '#12', '# Heading', '`#code', '```\n@x', '@ ', '@Ada Brook [no name]']) expect(at(text), text).toBeUndefined();
});
it('a_theme_is_written_as_one_word', () => {
  expect(['Devices & data', 'Working together', '5G'].map(written)).toEqual(['Devices-data', 'Working-together', '']);
});
it('themes_that_begin_so_come_first', () => {
  expect(themesFor('de', ['Old devices', 'Devices', 'Trust'])).toEqual(['Devices', 'Old devices']);
});
