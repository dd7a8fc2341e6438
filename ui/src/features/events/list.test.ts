// The list of events shows what was asked for.
import { expect, it } from 'vitest';
import { chosen, type EventRow } from './list';

const row = (title: string, starts_on: string, status = 'draft'): EventRow => ({ id: title, title, kind: 'meeting', status, starts_on, ends_on: starts_on, venue_name: 'Town Hall' });
const events = [row('Data Leaders', '2022-08-17'), row('Conference', '2022-06-28', 'held'), row('Old Café', '2020-01-01', 'archived')];
const titles = (find: string, archived = false, descending = false) => chosen(events, find, archived, { key: 'when', descending }).map((each) => each.title);

it('archived_events_are_left_out_unless_asked_for', () => {
  expect(titles('')).toEqual(['Conference', 'Data Leaders']);
  expect(titles('', true)).toEqual(['Old Café', 'Conference', 'Data Leaders']);
});
it('the_newest_comes_first_when_sorted_so', () => {
  expect(titles('', false, true)).toEqual(['Data Leaders', 'Conference']);
});
it('words_are_found_anywhere_without_accents', () => {
  expect(titles('cafe hall', true)).toEqual(['Old Café']);
});
