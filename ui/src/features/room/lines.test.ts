// What keys do to a line, and what they leave as it is.
import { expect, it } from 'vitest';
import type { Insertion } from '../../kit';
import { bounds, lineOf, mark, next, permit, speak, speakerAt, stands } from './lines';

const done = (text: string, { from, to, insert, select }: Insertion) => {
  const now = text.slice(0, from) + insert + text.slice(to);
  return `${now.slice(0, select[0])}|${now.slice(select[0])}`;
};

it('a_permission_is_said_at_the_end_of_the_line_changed_and_taken_back', () => {
  expect(done('> Hm\nB', permit('> Hm\nB', 2, 'internal'))).toBe('> |Hm [internal]\nB');
  expect(done('> Hm [internal]', permit('> Hm [internal]', 4, 'no_name'))).toBe('> Hm| [no name]');
  const back = permit('> Hm [no name] #x', 0, 'no_name');
  expect([done('> Hm [no name] #x', back), back.now]).toEqual(['|> Hm #x', undefined]);
  expect(done('A [organisation only]', permit('A [organisation only]', 1, 'organisation_only'))).toBe('A|');
});
it('a_line_has_one_mark', () => {
  expect(done('Call', mark('Call', 4, 'action'))).toBe('! Call|');
  expect(done('! Call', mark('! Call', 6, 'decision'))).toBe('= Call|');
  expect(done('- ! Call', mark('- ! Call', 8, 'action'))).toBe('- Call|');
  expect(done('==', mark('==', 2, 'quote'))).toBe('> ==|');
});
it('a_speaker_speaks_until_the_next_and_a_name_among_words_is_none', () => {
  const text = 'A\n@Ada Brook:\n> One @Siân\n- @Siân Price\n> Two\n@\nB';
  expect([1, 14, 20, 36, 45, text.length].map((caret) => speakerAt(text, caret))).toEqual(['', 'Ada Brook', 'Ada Brook', 'Siân Price', 'Siân Price', '']);
});
it('a_new_speaker_takes_an_empty_line_or_the_place_of_another_and_never_what_was_said', () => {
  expect(done('A\n', speak('A\n', 2, 'Ada'))).toBe('A\n@Ada:\n|');
  expect(done('A', speak('A', 0, 'Ada'))).toBe('A\n@Ada:\n|');
  expect(done('@Siân:', speak('@Siân:', 6, 'Ada'))).toBe('@Ada:\n|');
  expect(done('', speak('', 0, ''))).toBe('@\n|');
});
it('lines_are_counted_from_one_and_found_again', () => {
  expect([lineOf('a\nb', 0), lineOf('a\nb', 2)]).toEqual([1, 2]);
  expect(bounds('a\nbcd\n', 2)).toEqual({ from: 2, to: 5 });
  expect(bounds('a\nb', 9)).toEqual({ from: 2, to: 3 });
  expect([next([5, 2, 9], 5, 1), next([5, 2, 9], 5, -1), next([2], 2, 1)]).toEqual([9, 2, undefined]);
});
it('a_quotation_stands_at_each_of_its_lines_and_what_has_lost_its_line_at_none', () => {
  expect([2, 3, 4, 5].filter((line) => stands({ line: 3, last_line: 4 }, line))).toEqual([3, 4]);
  expect(stands({ line: null, last_line: null }, 1)).toBe(false);
});
