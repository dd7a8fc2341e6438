// The clock of a session: planned, started late, on another day, and its warnings.
import { expect, it } from 'vitest';
import { clock, read, warning } from './timer';

const planned = { starts: '2026-11-12T10:00:00', ends: '2026-11-12T10:45:00' };

it('a_session_that_is_on_runs_by_itself_to_its_planned_end', () => {
  expect(read(planned, {}, 0, '2026-11-12T10:40:00')).toEqual({ elapsed: 2400, left: 300, running: true });
  expect(read(planned, {}, 0, '2026-11-12T09:59:59').running).toBe(false);
  expect(read(planned, {}, 0, '2026-11-12T10:45:00').running).toBe(false);
});
it('a_late_start_moves_no_end_and_what_goes_on_is_over_time', () => {
  expect(read(planned, { started: 0 }, 600_000, '2026-11-12T10:46:00')).toEqual({ elapsed: 600, left: -60, running: true });
});
it('on_another_day_the_planned_length_counts_and_without_a_plan_only_the_stopwatch', () => {
  expect(read(planned, { started: 0 }, 60_000, '2026-12-01T10:00:00').left).toBe(44 * 60);
  expect(read({ starts: null, ends: null }, { started: 0 }, 60_000, '2026-12-01T10:00:00')).toEqual({ elapsed: 60, left: undefined, running: true });
  expect(read(planned, { started: 0, stopped: 5000 }, 60_000, '2026-11-12T10:10:00')).toEqual({ elapsed: 5, left: undefined, running: false });
});
it('five_minutes_one_minute_and_the_end_are_said_once', () => {
  expect([warning(301, 300), warning(300, 299), warning(61, 60), warning(1, 0), warning(undefined, 30), warning(400, 30)]).toEqual([5, undefined, 1, 0, undefined, 1]);
});
it('a_clock_reads_as_people_read_it', () => {
  expect([clock(65), clock(3725), clock(-5)]).toEqual(['1:05', '1:02:05', '0:05']);
});
