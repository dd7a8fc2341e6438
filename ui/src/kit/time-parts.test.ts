// A time is what its parts say, and a part that is empty is no time.
import { expect, it } from 'vitest';
import { digits } from './parts';
import { time } from './time-parts';

const parts = (hour: string, minute: string) => ({ hour, minute });

it('a_whole_time_is_read_and_an_hour_alone_is_the_full_hour', () => {
  expect(time.read(parts('09', '30'))).toEqual({ value: '09:30:00' });
  expect(time.read(time.partsOf('23:59:00'))).toEqual({ value: '23:59:00' });
  expect(time.finished(parts('9', ''))).toEqual(parts('09', '00'));
  expect(time.finished(parts('9', '5'))).toEqual(parts('09', '05'));
});
it('a_part_that_is_empty_or_too_large_is_no_time', () => {
  expect(time.read(parts('', ''))).toEqual({ wrong: 'empty' });
  expect(time.read(time.finished(parts('', '30')))).toEqual({ wrong: 'unfinished' });
  expect(time.read(parts('25', '00'))).toEqual({ wrong: 'no-hour' });
  expect(time.read(parts('10', '75'))).toEqual({ wrong: 'no-minute' });
  expect(time.sentence('no-hour', parts('25', '00'))).toMatch(/no hour 25/);
});
it('digits_lead_on_where_none_can_follow', () => {
  expect(digits(time, 'hour', '2')).toEqual({ text: '2', full: false });
  expect(digits(time, 'hour', '9')).toEqual({ text: '09', full: true });
  expect(digits(time, 'minute', '7')).toEqual({ text: '07', full: true });
});
it('arrows_go_round', () => {
  const near = time.partsOf('09:00:00');
  expect(time.stepped(parts('23', '30'), 'hour', 1, near)).toEqual(parts('00', '30'));
  expect(time.stepped(parts('10', '00'), 'minute', -1, near)).toEqual(parts('10', '59'));
  expect(time.stepped(parts('', ''), 'hour', 1, near)).toEqual(parts('09', ''));
});
it('a_time_is_pasted_whole', () => {
  expect(time.pasted(' 9:05 ')).toEqual(parts('09', '05'));
  expect(time.pasted('14.30')).toEqual(parts('14', '30'));
  expect(time.pasted('soon')).toBeUndefined();
});
