// The name that a file is offered says what is in it, once.
import { expect, it } from 'vitest';
import { offeredName } from './narrowing';

it('a_calendar_is_named_after_the_event_and_its_ending', () => {
  expect(offeredName('inclusion', '', { name: 'ics', extension: 'ics' })).toBe('inclusion.ics');
});
it('a_narrowed_table_says_what_it_is_narrowed_to', () => {
  expect(offeredName('inclusion', '-hall', { name: 'sessions-csv', extension: 'csv' })).toBe('inclusion-hall-sessions.csv');
});
