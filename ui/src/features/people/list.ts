// Which people the list shows: the address's query as a request, sorting, and the words and colours of a line.
import type { Sort } from '../../kit';
import { t } from '../../text/text';
import type { Asked, Line, Status } from './types';

/** What the list is narrowed to; the same words stand in the address. */
export interface Filter {
  find: string;
  /** A status, or "came", "away" (registered and has not come), or "" for all. */
  state: string;
  organisation: string;
  needs: boolean;
  sort: Sort;
}

/** The statuses in the order a list offers them. */
export const STATUSES: Status[] = ['registered', 'waiting', 'invited', 'cancelled'];
const ORDERS = ['name', 'organisation', 'ticket', 'status', 'arrival'] as const;

/** The filter that an address's query means. */
export function filterIn(query: Record<string, string>): Filter {
  const [key = 'name', way] = (query['sort'] ?? 'name').split('-');
  return { find: query['find'] ?? '', state: query['state'] ?? '', organisation: query['organisation'] ?? '', needs: query['needs'] === '1', sort: { key, descending: way === 'down' } };
}

/** Sorting as it stands in the address; `undefined` for the usual one. */
export const sortText = (sort: Sort): string | undefined => (sort.key === 'name' && !sort.descending ? undefined : sort.descending ? `${sort.key}-down` : sort.key);

/** Whether anything narrows the list. */
export const narrows = (filter: Filter): boolean => filter.find !== '' || filter.state !== '' || filter.organisation !== '' || filter.needs;

/** The request for a page of the list. */
export function request(event: string, filter: Filter, offset: number, limit: number): Asked {
  const status = STATUSES.find((each) => each === filter.state);
  const order = ORDERS.find((each) => each === filter.sort.key) ?? 'name';
  return {
    event_id: event,
    query: filter.find.trim(),
    status: filter.state === 'away' ? 'registered' : (status ?? null),
    came: filter.state === 'came' ? true : filter.state === 'away' ? false : null,
    organisation_id: filter.organisation || null,
    with_needs: filter.needs,
    order,
    descending: filter.sort.descending,
    offset,
    limit,
  };
}

/** The colour that repeats a line's state. */
export function tone(line: Pick<Line, 'status' | 'came'>): 'ok' | 'muted' | 'warn' | 'danger' | 'info' {
  if (line.came) return 'ok';
  const tones = { registered: 'muted', waiting: 'warn', invited: 'info', cancelled: 'danger' } as const;
  return tones[line.status];
}

/** An instant as a time of day in the event's zone: "08:52". */
export function clockIn(zone: string, at: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone || 'UTC', hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/** That somebody came, and when if that is known: a list that came in may say only that they did. */
export function cameAt(zone: string, at: string | null): string {
  return at === null ? t('people-came-sometime') : t('people-came-at', { at: clockIn(zone, at) });
}
