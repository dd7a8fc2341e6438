// Which events the list shows, and in which order.
import type { Event } from '../../ipc';
import type { Sort } from '../../kit';
import { byLetters, fold } from '../../text/fold';

/** What the list needs of an event. */
export type EventRow = Pick<Event, 'id' | 'title' | 'kind' | 'status' | 'starts_on' | 'ends_on' | 'zone' | 'venue_name'>;

/** The events that fit what was typed, sorted. */
export function chosen(events: readonly EventRow[], find: string, sort: Sort): EventRow[] {
  const words = fold(find).split(/\s+/).filter(Boolean);
  const by = (row: EventRow) => (sort.key === 'when' ? row.starts_on : String(row[sort.key as keyof EventRow] ?? ''));
  return events
    .filter((row) => words.every((word) => fold(`${row.title} ${row.venue_name} ${row.starts_on}`).includes(word)))
    .toSorted((a, b) => byLetters(by(a), by(b)) * (sort.descending ? -1 : 1));
}
