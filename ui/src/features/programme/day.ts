// The geometry of one day: columns, sessions side by side where they overlap, and the hours that are shown.
import { minutesOf, minutesOn } from '../../text/clock';
import type { Card, Place, Programme, Room } from './types';

/** A session at its place; of several at once each gets one of `lanes` lanes. */
export interface Placed {
  card: Card;
  start: number;
  end: number;
  lane: number;
  lanes: number;
}
/** A room and what is in it on that day; the column of sessions without a room has the key "". */
export interface Column {
  key: string;
  room: Room | null;
  placed: Placed[];
}

/** Gives sessions that overlap a lane each; the given order is by start. */
export function inLanes(sorted: { card: Card; start: number; end: number }[]): Placed[] {
  const done: Placed[] = [];
  let group: Placed[] = [];
  let until = -Infinity;
  const close = () => {
    const lanes = Math.max(0, ...group.map((each) => each.lane)) + 1;
    for (const each of group) done.push({ ...each, lanes });
    group = [];
  };
  for (const each of sorted) {
    if (each.start >= until) close();
    const taken = new Set(group.filter((other) => other.end > each.start).map((other) => other.lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    group.push({ ...each, lane, lanes: 1 });
    until = Math.max(until, each.end);
  }
  close();
  return done;
}

/** How many sessions of a column are side by side where they are most. */
export const lanesOf = (column: Column): number => Math.max(1, ...column.placed.map((each) => each.lanes));

/** The columns of a day: the rooms in order, and one without a room when something needs it. */
export function columnsOf(programme: Programme, day: string, noRoom = false): Column[] {
  const here = programme.sessions.filter((card) => card.day === day && card.session.starts_at && card.session.ends_at);
  const known = new Set(programme.rooms.map((room) => room.id));
  const keyOf = (card: Card) => (card.session.room_id && known.has(card.session.room_id) ? card.session.room_id : '');
  const placed = (key: string) =>
    inLanes(
      here
        .filter((card) => keyOf(card) === key)
        .map((card) => ({ card, start: minutesOn(day, card.session.starts_at ?? ''), end: minutesOn(day, card.session.ends_at ?? '') }))
        .toSorted((a, b) => a.start - b.start || a.end - b.end),
    );
  const columns: Column[] = programme.rooms.toSorted((a, b) => a.position - b.position).map((room) => ({ key: room.id, room, placed: placed(room.id) }));
  const rest = placed('');
  if (noRoom || rest.length > 0 || columns.length === 0) columns.push({ key: '', room: null, placed: rest });
  return columns;
}

/** The first and last minute that the day may hold: from one change of day to the next. */
export function limitsOf(programme: Programme): { first: number; last: number } {
  const first = minutesOf(programme.event.day_change);
  return { first, last: first + 24 * 60 };
}

/** Which hours are shown: those in use with one to spare on both sides, at least nine to five when nothing is; whole hours. */
export function hoursOf(programme: Programme, columns: Column[], extra?: Place): { from: number; to: number } {
  const { first, last } = limitsOf(programme);
  const spans = columns.flatMap((column) => column.placed);
  if (programme.event.start_time) spans.push({ start: minutesOf(programme.event.start_time), end: minutesOf(programme.event.start_time) } as Placed);
  const from = spans.length ? Math.min(...spans.map((span) => span.start)) - 60 : 9 * 60;
  const to = Math.max(from + 9 * 60, ...spans.map((span) => span.end + 60));
  const floor = Math.floor(Math.min(from, extra?.start ?? from) / 60) * 60;
  const ceil = Math.ceil(Math.max(to, extra?.end ?? to) / 60) * 60;
  return { from: Math.max(Math.floor(first / 60) * 60, floor), to: Math.max(Math.min(ceil, Math.ceil(last / 60) * 60), extra?.end ?? 0, ...spans.map((span) => span.end)) };
}

/** Sessions without a time that could have one, in the order the programme gives them. */
export const unplacedOf = (programme: Programme): Card[] => programme.sessions.filter((card) => !card.session.starts_at && !card.whole_meeting);

/** The sessions of the programme with some of them put elsewhere already: moves that are still being saved. */
export function withMoves(programme: Programme, moves: ReadonlyMap<string, Place & { room_id: string | null; starts_at: string; ends_at: string }>): Programme {
  if (moves.size === 0) return programme;
  const sessions = programme.sessions.map((card) => {
    const to = moves.get(card.session.id);
    return to ? { ...card, day: to.day, session: { ...card.session, room_id: to.room_id, starts_at: to.starts_at, ends_at: to.ends_at } } : card;
  });
  return { ...programme, sessions };
}
