// Sessions at the same time stand side by side, and the hours shown leave room on both sides.
import { expect, it } from 'vitest';
import { columnsOf, hoursOf, inLanes, unplacedOf, withMoves } from './day';
import type { Card, Programme } from './types';

const session = (id: string, room_id: string | null, from?: string, to?: string): Card =>
  ({ day: from ? '2026-11-12' : null, parts: [], session: { id, room_id, starts_at: from ? `2026-11-12T${from}:00` : null, ends_at: to ? `2026-11-12T${to}:00` : null } }) as unknown as Card;
const programme = (sessions: Card[]) =>
  ({
    event: { day_change: '04:00:00', start_time: null },
    days: ['2026-11-12'],
    rooms: [
      { id: 'library', name: 'Library', position: 1 },
      { id: 'hall', name: 'Main hall', position: 0 },
    ],
    tracks: [],
    formats: [],
    sessions,
    clashes: [],
  }) as unknown as Programme;
const span = (start: number, end: number) => ({ card: session(`${start}`, 'hall'), start, end });

it('overlapping_sessions_share_the_width', () => {
  expect(inLanes([span(540, 600), span(570, 630), span(600, 660)]).map(({ lane, lanes }) => [lane, lanes])).toEqual([[0, 2], [1, 2], [0, 2]]);
  expect(inLanes([span(540, 600), span(600, 660)]).map(({ lanes }) => lanes)).toEqual([1, 1]);
});
it('columns_follow_the_order_of_rooms', () => {
  expect(columnsOf(programme([]), '2026-11-12').map((column) => column.key)).toEqual(['hall', 'library']);
});
it('a_session_without_a_room_gets_a_column_of_its_own', () => {
  expect(columnsOf(programme([session('a', null, '09:00', '10:00')]), '2026-11-12').map((column) => [column.key, column.placed.length])).toEqual([['hall', 0], ['library', 0], ['', 1]]);
});
it('one_hour_is_spare_before_and_after', () => {
  const day = programme([session('a', 'hall', '09:30', '18:40')]);
  expect(hoursOf(day, columnsOf(day, '2026-11-12'))).toEqual({ from: 480, to: 1200 });
});
it('an_empty_day_shows_nine_hours', () => {
  const day = programme([]);
  expect(hoursOf(day, columnsOf(day, '2026-11-12'))).toEqual({ from: 540, to: 1080 });
});
it('a_move_is_seen_before_it_is_saved', () => {
  const day = programme([session('a', 'hall', '09:00', '10:00')]);
  const moved = withMoves(day, new Map([['a', { day: '2026-11-12', column: 'library', start: 600, end: 660, room_id: 'library', starts_at: '2026-11-12T10:00:00', ends_at: '2026-11-12T11:00:00' }]]));
  expect(columnsOf(moved, '2026-11-12')[1]?.placed[0]).toMatchObject({ start: 600, end: 660 });
});
it('sessions_without_a_time_are_unplaced', () => {
  expect(unplacedOf(programme([session('a', null), session('b', 'hall', '09:00', '10:00')])).map((card) => card.session.id)).toEqual(['a']);
  expect(unplacedOf(programme([{ ...session('a', null), whole_meeting: true }]))).toEqual([]);
});
