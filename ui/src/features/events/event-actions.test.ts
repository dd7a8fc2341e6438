// An event is marked as held from its first day on, by the clocks where it takes place.
import { expect, it } from 'vitest';
import { eventMenu } from './event-actions';
import type { EventRow } from './list';

const ask = { duplicate: () => undefined, remove: () => undefined };
/** The line about holding it, and whether it can be chosen. */
function held(now: string, zone: string, status: EventRow['status'] = 'published') {
  const event: EventRow = { id: 'e', title: 'Quay Walk', kind: 'workshop', status, starts_on: '2026-11-12', ends_on: '2026-11-13', zone, venue_name: '' };
  const lines = eventMenu(event, ask, new Date(now)).filter((item) => item !== '-');
  return lines.filter(({ label }) => label.includes('held')).map(({ label, disabled }) => [label, !disabled]);
}

it('before_its_first_day_the_menu_says_from_when_on', () => {
  expect(held('2026-11-11T23:30:00Z', 'Europe/London')).toEqual([['Mark as held (from 12 November 2026 on)', false]]);
  expect(held('2026-11-12T00:30:00Z', 'Europe/London', 'draft')).toEqual([['Mark as held', true]]);
});
it('the_day_is_the_one_where_it_takes_place', () => {
  expect(held('2026-11-11T18:00:00Z', 'Pacific/Auckland')).toEqual([['Mark as held', true]]);
  expect(held('2026-11-12T06:00:00Z', 'America/Los_Angeles')).toEqual([['Mark as held (from 12 November 2026 on)', false]]);
});
