// The address says what is listed, and the request asks exactly that.
import { expect, it } from 'vitest';
import { clockIn, filterIn, narrows, request, sortText, tone } from './list';

const asked = (query: Record<string, string>) => request('e', filterIn(query), 0, 100);

it('an_empty_address_lists_everybody_by_name', () => {
  expect(asked({})).toEqual({ event_id: 'e', query: '', status: null, came: null, organisation_id: null, with_needs: false, order: 'name', descending: false, offset: 0, limit: 100 });
  expect(narrows(filterIn({}))).toBe(false);
});
it('a_state_is_a_status_or_says_who_came', () => {
  expect(asked({ state: 'waiting' })).toMatchObject({ status: 'waiting', came: null });
  expect(asked({ state: 'came' })).toMatchObject({ status: null, came: true });
  expect(asked({ state: 'away' })).toMatchObject({ status: 'registered', came: false });
});
it('sorting_comes_back_from_the_address', () => {
  const down = filterIn({ sort: 'arrival-down' }).sort;
  expect(down).toEqual({ key: 'arrival', descending: true });
  expect(sortText(down)).toBe('arrival-down');
  expect(sortText({ key: 'name', descending: false })).toBeUndefined();
});
it('who_came_is_green_whatever_the_status', () => {
  expect(tone({ status: 'registered', came: true })).toBe('ok');
  expect(tone({ status: 'cancelled', came: false })).toBe('danger');
});
it('arrivals_are_told_in_the_zone_of_the_event', () => {
  expect(clockIn('Europe/London', '2022-06-28T07:52:00Z')).toBe('08:52');
  expect(clockIn('UTC', '2022-06-28T07:52:00Z')).toBe('07:52');
});
