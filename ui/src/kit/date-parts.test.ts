// What is typed into a date stays what was typed, and a day that is not there is no other day.
import { expect, it } from 'vitest';
import { date } from './date-parts';
import { digits as digitsOf } from './parts';

const { partsOf, pasted, settled: settledPart, stepped, read: typed } = date;
const digits = (part: 'day' | 'month' | 'year', text: string, newest?: string) => digitsOf(date, part, text, newest);

const parts = (day: string, month: string, year: string) => ({ day, month, year });
const near = parts('24', '09', '2026');

it('a_whole_date_is_read', () => {
  expect(typed(parts('31', '12', '2026'))).toEqual({ value: '2026-12-31' });
  expect(typed(parts('05', '01', '2026'))).toEqual({ value: '2026-01-05' });
  expect(typed(partsOf('2026-11-12'))).toEqual({ value: '2026-11-12' });
  expect(typed(partsOf(null))).toEqual({ wrong: 'empty' });
});
it('a_day_that_is_not_there_is_no_other_day', () => {
  expect(typed(parts('31', '09', '2026'))).toEqual({ wrong: 'no-day' });
  expect(typed(parts('30', '02', '2027'))).toEqual({ wrong: 'no-day' });
  expect(typed(parts('29', '02', '2028'))).toEqual({ value: '2028-02-29' });
  expect(typed(parts('29', '02', ''))).toEqual({ wrong: 'unfinished' });
  expect(typed(parts('12', '13', '2026'))).toEqual({ wrong: 'no-month' });
  expect(typed(parts('00', '12', '2026'))).toEqual({ wrong: 'no-day' });
});
it('what_is_not_finished_is_no_date', () => {
  expect(typed(parts('31', '', ''))).toEqual({ wrong: 'unfinished' });
  expect(typed(parts('31', '12', '202'))).toEqual({ wrong: 'unfinished' });
  expect(typed(parts('3', '12', '2026'))).toEqual({ wrong: 'unfinished' });
});
it('typing_goes_on_where_no_digit_can_follow', () => {
  expect(digits('day', '3')).toEqual({ text: '3', full: false });
  expect(digits('day', '31')).toEqual({ text: '31', full: true });
  expect(digits('day', '4')).toEqual({ text: '04', full: true });
  expect(digits('month', '1')).toEqual({ text: '1', full: false });
  expect(digits('month', '2')).toEqual({ text: '02', full: true });
  expect(digits('day', '113', '3')).toEqual({ text: '3', full: false });
  expect(digits('year', '20x26')).toEqual({ text: '2026', full: true });
});
it('a_part_that_is_left_has_all_its_digits', () => {
  expect(settledPart('day', '5')).toBe('05');
  expect(settledPart('year', '26')).toBe('2026');
  expect(settledPart('year', '')).toBe('');
});
it('arrows_go_round_and_keep_a_day_that_is_there', () => {
  expect(stepped(parts('30', '09', '2026'), 'day', 1, near)).toEqual(parts('01', '09', '2026'));
  expect(stepped(parts('31', '03', '2026'), 'month', -1, near)).toEqual(parts('28', '02', '2026'));
  expect(stepped(parts('', '', ''), 'month', 1, near)).toEqual(parts('', '09', ''));
  expect(stepped(parts('29', '02', '2028'), 'year', 1, near)).toEqual(parts('28', '02', '2029'));
});
it('a_date_is_pasted_in_its_usual_forms', () => {
  expect(pasted(' 2026-11-12 ')).toEqual(parts('12', '11', '2026'));
  expect(pasted('1/2/2026')).toEqual(parts('01', '02', '2026'));
  expect(pasted('twelfth')).toBeUndefined();
});
