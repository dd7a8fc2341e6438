// A programme's day runs past midnight without losing count.
import { expect, it } from 'vitest';
import { hhmm, minutesOf, minutesOn, wallAt } from './clock';

it('a_wall_time_is_minutes_of_its_day_and_back', () => {
  expect(minutesOn('2026-11-12', '2026-11-12T09:30:00')).toBe(570);
  expect(wallAt('2026-11-12', 570)).toBe('2026-11-12T09:30:00');
});
it('after_midnight_the_count_goes_on_and_the_clock_starts_again', () => {
  expect(minutesOn('2026-11-12', '2026-11-13T01:15:00')).toBe(1515);
  expect(hhmm(1515)).toBe('01:15');
  expect(wallAt('2026-12-31', 1515)).toBe('2027-01-01T01:15:00');
});
it('the_hour_that_clocks_skip_changes_nothing', () => {
  expect(minutesOn('2026-03-29', '2026-03-29T03:00:00')).toBe(180);
});
it('a_time_of_day_is_minutes', () => {
  expect(minutesOf('04:00:00')).toBe(240);
});
