// A form's fields mean the place a person would expect, also after midnight.
import { expect, it } from 'vitest';
import { endingAt, fieldsOf, placeIn, startingFrom } from './placing';

const fields = { day: '2026-11-12', column: 'hall', from: '09:30:00', to: '10:15:00', days: 0 };
it('fields_and_place_are_the_same_thing', () => {
  const place = placeIn(fields, 240);
  expect(place).toEqual({ day: '2026-11-12', column: 'hall', start: 570, end: 615 });
  expect(place && fieldsOf(place, 240)).toEqual(fields);
});
it('times_before_the_change_of_day_are_of_the_night', () => {
  expect(placeIn({ ...fields, from: '23:30:00', to: '01:00:00' }, 240)).toMatchObject({ start: 1410, end: 1500 });
});
it('a_night_needs_no_change_of_day_and_an_end_far_before_the_start_is_a_slip', () => {
  expect(placeIn({ ...fields, from: '23:00:00', to: '01:00:00' }, 0)).toMatchObject({ start: 1380, end: 1500 });
  expect(placeIn({ ...fields, from: '10:00:00', to: '09:00:00' }, 0)).toMatchObject({ start: 600, end: 540 });
});
it('a_session_of_several_days_keeps_them', () => {
  const place = { day: '2026-11-12', column: 'hall', start: 600, end: 600 + 26 * 60 };
  const long = fieldsOf(place, 0);
  expect(long).toMatchObject({ from: '10:00:00', to: '12:00:00', days: 1 });
  expect(placeIn(long, 0)).toEqual(place);
  expect(placeIn(startingFrom(long, '13:00:00', 0), 0)).toMatchObject({ start: 780, end: 780 + 26 * 60 });
  const nearly = { ...place, start: 570, end: 540 + 1440 };
  expect(placeIn(fieldsOf(nearly, 0), 0)).toEqual(nearly);
});
it('an_end_on_the_first_day_brings_a_long_session_back_to_it', () => {
  const was = { day: '2026-11-12', column: 'hall', start: 1200, end: 540 + 1440 };
  const long = fieldsOf(was, 0);
  expect(placeIn(endingAt(long, '23:00:00', was, 0), 0)).toMatchObject({ start: 1200, end: 1380 });
  expect(placeIn(endingAt(long, '08:00:00', was, 0), 0)).toMatchObject({ start: 1200, end: 480 + 1440 });
  // What stands there while somebody types is no new beginning.
  expect(placeIn(endingAt(endingAt(long, '23:00:00', was, 0), '08:00:00', was, 0), 0)).toMatchObject({ end: 480 + 1440 });
  expect(placeIn(endingAt(long, '10:00:00', was, 0), 0)).toMatchObject({ start: 1200, end: 600 + 1440 });
  expect(placeIn(endingAt(fields, '09:00:00', { ...was, start: 570, end: 615 }, 0), 0)).toMatchObject({ start: 570, end: 540 });
});
it('an_end_before_the_start_stays_so_and_is_refused_by_the_command', () => {
  expect(placeIn({ ...fields, to: '09:00:00' }, 240)).toMatchObject({ start: 570, end: 540 });
});
it('a_later_start_keeps_the_length', () => {
  expect(startingFrom(fields, '11:00:00', 240)).toMatchObject({ from: '11:00:00', to: '11:45:00' });
});
it('a_missing_time_is_no_place_yet', () => {
  expect(placeIn({ ...fields, to: null }, 240)).toBeUndefined();
});
