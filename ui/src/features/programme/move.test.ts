// A ghost goes where keys and pointer take it, and never off its day.
import { expect, it } from 'vitest';
import { dragged, placementOf, shifted, type Bounds, type Ghost } from './move';

const bounds: Bounds = { days: ['2026-11-12', '2026-11-13'], columns: ['hall', 'library', ''], first: 240, last: 1680 };
const ghost: Ghost = { id: 's', mode: 'move', via: 'keys', day: '2026-11-12', column: 'hall', start: 570, end: 615 };
const after = (key: string, far = false, from: Ghost = ghost) => shifted(from, from.mode, key, far, bounds);

it('arrows_move_by_five_minutes_and_shift_by_thirty', () => {
  expect(after('ArrowDown')).toMatchObject({ start: 575, end: 620 });
  expect(after('ArrowUp', true)).toMatchObject({ start: 540, end: 585 });
});
it('a_crooked_start_comes_to_the_next_whole_step_first', () => {
  expect(after('ArrowDown', false, { ...ghost, start: 572, end: 617 })).toMatchObject({ start: 575, end: 620 });
});
it('arrows_change_the_room_and_stop_at_the_last', () => {
  expect(after('ArrowRight')?.column).toBe('library');
  expect(after('ArrowLeft')?.column).toBe('hall');
});
it('page_down_goes_to_the_next_day', () => {
  expect(after('PageDown')?.day).toBe('2026-11-13');
});
it('a_session_stays_on_its_day', () => {
  expect(after('ArrowUp', true, { ...ghost, start: 240, end: 300 })).toMatchObject({ start: 240, end: 300 });
});
it('resizing_keeps_the_start_and_one_step', () => {
  const sized: Ghost = { ...ghost, mode: 'size' };
  expect(after('ArrowDown', false, sized)).toMatchObject({ start: 570, end: 620 });
  expect(after('ArrowUp', true, { ...sized, end: 580 })).toMatchObject({ start: 570, end: 575 });
  expect(after('ArrowRight', false, sized)).toBeUndefined();
});
it('the_pointer_snaps_and_holds_where_it_took_hold', () => {
  expect(dragged(ghost, 'library', 643, 20, bounds)).toMatchObject({ column: 'library', start: 625, end: 670 });
  expect(dragged({ ...ghost, mode: 'size' }, 'library', 643, 0, bounds)).toMatchObject({ column: 'hall', start: 570, end: 645 });
});
it('a_place_after_midnight_is_the_next_date', () => {
  expect(placementOf({ ...ghost, column: '', start: 1440, end: 1500 })).toEqual({ room_id: null, starts_at: '2026-11-13T00:00:00', ends_at: '2026-11-13T01:00:00' });
});
