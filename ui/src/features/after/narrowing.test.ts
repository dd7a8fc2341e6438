// The name that a file is offered says what is in it, once.
import { expect, it } from 'vitest';
import { offeredName, together } from './narrowing';

it('a_calendar_is_named_after_the_event_and_its_ending', () => {
  expect(offeredName('inclusion', '', { name: 'ics', extension: 'ics' })).toBe('inclusion.ics');
});
it('a_narrowed_table_says_what_it_is_narrowed_to', () => {
  expect(offeredName('inclusion', '-hall', { name: 'sessions-csv', extension: 'csv' })).toBe('inclusion-hall-sessions.csv');
});
it('the_ways_of_a_document_stand_together_and_have_names_of_their_own', () => {
  const line = (name: string, extension: string, document: string) => ({ name, extension, document, purpose: '', options: [], kind: null });
  const lines = [line('ics', 'ics', ''), line('blog-md', 'md', 'blog'), line('blog-wordpress', 'html', 'blog'), line('sessions-csv', 'csv', '')];
  expect(together(lines).map((row) => row.map((each) => each.name))).toEqual([['ics'], ['blog-md', 'blog-wordpress'], ['sessions-csv']]);
  expect(lines.map((each) => offeredName('a', '', each))).toEqual(['a.ics', 'a-blog.md', 'a-blog-wordpress.html', 'a-sessions.csv']);
});
