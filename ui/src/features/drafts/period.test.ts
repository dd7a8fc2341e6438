// Weeks and months are those of the calendar, also around the turn of a year.
import { expect, test } from 'vitest';
import { isoWeek, periodOf, step } from './period';

test('a week runs from Monday to Sunday', () => {
  expect(periodOf('week', '2022-07-27')).toEqual({ starts_on: '2022-07-25', ends_on: '2022-07-31' });
  expect(periodOf('week', '2022-07-31')).toEqual({ starts_on: '2022-07-25', ends_on: '2022-07-31' });
  expect(periodOf('week', '2027-01-01')).toEqual({ starts_on: '2026-12-28', ends_on: '2027-01-03' });
});

test('a month ends with its last day, also in a leap year', () => {
  expect(periodOf('month', '2024-02-10')).toEqual({ starts_on: '2024-02-01', ends_on: '2024-02-29' });
  expect(periodOf('month', '2026-12-31')).toEqual({ starts_on: '2026-12-01', ends_on: '2026-12-31' });
});

test('the next and the one before are neighbours', () => {
  expect(step('week', '2022-07-27', 1)).toBe('2022-08-01');
  expect(step('week', '2022-07-27', -1)).toBe('2022-07-24');
  expect(step('month', '2026-12-05', 1)).toBe('2027-01-01');
  expect(step('month', '2026-01-05', -1)).toBe('2025-12-31');
});

test('weeks are numbered as ISO 8601 says', () => {
  expect(isoWeek('2022-07-25')).toEqual({ week: 30, year: 2022 });
  expect(isoWeek('2021-01-03')).toEqual({ week: 53, year: 2020 });
  expect(isoWeek('2024-12-30')).toEqual({ week: 1, year: 2025 });
  expect(isoWeek('2020-12-31')).toEqual({ week: 53, year: 2020 });
});
