// The list of events shows what was asked for.
import { expect, it } from 'vitest';
import { chosen, type EventRow } from './list';

const row = (title: string, starts_on: string, status: EventRow['status'] = 'draft'): EventRow => ({ id: title, title, kind: 'meeting', status, starts_on, ends_on: starts_on, zone: 'Europe/London', venue_name: 'Town Hall' });
const events = [row('Data Leaders', '2022-08-17'), row('Conference', '2022-06-28', 'held'), row('Old Café', '2020-01-01', 'archived')];
const titles = (find: string, descending = false) => chosen(events, find, { key: 'when', descending }).map((each) => each.title);

it('events_come_by_date', () => {
  expect(titles('')).toEqual(['Old Café', 'Conference', 'Data Leaders']);
});
it('the_newest_comes_first_when_sorted_so', () => {
  expect(titles('', true)).toEqual(['Data Leaders', 'Conference', 'Old Café']);
});
it('words_are_found_anywhere_without_accents', () => {
  expect(titles('cafe hall')).toEqual(['Old Café']);
});
