// Arrows walk sessions, find the nearest one in the next room, and reach free places too.
import { expect, it } from 'vitest';
import type { Column } from './day';
import { nextStop, stopsOf, tabStop } from './walk';

const column = (key: string, ...spans: [string, number, number][]): Column => ({
  key,
  room: null,
  placed: spans.map(([id, start, end]) => ({ card: { session: { id } } as never, start, end, lane: 0, lanes: 1 })),
});
const columns = [column('hall', ['opening', 540, 600], ['panel', 660, 720]), column('library', ['clinic', 670, 730]), column('studio')];
const grid = columns.map((each) => stopsOf(each, 480, 1020));
const to = (key: string, from: string, each = false) => nextStop(grid, key, from, each)?.key;

it('down_goes_to_the_next_session_of_the_room', () => {
  expect(to('ArrowDown', 'opening')).toBe('panel');
});
it('with_ctrl_the_free_place_between_is_a_stop', () => {
  expect(to('ArrowDown', 'opening', true)).toBe('free:hall:600');
});
it('after_the_last_session_comes_the_free_end_of_the_day', () => {
  expect(to('ArrowDown', 'panel')).toBe('free:hall:720');
  expect(to('ArrowDown', 'free:hall:720')).toBeUndefined();
});
it('up_from_the_first_session_reaches_the_free_morning_and_the_room', () => {
  expect(to('ArrowUp', 'opening')).toBe('free:hall:480');
  expect(to('ArrowUp', 'free:hall:480')).toBe('room:hall');
  expect(to('ArrowRight', 'room:hall')).toBe('room:library');
});
it('sideways_goes_to_the_session_nearest_in_time', () => {
  expect(to('ArrowLeft', 'clinic')).toBe('panel');
  expect(to('ArrowRight', 'opening')).toBe('clinic');
});
it('an_empty_room_is_one_free_place', () => {
  expect(to('ArrowRight', 'clinic')).toBe('free:studio:480');
});
it('tab_stops_at_what_was_current_and_else_at_the_first_session', () => {
  expect(tabStop(grid, 'clinic')).toBe('clinic');
  expect(tabStop(grid, 'gone')).toBe('opening');
  expect(tabStop([], 'gone')).toBe('');
});
