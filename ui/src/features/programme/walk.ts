// What arrows walk over: the rooms' names, the sessions, and the free places between them.
import type { Column } from './day';

/** One stop of the walk; `key` is the value of its `data-stop`. */
export interface Stop {
  key: string;
  kind: 'room' | 'session' | 'free';
  column: string;
  start: number;
  end: number;
}

/** The shortest free place worth a stop, in minutes. */
const FREE = 10;

/** The stops of a column from top to bottom. */
export function stopsOf(column: Column, from: number, to: number): Stop[] {
  const free = (start: number, end: number): Stop[] => (end - start >= FREE ? [{ key: `free:${column.key}:${start}`, kind: 'free', column: column.key, start, end }] : []);
  const stops: Stop[] = [{ key: `room:${column.key}`, kind: 'room', column: column.key, start: -Infinity, end: -Infinity }];
  let until = from;
  for (const { card, start, end } of column.placed) {
    stops.push(...free(until, start), { key: card.session.id, kind: 'session', column: column.key, start, end });
    until = Math.max(until, start, end);
  }
  return [...stops, ...free(until, to)];
}

/** Whether plain arrows pass a stop over: free places between two sessions, which Ctrl with an arrow reaches. */
function passedOver(stops: Stop[], at: number): boolean {
  const stop = stops[at];
  return stop?.kind === 'free' && stops.slice(0, at).some((each) => each.kind === 'session') && stops.slice(at).some((each) => each.kind === 'session');
}

function along(stops: Stop[], at: number, by: number, each: boolean): Stop | undefined {
  for (let next = at + by; next >= 0 && next < stops.length; next += by) if (each || !passedOver(stops, next)) return stops[next];
  return undefined;
}

function across(grid: Stop[][], stop: Stop, by: number): Stop | undefined {
  const here = grid.findIndex((stops) => stops[0]?.column === stop.column);
  const stops = grid[here + by];
  if (!stops) return undefined;
  if (stop.kind === 'room') return stops[0];
  const far = (other: Stop) => Math.max(0, other.start - stop.end + 1, stop.start - other.end + 1) * 10_000 + Math.abs(other.start - stop.start);
  const near = (list: Stop[]) => list.toSorted((a, b) => far(a) - far(b))[0];
  const sessions = stops.filter((other) => other.kind === 'session');
  return near(stop.kind === 'free' ? stops.filter((other) => other.kind !== 'room') : sessions) ?? near(stops.slice(1)) ?? stops[0];
}

/** The stop that a key leads to from another; `undefined` when there is none. With `each`, no free place is passed over. */
export function nextStop(grid: Stop[][], key: string, from: string, each: boolean): Stop | undefined {
  const stops = grid.find((list) => list.some((stop) => stop.key === from));
  const at = stops?.findIndex((stop) => stop.key === from) ?? -1;
  const stop = stops?.[at];
  if (!stops || !stop) return undefined;
  switch (key) {
    case 'ArrowUp':
      return along(stops, at, -1, each);
    case 'ArrowDown':
      return along(stops, at, 1, each);
    case 'ArrowLeft':
      return across(grid, stop, -1);
    case 'ArrowRight':
      return across(grid, stop, 1);
    case 'Home':
      return stops.find((other) => other.kind === 'session') ?? stops[1];
    case 'End':
      return stops.findLast((other) => other.kind === 'session') ?? stops.at(-1);
    default:
      return undefined;
  }
}

/** The stop that Tab reaches: the wanted one while it is there, else the first session, else the first stop. */
export function tabStop(grid: Stop[][], wanted: string): string {
  const all = grid.flat();
  const found = all.find((stop) => stop.key === wanted) ?? grid.map((stops) => stops.find((stop) => stop.kind === 'session')).find(Boolean) ?? all.find((stop) => stop.kind === 'free') ?? all[0];
  return found?.key ?? '';
}

/** The free place of a column at a time, when nothing stands there. */
export const freeAt = (grid: Stop[][], place: { column: string; start: number } | undefined): string | undefined =>
  place && grid.flat().find((stop) => stop.kind === 'free' && stop.column === place.column && stop.start <= place.start && place.start < stop.end)?.key;
